import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A number kept as `+33612345678` as people read it: `06 12 34 56 78` at home, `+44 …` elsewhere. */
export function readablePhone(number: string, locale: string): string {
  const parsed = parsePhoneNumberFromString(number);
  if (parsed === undefined) return number;
  const home = locale.startsWith("fr") ? "FR" : "GB";
  const words = parsed.country === home ? parsed.formatNational() : parsed.formatInternational();
  // One number, never broken over two lines.
  return words.replaceAll(" ", "\u00a0");
}
