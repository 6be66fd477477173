import type { ResultsView } from "@aimant/funnel";

export type AxisView = ResultsView["axes"][number];
type ScoredAxis = AxisView & { score: number };

/** Axes with a score, weakest first; of two equally weak ones the weightier first. */
export function weakestFirst(axes: AxisView[]): ScoredAxis[] {
  return axes
    .filter((axis): axis is ScoredAxis => axis.score !== null)
    .toSorted((one, other) => one.score - other.score || other.weight - one.weight);
}

/** The axis to start with: the weakest of several, unless there is nothing left to gain. */
export function startingAxis(axes: AxisView[]): ScoredAxis | undefined {
  const scored = weakestFirst(axes);
  const [weakest] = scored;
  return scored.length > 1 && weakest !== undefined && weakest.score < 100 ? weakest : undefined;
}

/** `En progression` as it reads inside a sentence; `CX` and other initials stay. */
export function insideSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The other way round, for a sentence or title that starts with a word of ours. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
