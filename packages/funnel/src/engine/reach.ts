import type { Answer, Question } from "../schema/question.ts";
import { own } from "./known.ts";
import { optionsOf } from "./options-of.ts";

/** Where points go: to an axis or to an outcome. */
export type Target = { axis: string } | { outcome: string };
type PointsByTarget = Record<string, number> | undefined;
type NumberQuestion = Extract<Question, { type: "number" | "slider" }>;
type MatrixQuestion = Extract<Question, { type: "matrix" }>;
type MultipleQuestion = Extract<Question, { type: "multiple" }>;

/** Takes out floating-point noise: 0.1 + 0.2 is 0.3. */
export function clean(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The points that a valid answer gives to an axis or an outcome. */
export function pointsOf(question: Question, answer: Answer, target: Target): number {
  switch (question.type) {
    case "single":
    case "dropdown":
    case "yes-no":
    case "multiple": {
      const ticked = Array.isArray(answer) ? answer : [answer];
      return sum(
        optionsOf(question)
          .filter((option) => ticked.includes(option.id))
          .map((option) => optionPoints(option, target)),
      );
    }
    case "scale":
      return (Number(answer) - question.min) * share(question.points, target);
    case "nps":
      return Number(answer) * share(question.points, target);
    case "stars":
      return (Number(answer) - 1) * share(question.points, target);
    case "matrix":
      return sum([answer].flat().map((cell) => cellPoints(question, String(cell), target)));
    case "number":
    case "slider":
      return share(bandOf(question, Number(answer))?.points, target);
    case "ranking":
    case "country":
    case "date":
    case "short-text":
    case "long-text":
    case "statement":
      return 0;
  }
}

/** The least and the most points that any valid answer to this question gives to an axis or an outcome. */
export function reach(question: Question, target: Target): { min: number; max: number } {
  switch (question.type) {
    case "single":
    case "dropdown":
    case "yes-no":
      return range(optionsOf(question).map((option) => optionPoints(option, target)));
    case "multiple":
      return reachOfTicks(question, target);
    case "scale":
      return range([0, (question.max - question.min) * share(question.points, target)]);
    case "nps":
      return range([0, 10 * share(question.points, target)]);
    case "stars":
      return range([0, (question.max - 1) * share(question.points, target)]);
    case "matrix":
      return reachOfRows(question, target);
    case "number":
    case "slider":
      return range(reachableBands(question).map((band) => share(band?.points, target)));
    case "ranking":
    case "country":
    case "date":
    case "short-text":
    case "long-text":
    case "statement":
      return { min: 0, max: 0 };
  }
}

function optionPoints(
  option: { points?: PointsByTarget; outcomes?: PointsByTarget },
  target: Target,
): number {
  return "axis" in target
    ? (own(option.points ?? {}, target.axis) ?? 0)
    : (own(option.outcomes ?? {}, target.outcome) ?? 0);
}

/** Scales and numbers feed axes only. */
function share(points: PointsByTarget, target: Target): number {
  return "axis" in target ? (own(points ?? {}, target.axis) ?? 0) : 0;
}

/** Columns count from 0 on; a row multiplies. */
function cellPoints({ rows, columns }: MatrixQuestion, cell: string, target: Target): number {
  const [row, column] = cell.split(":");
  const points = rows.find(({ id }) => id === row)?.points;
  return columns.findIndex(({ id }) => id === column) * share(points, target);
}

/** Rows are answered apart, so the worst and the best of each add up. */
function reachOfRows({ rows, columns }: MatrixQuestion, target: Target): { min: number; max: number } {
  const ranges = rows.map(({ points }) => range([0, (columns.length - 1) * share(points, target)]));
  return { min: sum(ranges.map(({ min }) => min)), max: sum(ranges.map(({ max }) => max)) };
}

/**
 * As many ticks as must be, then as many more as help; at least one, since an empty answer is none. What goes with no
 * other is an answer of its own.
 */
function reachOfTicks(question: MultipleQuestion, target: Target): { min: number; max: number } {
  const lone = question.options.filter(({ alone }) => alone);
  const rising = question.options
    .filter(({ alone }) => !alone)
    .map((option) => optionPoints(option, target))
    .toSorted((a, b) => a - b);
  const most = Math.min(question.max ?? rising.length, rising.length);
  const fewest = Math.min(Math.max(question.min ?? 1, 1), most);
  const worst = rising.slice(0, most).filter((points, at) => at < fewest || points < 0);
  const best = rising
    .toReversed()
    .slice(0, most)
    .filter((points, at) => at < fewest || points > 0);
  const together = rising.length > 0 ? [sum(worst), sum(best)] : [];
  return range([...together, ...lone.map((option) => optionPoints(option, target))]);
}

function bandOf(question: NumberQuestion, value: number) {
  return question.bands?.findLast((band) => band.from <= value);
}

/** The bands that a valid answer can fall in; `undefined` stands for below the first band. */
function reachableBands(question: NumberQuestion) {
  const { bands = [], min = -Infinity, max = Infinity } = question;
  const low = firstValue(question, min);
  const values = [low, ...bands.map((band) => firstValue(question, Math.max(band.from, min)))];
  return values.filter((value) => value <= max).map((value) => bandOf(question, value));
}

/** The smallest answer from `from` on that is on a step. */
function firstValue({ min = 0, step }: NumberQuestion, from: number): number {
  if (step === undefined || from === -Infinity) return from;
  return clean(min + Math.ceil(clean((from - min) / step)) * step);
}

function range(values: number[]): { min: number; max: number } {
  return values.length === 0
    ? { min: 0, max: 0 }
    : { min: clean(Math.min(...values)), max: clean(Math.max(...values)) };
}

function sum(values: number[]): number {
  return clean(values.reduce((total, value) => total + value, 0));
}
