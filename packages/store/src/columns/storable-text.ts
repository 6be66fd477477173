/**
 * Refuses text that one of the engines cannot give back: Postgres rejects NUL, and both drivers silently turn a lone
 * surrogate into U+FFFD. The message never quotes the text, which may be personal.
 */
export function storableText(value: string): string {
  if (value.includes("\0")) throw new TypeError("text with a NUL character cannot be stored");
  if (!value.isWellFormed()) throw new TypeError("text with a lone surrogate cannot be stored");
  return value;
}
