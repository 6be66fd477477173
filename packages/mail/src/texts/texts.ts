import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type Language = "fr" | "en";
/** Every wording of the emails; French is the original, so its shape is the rule. */
export type Texts = typeof fr;

const all: Record<Language, Texts> = { fr, en };

/** The language that we write to this locale in: French for every French, English for all others. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? "fr" : "en";
}

export function textsFor(language: Language): Texts {
  return all[language];
}
