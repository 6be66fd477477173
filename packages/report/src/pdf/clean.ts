// Marks that turn the reading direction of what follows: they can make one name read as another.
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
// Not `\s`: no-break spaces are typography and stay.
const BLANKS = /[\t\n\v\f\r \u2028\u2029]+/g;
const NARROW = "\u202f";
// No word of a living language is longer without a hyphen; addresses and hostile input are. A no-break space is no way
// out: what it joins must not overflow either.
const LONGEST_WORD = 32;
const PIECE = 12;

const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });
const graphemes = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Lets a word that no line could hold break, by zero-width spaces. */
function breakable(text: string): string {
  return text.replace(/[^ \u200b-]{33,}/gu, (word) => {
    const letters = graphemes(word);
    if (letters.length <= LONGEST_WORD) return word;
    const pieces = Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, index) =>
      letters.slice(index * PIECE, (index + 1) * PIECE).join(""),
    );
    return pieces.join("\u200b");
  });
}

/** As much of a text as `most` characters hold, ended by an ellipsis where something is left out. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = graphemes(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** Somebody's words as one line without hidden marks, for where nothing is laid out; `most` counts characters. */
export function plainLine(value: string, most = Number.POSITIVE_INFINITY): string {
  return shorten(
    value.toWellFormed().replace(DIRECTION, "").replace(CONTROL, "").replace(BLANKS, " ").trim(),
    most,
  );
}

/** Somebody's words as one line that fits a page. */
export const oneLine = (value: string, most?: number): string => breakable(plainLine(value, most));

/** Somebody's words as the paragraphs they wrote. */
export function paragraphs(value: string | undefined): string[] {
  return (value ?? "")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => oneLine(line))
    .filter((line) => line !== "");
}

/** French spacing: a narrow no-break space before ; : ! ? » and after «, instead of an ordinary one typed there. */
export function frenchSpaces(text: string): string {
  return text.replace(/[ \u00a0]+(?=[;:!?»])/g, NARROW).replace(/«[ \u00a0]+/g, `«${NARROW}`);
}

/** An http(s) address as it stands, or nothing: no other scheme ever becomes a link. */
export function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined;
}
