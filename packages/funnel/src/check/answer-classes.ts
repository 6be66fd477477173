import { checkAnswer } from "../engine/check-answer.ts";
import { holds } from "../engine/condition.ts";
import { countryCodes } from "../engine/countries.ts";
import { optionsOf } from "../engine/options-of.ts";
import { clean } from "../engine/reach.ts";
import type { Answer, Question } from "../schema/question.ts";
import { valuesOf, type ConditionTest } from "./condition-tests.ts";
import { sumOf, thinOut } from "./thin-out.ts";

const otherWords = { email: "a@example.com", phone: "5550100", company: "x" };

/** One of the answers that are all the same to the rules and to the scoring looked at. */
export type AnswerClass = {
  answer: Answer | undefined;
  /** The same for all answers that the rules cannot tell apart. */
  toRules: string;
  /** The points given, in the order of the targets looked at. */
  points: number[];
};

/** How much may still be tried, shared by the explorations of one rule; once it is used up, everything is cut short. */
export type Work = { left: number };

/** The most sets of ticks kept apart for one question, as long as there is work left and after that. */
const maxSets = 2_000;
const maxSetsWhenTired = 20;

/** One answer of each kind that there can be; `complete` is false where there are too many kinds to hold. */
export function answerClasses(
  question: Question,
  tests: ConditionTest[],
  pointsOf: (answer: Answer) => number[],
  work: Work,
): { classes: AnswerClass[]; complete: boolean } {
  const { answers, complete } = candidates(question, tests, pointsOf, work);
  const classes = new Map<string, AnswerClass>();
  for (const answer of answers) {
    if (answer !== undefined && checkAnswer(question, answer)) continue;
    const toRules = tests
      .map((test) =>
        holds(test, { answers: answer === undefined ? {} : { [question.id]: answer } }) ? 1 : 0,
      )
      .join("");
    const points = answer === undefined ? [] : pointsOf(answer);
    const key = `${answer === undefined} ${toRules} ${points.join()}`;
    if (!classes.has(key)) classes.set(key, { answer, toRules, points });
  }
  return { classes: [...classes.values()], complete };
}

function candidates(
  question: Question,
  tests: ConditionTest[],
  pointsOf: (answer: Answer) => number[],
  work: Work,
): { answers: (Answer | undefined)[]; complete: boolean } {
  const mentioned = tests.flatMap(valuesOf);
  if (question.type === "statement") return { answers: [undefined], complete: true };
  const blank = question.required ? [] : [undefined];
  switch (question.type) {
    case "single":
    case "dropdown":
    case "yes-no":
      return { answers: [...blank, ...optionsOf(question).map(({ id }) => id)], complete: true };
    case "ranking": {
      const { orders, complete } = someOrders(question, mentioned.map(String));
      return { answers: [...blank, ...orders], complete };
    }
    case "matrix": {
      const { sets, complete } = cellSets(question, mentioned.map(String), pointsOf, work);
      return { answers: [...blank, ...sets], complete };
    }
    case "stars":
      return { answers: [...blank, ...wholeNumbers(1, question.max)], complete: true };
    case "country":
      return { answers: [...blank, ...mentionedAndOther(mentioned, countryCodes())], complete: true };
    case "date":
      return { answers: [...blank, ...mentionedAndOther(mentioned, someDays(question))], complete: true };
    case "multiple": {
      const { sets, complete } = tickSets(question, mentioned.map(String), pointsOf, work);
      return { answers: [...blank, ...sets], complete };
    }
    case "scale":
      return { answers: [...blank, ...wholeNumbers(question.min, question.max)], complete: true };
    case "nps":
      return { answers: [...blank, ...wholeNumbers(0, 10)], complete: true };
    case "number":
    case "slider":
      return { answers: [...blank, ...numbersAround(question, mentioned)], complete: true };
    case "short-text":
    case "long-text": {
      const texts = mentioned.filter((value) => typeof value === "string");
      // Any other words; an address has to look like one.
      let other = question.type === "short-text" && question.format ? otherWords[question.format] : "x";
      while (texts.includes(other)) other = `${other[0]}${other}`;
      return { answers: [...blank, ...texts, other], complete: true };
    }
  }
}

/** Sets of ticks, merged while they grow where they have the same size, points and mentioned options. */
function tickSets(
  question: Extract<Question, { type: "multiple" }>,
  mentioned: string[],
  pointsOf: (answer: Answer) => number[],
  work: Work,
): { sets: string[][]; complete: boolean } {
  let complete = true;
  let sets = new Map<string, { ids: string[]; points: number[] }>([["", { ids: [], points: [] }]]);
  const lone = question.options.filter(({ alone }) => alone).map(({ id }) => [id]);
  for (const { id, alone } of question.options) {
    if (alone) continue;
    const gained = pointsOf([id]);
    const grown = new Map(sets);
    for (const { ids, points } of sets.values()) {
      const next = { ids: [...ids, id], points: gained.map((value, at) => clean(value + (points[at] ?? 0))) };
      const key = `${next.ids.length} ${next.ids.filter((tick) => mentioned.includes(tick)).join()} ${next.points.join()}`;
      if (!grown.has(key)) grown.set(key, next);
    }
    work.left -= sets.size;
    sets = grown;
    const limit = work.left > 0 ? maxSets : maxSetsWhenTired;
    if (sets.size > limit) {
      complete = false;
      sets = new Map(thinOut([...sets], limit / 2, ([, { points }]) => sumOf(points)));
    }
  }
  const together = [...sets.values()].map(({ ids }) => ids).filter((ids) => ids.length > 0);
  return { sets: [...together, ...lone], complete };
}

/** A column for each row, merged while they grow where they have the same points and mentioned cells. */
function cellSets(
  question: Extract<Question, { type: "matrix" }>,
  mentioned: string[],
  pointsOf: (answer: Answer) => number[],
  work: Work,
): { sets: string[][]; complete: boolean } {
  let complete = true;
  let sets: { cells: string[]; points: number[] }[] = [{ cells: [], points: [] }];
  for (const row of question.rows) {
    const grown = new Map<string, { cells: string[]; points: number[] }>();
    for (const column of question.columns) {
      const cell = `${row.id}:${column.id}`;
      const gained = pointsOf([cell]);
      for (const { cells, points } of sets) {
        const next = {
          cells: [...cells, cell],
          points: gained.map((value, at) => clean(value + (points[at] ?? 0))),
        };
        const key = `${next.cells.filter((one) => mentioned.includes(one)).join()} ${next.points.join()}`;
        if (!grown.has(key)) grown.set(key, next);
      }
    }
    work.left -= sets.length * question.columns.length;
    sets = [...grown.values()];
    const limit = work.left > 0 ? maxSets : maxSetsWhenTired;
    if (sets.length > limit) {
      complete = false;
      sets = thinOut(sets, limit, ({ points }) => sumOf(points));
    }
  }
  return { sets: sets.map(({ cells }) => cells), complete };
}

/** An order with each option first; rules may ask which options have a place, and not every such set is tried. */
function someOrders(
  { options, top = options.length }: Extract<Question, { type: "ranking" }>,
  mentioned: string[],
): { orders: string[][]; complete: boolean } {
  const ids = options.map(({ id }) => id);
  const orders = ids.flatMap((_, at) => {
    const turned = [...ids.slice(at), ...ids.slice(0, at)];
    return [turned.slice(0, top), turned.toReversed().slice(0, top)];
  });
  return { orders, complete: mentioned.length < 2 || top >= ids.length };
}

/** What rules mention, and one that none of them does. */
function mentionedAndOther(mentioned: unknown[], all: string[]): string[] {
  const texts = mentioned.filter((value) => typeof value === "string");
  const other = all.find((one) => !texts.includes(one));
  return other === undefined ? texts : [...texts, other];
}

/** Days that are allowed, more of them than rules can mention in earnest. */
function someDays({ from, until }: Extract<Question, { type: "date" }>): string[] {
  const start = from ?? until ?? "2000-01-01";
  const step = from === undefined && until !== undefined ? -1 : 1;
  return Array.from({ length: 400 }, (_, at) =>
    new Date(Date.parse(`${start}T00:00:00Z`) + at * step * 86_400_000).toISOString().slice(0, 10),
  ).filter((day) => (from === undefined || day >= from) && (until === undefined || day <= until));
}

function wholeNumbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Every bound that is mentioned, and one answer between each two: between bounds all answers are alike. */
function numbersAround(
  question: Extract<Question, { type: "number" | "slider" }>,
  mentioned: unknown[],
): number[] {
  const { min, max, step, bands = [] } = question;
  const bounds = [min, max, ...mentioned, ...bands.map(({ from }) => from)].filter(
    (value) => typeof value === "number",
  );
  const rising = [...new Set(bounds.length > 0 ? bounds : [0])].toSorted((a, b) => a - b);
  const far = 2 * (step ?? 1);
  const edges = [(rising[0] ?? 0) - far, ...rising, (rising.at(-1) ?? 0) + far];
  const between = edges.slice(1).map((to, at) => {
    const from = edges[at] ?? to;
    return step === undefined ? (from + to) / 2 : stepAfter(from, min ?? 0, step);
  });
  return [...rising, ...between];
}

function stepAfter(value: number, base: number, step: number): number {
  return clean(base + (Math.floor(clean((value - base) / step)) + 1) * step);
}
