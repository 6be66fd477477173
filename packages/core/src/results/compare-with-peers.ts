import type { Funnel, Score } from "@aimant/funnel";
import type { PeerScore } from "./peer-scores.ts";

/** Fewer would be chance, and might let a reader work out what one of them answered. */
const enough = 20;

/** What others reached: the median of so many people, or figures that the marketer typed in. */
export type Comparison = { peers: number | null; total: number | null; axes: Record<string, number> };

/** Figures for the total and the axes from at least 20 other people; without them the funnel's reference, if any. */
export function compareWithPeers(
  funnel: Funnel,
  own: { leadId: string },
  everybody: PeerScore[],
): Comparison | null {
  const { benchmark } = funnel.results;
  if (benchmark === undefined || funnel.magnet.kind !== "diagnostic") return null;
  const others = everybody.filter(({ leadId }) => leadId !== own.leadId).map(({ score }) => score);
  const total = medianOf(others, (score) => score.total);
  if (total !== null) {
    const axes = funnel.magnet.axes.flatMap(({ id }) => {
      const median = medianOf(others, (score) => score.axes[id]?.score);
      return median === null ? [] : [[id, median] as const];
    });
    return { peers: others.length, total, axes: Object.fromEntries(axes) };
  }
  const { reference } = benchmark;
  return reference === undefined
    ? null
    : { peers: null, total: reference.total ?? null, axes: reference.axes };
}

function medianOf(scores: Score[], pick: (score: Score) => number | null | undefined): number | null {
  const values = scores
    .map(pick)
    .filter((value) => typeof value === "number")
    .toSorted((a, b) => a - b);
  if (values.length < enough) return null;
  const [low = 0, high = 0] = [
    values[Math.floor((values.length - 1) / 2)],
    values[Math.floor(values.length / 2)],
  ];
  return Math.round((low + high) / 2);
}
