import type { Source } from "@aimant/core/ports";
import type { Answer, Question } from "@aimant/funnel";
import { sourceText } from "./source-text.ts";

/** A plain form post of a landing page, sorted by what the fields are about. */
export type FormInput = {
  idempotencyKey: string | undefined;
  version: number | undefined;
  locale: string | undefined;
  answers: Record<string, string[]>;
  contact: Record<string, string>;
  consents: Record<string, boolean>;
  choices: Record<string, string>;
  /** The token of a personal link. */
  person: string | undefined;
  source: Source;
  /** As the hidden fields had it, to be put back. */
  rawSource: Record<string, string>;
};

const contactFields = new Set(["name", "email", "jobTitle", "company", "phone"]);
/** As many fields as the JSON API takes answers, and room for the rest. */
const MAX_FIELDS = 300;

/** Reads `answers.<id>`, `contact.<field>`, `consents.<id>`, `choices.<id>`, `source.<key>` and the hidden fields; ignores all else. */
export function readForm(body: Record<string, string | File | (string | File)[]>): FormInput {
  const input: FormInput = {
    idempotencyKey: undefined,
    version: undefined,
    locale: undefined,
    answers: {},
    contact: {},
    consents: {},
    choices: {},
    person: undefined,
    source: {},
    rawSource: {},
  };
  for (const [name, value] of Object.entries(body).slice(0, MAX_FIELDS)) {
    const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string");
    const [first] = values;
    if (first === undefined) continue;
    const [group, ...rest] = name.split(".");
    const key = rest.join(".");
    if (name === "idempotencyKey" && /^[\x21-\x7e]{8,128}$/.test(first)) input.idempotencyKey = first;
    else if (name === "version" && /^\d{1,9}$/.test(first)) input.version = Number(first);
    else if (name === "locale") input.locale = first;
    else if (name === "person" && /^[\w-]{16,64}$/.test(first)) input.person = first;
    else if (key === "" || key === "__proto__") continue;
    else if (group === "answers") input.answers[key] = values;
    else if (group === "contact" && contactFields.has(key)) input.contact[key] = first;
    else if (group === "consents") input.consents[key] = first === "yes";
    // A choice left open is no choice.
    else if (group === "choices" && first !== "") input.choices[key] = first;
    else if (group === "source") input.rawSource[sourceText(key, 64)] = sourceText(first, 2_000);
  }
  input.source = sourceFrom(input.rawSource);
  return input;
}

function sourceFrom(raw: Record<string, string>): Source {
  const utm = Object.fromEntries(
    Object.entries(raw)
      .filter(([key]) => key.startsWith("utm."))
      .slice(0, 12)
      .map(([key, value]) => [key.slice("utm.".length), sourceText(value, 200)]),
  );
  return {
    ...(raw["page"] === undefined ? {} : { page: raw["page"] }),
    ...(raw["referrer"] === undefined ? {} : { referrer: raw["referrer"] }),
    ...(raw["cta"] === undefined ? {} : { cta: sourceText(raw["cta"], 200) }),
    ...(Object.keys(utm).length === 0 ? {} : { utm }),
  };
}

/** Forms send texts only; the question says what each one is. What does not fit stays as it is, to be refused in words. */
export function typedAnswers(questions: Question[], raw: Record<string, string[]>): Record<string, Answer> {
  // A field left blank is posted as an empty text: no answer.
  const given = Object.entries(raw).filter(([, values]) => values.some((value) => value.trim() !== ""));
  const typed = given.map(([id, values]): [string, Answer] => {
    const question = questions.find((candidate) => candidate.id === id);
    const [first = ""] = values;
    if (question?.type === "multiple") return [id, values];
    if (question?.type === "number" || question?.type === "scale" || question?.type === "nps") {
      // As it is written in French or English: `1 234,5` or `1234.5`.
      const plain = first.replace(/\s/g, "").replace(",", ".");
      return [id, /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : first];
    }
    return [id, first];
  });
  return Object.fromEntries(typed);
}
