import type { Theme } from "@aimant/funnel/theme";
import { wrap } from "@aimant/report";

export type CardWords = {
  /** What kind of thing it is: `Diagnostic`. */
  offer: string;
  title: string;
  promise?: string | undefined;
  /** Who invites. */
  brand: string;
};

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const TEXT_WIDTH = WIDTH - 2 * MARGIN;
const FONT = "Inter";
/** Large first: the title is set in the largest size in which it stays whole. */
const titleSizes = [84, 72, 62, 54];
const MOST_TITLE_LINES = 3;

// What XML forbids even when escaped, and what would turn the reading direction.
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function text(value: string): string {
  return value
    .toWellFormed()
    .replace(UNWRITABLE, " ")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

function line(
  words: string,
  at: { y: number; size: number; weight: 400 | 600; fill: string; tracking?: number },
): string {
  const tracking = at.tracking === undefined ? "" : ` letter-spacing="${at.tracking}"`;
  return `<text x="${MARGIN}" y="${at.y}" font-family="${FONT}" font-size="${at.size}" font-weight="${at.weight}" fill="${at.fill}"${tracking}>${text(words)}</text>`;
}

/** The same number of lines, as equal as they can be: no word alone on the last. */
function balanced(title: string, size: number, width: number, lines: string[]): string[] {
  let best = lines;
  for (let narrower = width * 0.95; narrower > width / 3; narrower *= 0.95) {
    const { lines: next, whole } = wrap(title, size, narrower, lines.length);
    if (!whole) break;
    best = next;
  }
  return best;
}

function setTitle(title: string): { lines: string[]; size: number } {
  const smallest = titleSizes.at(-1) ?? 54;
  // The estimate holds for the widest of common fonts; Inter takes a seventh less.
  const width = TEXT_WIDTH * 1.14;
  for (const size of titleSizes) {
    const { lines, whole } = wrap(title, size, width, MOST_TITLE_LINES);
    if (whole) return { lines: balanced(title, size, width, lines), size };
  }
  return { lines: wrap(title, smallest, width, MOST_TITLE_LINES).lines, size: smallest };
}

/** A landing page as a picture of 1200 × 630 px, for where its address is shared. */
export function cardSvg(words: CardWords, theme: Theme): string {
  const colours = theme.mode === "dark" ? theme.dark : theme.light;
  const title = setTitle(words.title);
  const lineHeight = Math.round(title.size * 1.1);
  const top = 226;
  const titleEnd = top + (title.lines.length - 1) * lineHeight;
  const room = title.lines.length < MOST_TITLE_LINES ? 3 : 2;
  const promise = words.promise === undefined ? [] : wrap(words.promise, 30, TEXT_WIDTH * 0.98, room).lines;
  const rings = [70, 140, 210, 280]
    .map(
      (radius) =>
        `<circle cx="1080" cy="560" r="${radius}" fill="none" stroke="${colours.accentSoft}" stroke-width="3"/>`,
    )
    .join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours.background}"/>`,
    rings,
    `<rect width="${WIDTH}" height="14" fill="${colours.accent}"/>`,
    `<rect x="${MARGIN}" y="105" width="44" height="4" fill="${colours.accentInk}"/>`,
    `<g transform="translate(60 0)">${line(words.offer, { y: 118, size: 30, weight: 600, fill: colours.accentInk })}</g>`,
    ...title.lines.map((words, index) =>
      line(words, {
        y: top + index * lineHeight,
        size: title.size,
        weight: 600,
        fill: colours.ink,
        tracking: -title.size * 0.028,
      }),
    ),
    ...promise.map((words, index) =>
      line(words, { y: titleEnd + 66 + index * 42, size: 30, weight: 400, fill: colours.muted }),
    ),
    `<rect x="${MARGIN}" y="549" width="18" height="18" rx="5" fill="${colours.accent}"/>`,
    `<g transform="translate(34 0)">${line(wrap(words.brand, 28, TEXT_WIDTH * 0.8, 1).lines[0] ?? "", { y: 568, size: 28, weight: 600, fill: colours.ink })}</g>`,
    "</svg>",
  ].join("");
}
