import type { Submission } from "../ports/index.ts";

/** One thing that a person did, and what it counts. */
export type ActivityLine = { what: "passes" | "call-asked" | "call-booked"; count: number; points: number };

/** A pass costs minutes, a wish to talk more, a time in the calendar most. */
const points = { passes: 10, "call-asked": 20, "call-booked": 30 };
/** Going through many funnels is curiosity, not more interest each time. */
const mostPasses = 5;

/**
 * Points for what a person did, line by line. Opened emails and followed links count nothing: scanners open and follow
 * them too. What is fetched by a link counts nothing for the same reason.
 */
export function activityOf(done: {
  submissions: Pick<Submission, "id">[];
  callAsked: boolean;
  called: boolean;
}): { total: number; lines: ActivityLine[] } {
  const lines: ActivityLine[] = (
    [
      ["passes", Math.min(mostPasses, done.submissions.length)],
      ["call-asked", done.callAsked ? 1 : 0],
      ["call-booked", done.called ? 1 : 0],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([what, count]) => ({ what, count, points: count * points[what] }));
  return { total: lines.reduce((sum, line) => sum + line.points, 0), lines };
}
