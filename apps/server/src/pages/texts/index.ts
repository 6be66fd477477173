import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";
import type { Texts } from "./texts.ts";

export type { Texts } from "./texts.ts";

// Calls and tools stay in English where we write them in French and English only.
const languages = new Map<string, Texts>([
  ["fr", fr],
  ...Object.entries({ ar, de, es, it, nl, pt }).map(([language, texts]): [string, Texts] => [
    language,
    { ...en, ...texts },
  ]),
]);

/** The wordings for a visitor's language; languages that we do not write get English. */
export function textsFor(locale: string): Texts {
  return languages.get(locale.toLowerCase().split("-")[0] ?? "") ?? en;
}

/** What kind of thing a funnel offers, in one word. */
export function offerName(kind: keyof Texts["kinds"], locale: string): string {
  return textsFor(locale).kinds[kind].name;
}
