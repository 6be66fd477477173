import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en, type UiTexts } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

const languages: Record<string, UiTexts> = { ar, de, en, es, fr, it, nl, pt };

/** The wordings for a locale such as `pt-BR`; English where there are none in its language. */
export function textsIn(locale: string): UiTexts {
  return languages[locale.slice(0, 2)] ?? en;
}
