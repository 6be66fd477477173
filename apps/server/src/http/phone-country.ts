/** The country (ISO 3166) chosen beside a number; `undefined` for anything that is none. */
export function phoneCountry(text: unknown): string | undefined {
  return typeof text === "string" && /^[A-Z]{2}$/.test(text) ? text : undefined;
}
