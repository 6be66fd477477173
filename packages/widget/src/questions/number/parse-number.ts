/** The number that somebody typed, the text itself where it is none, `undefined` where there is nothing. */
export function parseNumber(text: string, locale: string): number | string | undefined {
  // A comma before exactly three digits separates thousands in English only; elsewhere it is the decimal mark.
  const bare = text.replace(/[\s'’]/g, "").replace("−", "-");
  const plain = (/^en\b/.test(locale) ? bare.replace(/,(?=\d{3}(\D|$|\d{3}))/g, "") : bare).replace(",", ".");
  if (!plain) return undefined;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : text;
}
