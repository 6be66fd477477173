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
  /** Stops here, and wants to go on later. */
  later: boolean;
  /** The token of a personal link. */
  person: string | undefined;
  source: Source;
  /** As the hidden fields had it, to be put back. */
  rawSource: Record<string, string>;
};

const contactFields = new Set(["name", "email", "jobTitle", "company", "phone"]);
/** As many fields as the JSON API takes answers, and room for the rest. */
const MAX_FIELDS = 300;

/** Reads `answers.<id>`, `answers.<id>.<part>`, `contact.<field>`, `consents.<id>`, `choices.<id>`, `source.<key>` and the hidden fields; ignores all else. */
export function readForm(body: Record<string, string | File | (string | File)[]>): FormInput {
  const input: FormInput = {
    idempotencyKey: undefined,
    version: undefined,
    locale: undefined,
    answers: {},
    contact: {},
    consents: {},
    choices: {},
    later: false,
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
    else if (name === "later") input.later = true;
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
  const typed = given.flatMap(([id, values]): [string, Answer][] => {
    const [owner = "", part] = id.split(".", 2);
    // A field of a question that has several: read with its question.
    // Which questions of a pool were drawn.
    if (part === "asked") return [[id, values]];
    if (part !== undefined && questions.some((one) => one.id === owner && isInParts(one))) return [];
    const question = questions.find((candidate) => candidate.id === id);
    const [first = ""] = values;
    switch (question?.type) {
      case "multiple":
        return [[id, values]];
      case "number":
      case "scale":
      case "nps":
      case "stars":
      case "slider": {
        // As it is written in French or English: `1 234,5` or `1234.5`.
        const plain = first.replace(/\s/g, "").replace(",", ".");
        return [[id, /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : first]];
      }
      default:
        return [[id, first]];
    }
  });
  const joined = questions.filter(isInParts).flatMap((question): [string, Answer][] => {
    const answer = joinedAnswer(question, raw);
    return answer.length > 0 ? [[question.id, answer]] : [];
  });
  return Object.fromEntries([...typed, ...joined]);
}

type InParts = Extract<Question, { type: "matrix" | "ranking" }>;

function isInParts(question: Question): question is InParts {
  return question.type === "matrix" || question.type === "ranking";
}

/** A matrix has a field a row, a ranking a place for each option: `answers.<question>.<row or option>`. */
function joinedAnswer(question: InParts, raw: Record<string, string[]>): string[] {
  const field = (id: string) => {
    const name = `${question.id}.${id}`;
    return (Object.hasOwn(raw, name) ? raw[name]?.[0]?.trim() : undefined) ?? "";
  };
  if (question.type === "matrix") {
    return question.rows.flatMap(({ id }) => (field(id) === "" ? [] : [`${id}:${field(id)}`]));
  }
  const placed = question.options.flatMap(({ id }) =>
    field(id) === "" ? [] : [{ id, place: Number(field(id)) }],
  );
  // One place given twice is one option named twice, which is refused in words.
  const taken = placed.find(({ place }, at) => placed.findIndex((one) => one.place === place) < at);
  const order = placed.toSorted((a, b) => a.place - b.place).map(({ id }) => id);
  const first = placed.find(({ place }) => place === taken?.place)?.id;
  return taken && first ? order.map((id) => (id === taken.id ? first : id)) : order;
}
