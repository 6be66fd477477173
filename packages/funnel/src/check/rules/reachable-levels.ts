import { clean, pointsOf, reach } from "../../engine/reach.ts";
import { scoredOf } from "../../engine/scored-of.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Axis, Diagnostic, Level } from "../../schema/magnet.ts";
import type { Question } from "../../schema/question.ts";
import { testsIn } from "../condition-tests.ts";
import type { Work } from "../answer-classes.ts";
import { explore, withDependencies } from "../explore.ts";
import { error, warning, type Problem } from "../finding.ts";

type Reached = { scores: Set<number>; complete: boolean };
type AxisSums = { earned: number; min: number; max: number };
/** Axes whose questions are still being asked, and the weighted sum of those that are done. */
type TotalSums = { open: AxisSums[]; weights: number; sum: number };

const nothing: AxisSums = { earned: 0, min: 0, max: 0 };

/** Levels that no set of answers gives. */
export function reachableLevels(funnel: Funnel): Problem[] {
  const magnet = scoredOf(funnel.magnet);
  const work: Work = { left: 200_000 };
  const found = magnet.axes.flatMap((axis, at) =>
    isFed(magnet, axis)
      ? unreached(axis.levels, axisScores(magnet, axis, work), `axis "${axis.id}"`, [
          "magnet",
          "axes",
          at,
          "levels",
        ])
      : [],
  );
  if (magnet.levels.length === 0 || !magnet.axes.some((axis) => axis.weight > 0 && isFed(magnet, axis)))
    return found;
  const total = totalScores(magnet, { left: 200_000 });
  return [...found, ...unreached(magnet.levels, total, "the total", ["magnet", "levels"])];
}

function unreached(
  levels: Level[],
  { scores, complete }: Reached,
  what: string,
  path: Problem["path"],
): Problem[] {
  return levels.flatMap(({ id, from, to }, at) => {
    if ([...scores].some((score) => from <= score && score <= to)) return [];
    const below = Math.max(...[...scores].filter((score) => score < from));
    const above = Math.min(...[...scores].filter((score) => score > to));
    const nearest = [below, above].filter(Number.isFinite).join(" and ");
    const level = `level "${id}" (${from} to ${to}) of ${what}`;
    const near = nearest === "" ? "" : `; the nearest scores are ${nearest}`;
    return complete
      ? [
          error(
            "unreachable-level",
            [...path, at],
            `${level} is out of reach: no answers give such a score${near}`,
          ),
        ]
      : [
          warning(
            "unreachable-level",
            [...path, at],
            `${level} may be out of reach: no answers were found that give such a score${near}`,
          ),
        ];
  });
}

function axisScores(magnet: Diagnostic, axis: Axis, work: Work): Reached {
  const target = { axis: axis.id };
  const ranges = new Map(magnet.questions.map((question) => [question.id, reach(question, target)]));
  const { ends, complete } = explore<AxisSums>(
    {
      questions: withDependencies(magnet.questions, (question) => feeds(question, axis)),
      start: nothing,
      pointsOf: (question, answer) => [pointsOf(question, answer, target)],
      add: (sums, points, question) => plus(sums, points[0] ?? 0, ranges.get(question.id)),
      keyOf: keyOfSums,
      measure: ({ earned, min, max }) => (max > min ? (earned - min) / (max - min) : 0),
    },
    work,
  );
  return { scores: new Set(ends.flatMap((sums) => percent(sums) ?? []).map(whole)), complete };
}

/** An axis is folded into the weighted sum as soon as its last question is behind: that keeps the number of sums small. */
function totalScores(magnet: Diagnostic, work: Work): Reached {
  const axes = magnet.axes.filter((axis) => axis.weight > 0);
  const questions = inFoldingOrder(magnet, axes);
  const ranges = new Map(
    questions.map((question) => [question.id, axes.map(({ id }) => reach(question, { axis: id }))]),
  );
  const last = axes.map((axis) => questions.findLast((question) => feeds(question, axis))?.id);
  const { ends, complete } = explore<TotalSums>(
    {
      questions,
      start: { open: axes.map(() => nothing), weights: 0, sum: 0 },
      pointsOf: (question, answer) => axes.map(({ id }) => pointsOf(question, answer, { axis: id })),
      add: (sums, points, question) => ({
        ...sums,
        open: sums.open.map((open, at) => plus(open, points[at] ?? 0, ranges.get(question.id)?.[at])),
      }),
      after: (sums, question) =>
        axes.reduce(
          (folded, axis, at) => (last[at] === question.id ? fold(folded, at, axis.weight) : folded),
          sums,
        ),
      keyOf: ({ open, weights, sum }) => `${open.map(keyOfSums).join(" ")} ${weights} ${sum}`,
      measure: (sums) => totalSoFar(sums, axes),
    },
    work,
  );
  const totals = ends.flatMap(({ weights, sum }) => (weights > 0 ? [whole(sum / weights)] : []));
  return { scores: new Set(totals), complete };
}

/** Questions that no rule touches may be taken in any order: an axis after the other. */
function inFoldingOrder(magnet: Diagnostic, axes: Axis[]): Question[] {
  const needed = withDependencies(magnet.questions, (question) => axes.some((axis) => feeds(question, axis)));
  // A jump says which questions lie between: none of them moves.
  if (needed.some(({ next }) => next)) return needed;
  const asked = new Set(
    needed.flatMap(({ showIf }) =>
      testsIn(showIf).map(({ test }) => ("question" in test ? test.question : "")),
    ),
  );
  const isFree = (question: Question) => !question.showIf && !asked.has(question.id);
  const axisOf = (question: Question) => axes.findIndex((axis) => feeds(question, axis));
  return [
    ...needed.filter((question) => !isFree(question)),
    ...needed.filter(isFree).toSorted((a, b) => axisOf(a) - axisOf(b)),
  ];
}

function fold(sums: TotalSums, at: number, weight: number): TotalSums {
  const exact = percent(sums.open[at] ?? nothing);
  return {
    open: sums.open.with(at, nothing),
    weights: exact === null ? sums.weights : clean(sums.weights + weight),
    sum: exact === null ? sums.sum : clean(sums.sum + weight * exact),
  };
}

function totalSoFar(sums: TotalSums, axes: Axis[]): number {
  const { weights, sum } = axes.reduce((folded, axis, at) => fold(folded, at, axis.weight), sums);
  return weights > 0 ? sum / weights : 0;
}

function feeds(question: Question, { id }: Axis): boolean {
  const { min, max } = reach(question, { axis: id });
  return min !== 0 || max !== 0;
}

function isFed(magnet: Diagnostic, axis: Axis): boolean {
  return magnet.questions.some((question) => {
    const { min, max } = reach(question, { axis: axis.id });
    return max > min;
  });
}

function plus(
  sums: AxisSums,
  points: number,
  { min, max }: { min: number; max: number } = { min: 0, max: 0 },
): AxisSums {
  return { earned: clean(sums.earned + points), min: clean(sums.min + min), max: clean(sums.max + max) };
}

function keyOfSums({ earned, min, max }: AxisSums): string {
  return `${earned}/${min}/${max}`;
}

function percent({ earned, min, max }: AxisSums): number | null {
  return max > min ? (100 * (earned - min)) / (max - min) : null;
}

function whole(exact: number): number {
  return Math.min(100, Math.max(0, Math.round(clean(exact))));
}
