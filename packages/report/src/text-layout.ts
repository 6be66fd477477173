// Widths in em, a little wider than the widest common sans serif (Verdana, DejaVu Sans), since the page's font is
// not known here: a label that fits by these numbers fits in any of them.
const NARROW = /[iljtfrI.,;:!'’|()[\]/\u00a0\u202f -]/u;
const WIDE = /[mwMW@%œæŒÆ—…]/u;
const UPPER = /[\p{Lu}\p{Nd}&]/u;

function characterWidth(character: string): number {
  if (NARROW.test(character)) return 0.42;
  if (WIDE.test(character)) return 1.05;
  if (UPPER.test(character)) return 0.74;
  // Ideographs and emoji fill the square.
  return (character.codePointAt(0) ?? 0) > 0x2e7f ? 1.15 : 0.62;
}

/** An upper estimate of a line's width in px. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

const segmenter = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** As much of the start of a word as fits, never half a character; at least one. */
function startThatFits(word: string, size: number, width: number): string {
  let fits = "";
  for (const { segment } of segmenter.segment(word)) {
    if (fits !== "" && textWidth(fits + segment, size) > width) break;
    fits += segment;
  }
  return fits;
}

/** Breaks after spaces and hyphens; no-break spaces hold, so « ? » stays with its word. */
function pieces(text: string): string[] {
  return (
    text
      .replace(/[\t\n\r ]+/g, " ")
      .trim()
      .match(/[^ -]*-+|[^ -]+ ?| /g) ?? []
  );
}

export type Wrapped = {
  lines: string[];
  /** No word had to be cut and nothing was left out. */
  whole: boolean;
};

/** Fills lines with words; what exceeds `mostLines` ends in an ellipsis, and a word wider than a line is cut. */
export function wrap(text: string, size: number, width: number, mostLines: number): Wrapped {
  const lines: string[] = [];
  let whole = true;
  let line = "";
  const waiting = pieces(text);
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    if (textWidth((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") {
      lines.push(line.trimEnd());
      line = "";
      waiting.unshift(piece);
    } else {
      const start = startThatFits(piece, size, width);
      whole = false;
      lines.push(start);
      if (start.length < piece.length) waiting.unshift(piece.slice(start.length));
    }
    if (lines.length > mostLines) break;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  if (lines.length <= mostLines) return { lines, whole };
  const kept = lines.slice(0, mostLines);
  const last = kept.pop() ?? "";
  return {
    lines: [...kept, `${startThatFits(last, size, width - textWidth("…", size)).trimEnd()}…`],
    whole: false,
  };
}
