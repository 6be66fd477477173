/** Where a visitor came from is cut and cleaned, not refused: an odd address is no reason to lose a lead. */
export function sourceText(value: string, length: number): string {
  // A cut may leave half a character, and no database keeps a NUL.
  return value.slice(0, length).toWellFormed().replaceAll("\0", "");
}
