const graphemes = new Intl.Segmenter("fr", { granularity: "grapheme" });

/** Cuts to `limit` UTF-16 units with an ellipsis, between words where one ends near, never inside an emoji. */
export function shorten(value: string, limit: number): string {
  if (value.length <= limit) return value;
  let kept = "";
  for (const { segment } of graphemes.segment(value)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  const lastSpace = kept.lastIndexOf(" ");
  const cut = lastSpace > limit * 0.6 ? kept.slice(0, lastSpace) : kept;
  return `${cut.replace(/[\s,;:(–-]+$/u, "")}…`;
}

/** The first wording shorter than `limit`; where none is, the last one cut. */
export function firstShorterThan(limit: number, wordings: string[]): string {
  return wordings.find((wording) => wording.length < limit) ?? shorten(wordings.at(-1) ?? "", limit - 1);
}
