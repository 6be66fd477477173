const NARROW = "\u202f";

/** French spacing: a narrow no-break space before ; : ! ? » and after «, instead of the ordinary one typed there. */
export function frenchSpaces(text: string): string {
  return text.replace(/[ \u00a0]+(?=[;:!?»])/g, NARROW).replace(/«[ \u00a0]+/g, `«${NARROW}`);
}

/** Template tag that spaces our own French words and leaves the values put into them exactly as they are. */
export function french(words: TemplateStringsArray, ...values: (string | number)[]): string {
  return words.map((part, index) => frenchSpaces(part) + String(values[index] ?? "")).join("");
}
