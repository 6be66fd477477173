const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** One line of plain text: a line break in a name must not start a new property. */
export const line = (value: string) => value.toWellFormed().replace(CONTROL, " ").trim();
/** Text that may have lines; other control characters are forbidden in iCalendar (RFC 5545, 3.1). */
export const lines = (value: string) =>
  value
    .split(/\r\n|\r|\n/)
    .map((part) => line(part))
    .join("\n");
/** An address, id or link: no blanks at all. */
export const word = (value: string) => value.toWellFormed().replace(CONTROL, "").replaceAll(" ", "");
/** Addresses are not text: what the library would escape with a backslash must not be in them. */
export const address = (value: string) =>
  word(value).replace(/[,;\\]/g, (character) => encodeURIComponent(character));
