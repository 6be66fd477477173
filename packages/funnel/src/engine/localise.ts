import type { Text } from "../schema/text.ts";
import { own } from "./known.ts";

/** The wording in `locale`, else in its language, else in `fallback`, else the first there is. */
export function localise(text: Text, locale: string, fallback: string): string {
  if (typeof text === "string") return text;
  const language = locale.split("-", 1)[0] ?? locale;
  return own(text, locale) ?? own(text, language) ?? own(text, fallback) ?? Object.values(text)[0] ?? "";
}
