import type { Answer, Answers, Question } from "../schema/question.ts";
import { answerClasses, type AnswerClass, type Work } from "./answer-classes.ts";
import { testsIn, type ConditionTest } from "./condition-tests.ts";
import { mayBe } from "./may-hold.ts";
import { evenly, sumOf, thinOut } from "./thin-out.ts";

/** What is summed along a path, beside the answers that later rules ask for. */
export type Plan<S> = {
  questions: Question[];
  start: S;
  pointsOf(question: Question, answer: Answer): number[];
  /** The sums after one more answer. */
  add(sums: S, points: number[], question: Question): S;
  /** The sums once a question is behind, shown or not. */
  after?(sums: S, question: Question): S;
  keyOf(sums: S): string;
  /** Puts sums on a line, so that low, middle and high ones survive where not all can be held. */
  measure?(sums: S): number;
};

/** An answer that a rule further on asks for; `toRules` is the same for all answers that no rule can tell apart. */
type Remembered = { id: string; toRules: string; answer: Answer | undefined };
/** Until the question at the place `from`, nothing is asked. */
type Path<S> = { remembered: Remembered[]; sums: S; from: number };

const maxPaths = 20_000;
const maxPathsWhenTired = 50;
/** The most steps from the paths so far to the answers of one more question. */
const maxSteps = 100_000;
const maxStepsWhenTired = 1_000;
/** Answers that are tried on every path before paths are left out for the sake of more answers. */
const enoughAnswers = 20;

/**
 * Walks every path through the questions, a question at a time, merging paths that no rule and no sum can tell apart
 * any more. Where too many remain, an even spread of them goes on: then `complete` is false, and what is not among
 * `ends` may still exist.
 */
export function explore<S>(plan: Plan<S>, work: Work): { ends: S[]; shown: Set<string>; complete: boolean } {
  let paths: Path<S>[] = [{ remembered: [], sums: plan.start, from: 0 }];
  let complete = true;
  const shown = new Set<string>();
  const uses = usesOf(plan.questions);
  plan.questions.forEach((question, at) => {
    const isAsked = (id: string) => (uses.get(id)?.last ?? -1) > at;
    const tests = uses.get(question.id)?.tests ?? [];
    const found = answerClasses(question, tests, (answer) => plan.pointsOf(question, answer), work);
    const room = Math.max(maxStepsWhenTired, Math.min(maxSteps, work.left));
    const classes = spread(found.classes, Math.max(enoughAnswers, Math.floor(room / paths.length)));
    const going = evenly(paths, Math.floor(room / classes.length));
    complete &&= found.complete && classes.length === found.classes.length && going.length === paths.length;
    const next = step({ plan, question, at, paths: going, classes, isAsked, shown });
    work.left -= going.length * classes.length;
    const limit = work.left > 0 ? maxPaths : maxPathsWhenTired;
    complete &&= next.length <= limit;
    paths = next.length <= limit ? next : thinOut(next, limit, ({ sums }) => plan.measure?.(sums) ?? 0);
  });
  return { ends: paths.map(({ sums }) => sums), shown, complete };
}

/** Every path with every answer to one more question, equal ones merged. */
function step<S>({
  plan,
  question,
  at,
  paths,
  classes,
  isAsked,
  shown,
}: {
  plan: Plan<S>;
  question: Question;
  at: number;
  paths: Path<S>[];
  classes: AnswerClass[];
  isAsked: (id: string) => boolean;
  shown: Set<string>;
}): Path<S>[] {
  const isRemembered = isAsked(question.id);
  // The same answer stands for all that the rules cannot tell apart.
  const standIns = new Map(classes.toReversed().map(({ toRules, answer }) => [toRules, answer]));
  const merged = new Map<string, Path<S>>();
  for (const path of paths) {
    const before = path.remembered.filter(({ id }) => isAsked(id));
    const beforeKey = before.map(({ id, toRules }) => `${id} ${toRules} `).join("");
    const keep = (toRules: string | undefined, grown: S, from: number) => {
      const sums = plan.after ? plan.after(grown, question) : grown;
      const key = `${beforeKey}/${isRemembered ? toRules : ""}/${from > at + 1 ? from : ""}/${plan.keyOf(sums)}`;
      if (merged.has(key)) return;
      const remembered =
        isRemembered && toRules !== undefined
          ? [...before, { id: question.id, toRules, answer: standIns.get(toRules) }]
          : before;
      merged.set(key, { remembered, sums, from });
    };
    const known = answersOf(path.remembered);
    // What depends on a computed value goes both ways: which answers give it is not looked at. So does a draw.
    const isAhead = path.from > at;
    if (isAhead || question.pool !== undefined || mayBe(false, question.showIf, known))
      keep(undefined, path.sums, path.from);
    if (isAhead || !mayBe(true, question.showIf, known)) continue;
    shown.add(question.id);
    for (const { answer, toRules, points } of classes) {
      const answers = answer === undefined ? known : { ...known, [question.id]: answer };
      const sums = answer === undefined ? path.sums : plan.add(path.sums, points, question);
      for (const target of targetsOf(question, answers)) keep(toRules, sums, placeOf(plan.questions, target));
    }
  }
  return [...merged.values()];
}

/** Where a question can send those with these answers; `undefined` is simply the next one. */
function targetsOf({ next = [] }: Question, answers: Answers): (string | undefined)[] {
  const possible = next.filter(({ when }) => mayBe(true, when, answers));
  const sure = possible.findIndex(({ when }) => !mayBe(false, when, answers));
  const reached = sure < 0 ? possible : possible.slice(0, sure + 1);
  return [...reached.map(({ to }) => to), ...(sure < 0 ? [undefined] : [])];
}

/** Where a jump leads; behind the last question where it ends them. */
function placeOf(questions: Question[], target: string | undefined): number {
  if (target === undefined) return 0;
  const at = questions.findIndex(({ id }) => id === target);
  return at < 0 ? questions.length : at;
}

/** Which tests are about a question, and where the last of them stands. */
function usesOf(questions: Question[]): Map<string, { tests: ConditionTest[]; last: number }> {
  const uses = new Map<string, { tests: ConditionTest[]; last: number }>();
  questions.forEach(({ showIf, next = [] }, at) => {
    for (const { test } of [showIf, ...next.map(({ when }) => when)].flatMap((rule) => testsIn(rule))) {
      if (!("question" in test)) continue;
      const tests = uses.get(test.question)?.tests ?? [];
      tests.push(test);
      uses.set(test.question, { tests, last: at });
    }
  });
  return uses;
}

function answersOf(remembered: Remembered[]): Answers {
  return Object.fromEntries(
    remembered.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer]])),
  );
}

/** These questions and all that their rules depend on, in order. */
export function withDependencies(questions: Question[], wanted: (question: Question) => boolean): Question[] {
  // A jump decides whether any of those behind it is asked.
  if (questions.some(({ next }) => next)) return questions;
  const byId = new Map(questions.map((question) => [question.id, question]));
  const needed = new Set<string>();
  const queue = questions.filter(wanted);
  for (let question = queue.pop(); question; question = queue.pop()) {
    if (needed.has(question.id)) continue;
    needed.add(question.id);
    for (const { test } of testsIn(question.showIf)) {
      const before = "question" in test ? byId.get(test.question) : undefined;
      if (before) queue.push(before);
    }
  }
  return questions.filter(({ id }) => needed.has(id));
}

/** As many classes as `count`, and at least one of each that a rule can tell apart. */
function spread(classes: AnswerClass[], count: number): AnswerClass[] {
  if (classes.length <= count) return classes;
  const firsts = new Map(classes.map((one) => [one.toRules, one]));
  return [...new Set([...firsts.values(), ...thinOut(classes, count, ({ points }) => sumOf(points))])];
}
