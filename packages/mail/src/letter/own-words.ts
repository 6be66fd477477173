import type { Brand } from "@aimant/core/ports";
import { oneLine } from "../format/clean.ts";
import { firstShorterThan, shorten } from "../format/shorten.ts";
import type { Texts } from "../texts/texts.ts";

const SUBJECT_LIMIT = 50;
// The marketer's own subject may be longer: 78 is where RFC 5322 asks a line to end.
const OWN_SUBJECT_LIMIT = 78;

/** The marketer's subject where there is one, else the first of ours that an inbox shows in full. */
export function subjectOf(own: string | undefined, wordings: string[]): string {
  const cleaned = oneLine(own ?? "");
  return cleaned === "" ? firstShorterThan(SUBJECT_LIMIT, wordings) : shorten(cleaned, OWN_SUBJECT_LIMIT);
}

export type SignatureWords = { name: string; role: string };

/** The person who signs, or the team where nobody is named. */
export function signatureOf(
  owner: { name: string; jobTitle?: string } | undefined,
  brand: Brand,
  texts: Texts,
): SignatureWords {
  const name = oneLine(owner?.name ?? "");
  const company = oneLine(brand.name);
  if (name === "") return { name: texts.team(company), role: "" };
  return { name, role: [oneLine(owner?.jobTitle ?? ""), company].filter(Boolean).join(", ") };
}
