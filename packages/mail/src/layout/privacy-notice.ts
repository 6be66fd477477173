import type { Controller } from "@aimant/funnel";
import { webAddress } from "../format/clean.ts";

/** The privacy notice in this language, else in another one: better a foreign notice than none. */
export function privacyNotice(notice: Controller["notice"], locale: string): string | undefined {
  if (notice === undefined || typeof notice === "string") return webAddress(notice);
  const [language = ""] = locale.split("-");
  return webAddress(notice[locale] ?? notice[language] ?? notice["en"] ?? Object.values(notice)[0]);
}
