import { clean } from "./reach.ts";
import type { TraceEntry } from "./types.ts";

/** The outcome that wins; `null` where no answer gave any outcome points. */
export function pickOutcome(
  outcomes: { id: string; entries: TraceEntry[] }[],
  tie: "first-listed" | "last-gained",
  trace: TraceEntry[],
): string | null {
  if (!outcomes.some(({ entries }) => entries.some(({ points }) => points !== 0))) return null;
  const sums = outcomes.map(({ id, entries }) => ({
    id,
    points: clean(entries.reduce((total, entry) => total + entry.points, 0)),
    lastGain: trace.findLast((entry) => entry.points > 0 && entries.includes(entry))?.question,
  }));
  const most = Math.max(...sums.map(({ points }) => points));
  const tied = sums.filter(({ points }) => points === most);
  const order = trace.map(({ question }) => question);
  const latest = Math.max(...tied.map(({ lastGain }) => order.lastIndexOf(lastGain ?? "")));
  const winner =
    tie === "first-listed"
      ? tied[0]
      : tied.find(({ lastGain }) => order.lastIndexOf(lastGain ?? "") === latest);
  return winner?.id ?? null;
}
