import type { Diagnostic, Level } from "../schema/magnet.ts";
import type { Answer, Answers, Question } from "../schema/question.ts";
import { askedOf } from "./asked-of.ts";
import { checkAnswer } from "./check-answer.ts";
import { own } from "./known.ts";
import { keepShown } from "./path.ts";
import { pickOutcome } from "./pick-outcome.ts";
import { clean, pointsOf, reach, type Target } from "./reach.ts";
import type { Score, TraceEntry } from "./types.ts";

/**
 * Scores one set of answers.
 *
 * **Which questions count.** Those that were shown on this visitor's path and answered. Hidden questions,
 * unanswered optional questions, questions of a pool that were not drawn and invalid answers are left out, on both
 * sides of the division.
 *
 * **Axis.** Over these questions, sum the points earned, and the least and the most points that the same questions
 * could have given: a single choice gives the points of one option, an option without points for the axis counts 0;
 * a multiple choice gives the sum of any allowed number of ticks, at least one; a scale and an NPS give
 * (value − min) × weight; a number gives the points of the band it falls in, and 0 below the first band, where its
 * bounds and step allow such an answer. A question that cannot give an axis anything does not count for it.
 * The axis score is round(100 × (earned − least) / (most − least)), and null where most = least.
 *
 * **Total.** The mean of the axis scores before rounding, weighted by the weights of the axes; axes whose score is
 * null are left out. Null where no axis has a score, or where all that have one weigh 0.
 *
 * **Level.** The band with from ≤ score ≤ to. Rounded scores are what is shown and what levels are compared with;
 * a half is rounded up.
 *
 * **Outcome.** The outcome with the largest sum of points. Equal sums: by the tie rule, the one listed first, or the
 * one that gained points in the latest question. Null where no answer gave any outcome points.
 *
 * Sums are rounded to six decimals, so that 0.1 + 0.2 is 0.3.
 */
export function score(magnet: Diagnostic, answers: Answers): Score {
  const counted = countedAnswers(magnet, answers);
  const trace = counted.flatMap(({ question, answer }) => traceOf(magnet, question, answer));
  const axes = magnet.axes.map((axis) => {
    const sums = sumsOf(trace.filter(({ to }) => "axis" in to && to.axis === axis.id));
    return { axis, ...sums, exact: percentage(sums) };
  });
  const total = weightedMean(axes.map(({ axis, exact }) => ({ weight: axis.weight, exact })));
  const outcomes = (magnet.outcomes?.items ?? []).map(({ id }) => ({
    id,
    entries: trace.filter(({ to }) => "outcome" in to && to.outcome === id),
  }));
  return {
    total: rounded(total),
    level: levelOf(magnet.levels, rounded(total)),
    axes: Object.fromEntries(
      axes.map(({ axis, exact, earned, min, max }) => [
        axis.id,
        { score: rounded(exact), level: levelOf(axis.levels, rounded(exact)), earned, min, max },
      ]),
    ),
    outcome: magnet.outcomes ? pickOutcome(outcomes, magnet.outcomes.tie, trace) : null,
    outcomes: Object.fromEntries(outcomes.map(({ id, entries }) => [id, sumsOf(entries).earned])),
    trace,
  };
}

function countedAnswers(magnet: Diagnostic, answers: Answers): { question: Question; answer: Answer }[] {
  const kept = keepShown(askedOf(magnet), answers);
  return magnet.questions.flatMap((question) => {
    const answer = own(kept, question.id);
    return answer === undefined || checkAnswer(question, answer) ? [] : [{ question, answer }];
  });
}

function traceOf(magnet: Diagnostic, question: Question, answer: Answer): TraceEntry[] {
  const targets: Target[] = [
    ...magnet.axes.map(({ id }) => ({ axis: id })),
    ...(magnet.outcomes?.items ?? []).map(({ id }) => ({ outcome: id })),
  ];
  return targets.flatMap((to) => {
    const { min, max } = reach(question, to);
    if (min === 0 && max === 0) return [];
    const given = typeof answer === "string" ? [answer] : answer;
    return [
      { question: question.id, answer: given, to, points: clean(pointsOf(question, answer, to)), min, max },
    ];
  });
}

function sumsOf(entries: TraceEntry[]): { earned: number; min: number; max: number } {
  const sum = (pick: (entry: TraceEntry) => number) =>
    clean(entries.reduce((total, entry) => total + pick(entry), 0));
  return {
    earned: sum((entry) => entry.points),
    min: sum((entry) => entry.min),
    max: sum((entry) => entry.max),
  };
}

function percentage({ earned, min, max }: { earned: number; min: number; max: number }): number | null {
  return max > min ? (100 * (earned - min)) / (max - min) : null;
}

function weightedMean(parts: { weight: number; exact: number | null }[]): number | null {
  let weights = 0;
  let sum = 0;
  for (const { weight, exact } of parts) {
    if (exact === null) continue;
    weights += weight;
    sum += weight * exact;
  }
  return weights > 0 ? sum / weights : null;
}

/** Whole, from 0 to 100; noise is taken out first, so that 28.499999999999996 counts as the half that it is. */
function rounded(exact: number | null): number | null {
  return exact === null ? null : Math.min(100, Math.max(0, Math.round(clean(exact))));
}

function levelOf(levels: Level[], reached: number | null): string | null {
  if (reached === null) return null;
  return levels.find(({ from, to }) => from <= reached && reached <= to)?.id ?? null;
}
