import { clean, pointsOf, reach } from "../../engine/reach.ts";
import { scoredOf } from "../../engine/scored-of.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Work } from "../answer-classes.ts";
import { explore, withDependencies, type Plan } from "../explore.ts";
import { error, warning, type Problem } from "../finding.ts";

/** For each outcome: how far it lies above the lowest one, and its place in the order of last gains (0: none). */
type Standing = { points: number[]; gains: number[]; any: boolean };

/** Outcomes that never win, whatever is answered. */
export function reachableOutcomes(funnel: Funnel): Problem[] {
  const magnet = scoredOf(funnel.magnet);
  if (!magnet.outcomes) return [];
  const { items, tie } = magnet.outcomes;
  const targets = items.map(({ id }) => ({ outcome: id }));
  const plan: Plan<Standing> = {
    questions: withDependencies(magnet.questions, (question) =>
      targets.some((target) => {
        const { min, max } = reach(question, target);
        return min !== 0 || max !== 0;
      }),
    ),
    start: { points: items.map(() => 0), gains: items.map(() => 0), any: false },
    pointsOf: (question, answer) => targets.map((target) => pointsOf(question, answer, target)),
    add: (standing, gained) => normal(standing, gained, tie),
    keyOf: ({ points, gains, any }) => `${points.join()} ${gains.join()} ${any}`,
    measure: ({ points }) => Math.max(...points),
  };
  const work: Work = { left: 200_000 };
  const { ends, complete } = explore(plan, work);
  const winners = new Set(ends.map((standing) => items[winnerOf(standing)]?.id));
  items.forEach(({ id }, at) => {
    // Where not all paths can be held, those that favour this outcome are.
    if (complete || winners.has(id) || work.left <= 0) return;
    const favouring = explore({ ...plan, measure: (standing) => leadOf(standing, at) }, work);
    for (const standing of favouring.ends) winners.add(items[winnerOf(standing)]?.id);
  });
  return items.flatMap(({ id }, at) => {
    const isFed = magnet.questions.some((question) => reach(question, { outcome: id }).max > 0);
    if (winners.has(id) || !isFed) return [];
    const path = ["magnet", "outcomes", "items", at];
    return complete
      ? [error("unreachable-outcome", path, `the outcome "${id}" never wins, whatever is answered`)]
      : [
          warning(
            "unreachable-outcome",
            path,
            `the outcome "${id}" may never win: no answers were found that give it the most points`,
          ),
        ];
  });
}

/** Only differences decide: paths that differ by the same points for all outcomes are one. */
function normal(
  { points, gains, any }: Standing,
  gained: number[],
  tie: "first-listed" | "last-gained",
): Standing {
  const sums = points.map((value, at) => clean(value + (gained[at] ?? 0)));
  const lowest = Math.min(...sums);
  const latest = Math.max(...gains) + 1;
  const order = gains.map((value, at) => (tie === "last-gained" && (gained[at] ?? 0) > 0 ? latest : value));
  const ranks = [...new Set([0, ...order])].toSorted((a, b) => a - b);
  return {
    points: sums.map((value) => clean(value - lowest)),
    gains: order.map((value) => ranks.indexOf(value)),
    any: any || gained.some((value) => value !== 0),
  };
}

/** How far an outcome lies above the best of the others; below 0 where it lies under it. */
function leadOf({ points }: Standing, at: number): number {
  return (points[at] ?? 0) - Math.max(...points.filter((_, other) => other !== at));
}

function winnerOf({ points, gains, any }: Standing): number {
  if (!any) return -1;
  const most = Math.max(...points);
  const latest = Math.max(...gains.filter((_, at) => points[at] === most));
  return points.findIndex((value, at) => value === most && gains[at] === latest);
}
