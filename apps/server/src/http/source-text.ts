/** Where a visitor came from is cut and cleaned, not refused: an odd address is no reason to lose a lead. */
export function sourceText(value: string, length: number): string {
  // A cut may leave half a character, and no database keeps a NUL.
  return value.slice(0, length).toWellFormed().replaceAll("\0", "");
}

/**
 * The address of a page as a source: without the token of a personal link, since a source is shown to reps, kept with
 * consents and sent to other systems.
 */
export function sourceAddress(value: string): string {
  return sourceText(value, 2_000).replace(/(\/f\/[a-z0-9-]+)\/p\/[^?#]*/, "$1");
}
