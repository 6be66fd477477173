import type { Source } from "@aimant/core/ports";
import { sourceText } from "./source-text.ts";

/** A plain form post of a landing page, sorted by what the fields are about. */
export type FormInput = {
  idempotencyKey: string | undefined;
  version: number | undefined;
  locale: string | undefined;
  answers: Record<string, string[]>;
  contact: Record<string, string>;
  consents: Record<string, boolean>;
  source: Source;
  /** As the hidden fields had it, to be put back. */
  rawSource: Record<string, string>;
};

const contactFields = new Set(["name", "email", "jobTitle", "company", "phone"]);
/** As many fields as the JSON API takes answers, and room for the rest. */
const MAX_FIELDS = 300;

/** Reads `answers.<id>`, `contact.<field>`, `consents.<id>`, `source.<key>` and the hidden fields; ignores all else. */
export function readForm(body: Record<string, string | File | (string | File)[]>): FormInput {
  const input: FormInput = {
    idempotencyKey: undefined,
    version: undefined,
    locale: undefined,
    answers: {},
    contact: {},
    consents: {},
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
    else if (key === "" || key === "__proto__") continue;
    else if (group === "answers") input.answers[key] = values;
    else if (group === "contact" && contactFields.has(key)) input.contact[key] = first;
    else if (group === "consents") input.consents[key] = first === "yes";
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
