import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Texts } from "./texts.ts";

export type { Texts } from "./texts.ts";

/** The wordings for a visitor's language; languages that we do not write get English. */
export function textsFor(locale: string): Texts {
  return locale.toLowerCase().split("-")[0] === "fr" ? fr : en;
}

/** What kind of thing a funnel offers, in one word. */
export function offerName(kind: keyof Texts["kinds"], locale: string): string {
  return textsFor(locale).kinds[kind].name;
}
