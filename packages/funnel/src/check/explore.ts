import { holds } from "../engine/condition.ts";
import type { Answer, Answers, Question } from "../schema/question.ts";
import { answerClasses, evenly } from "./answer-classes.ts";
import { testsIn } from "./condition-tests.ts";

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
  /** Orders sums, so that the extremes survive where not all can be held. */
  measure?(sums: S): number;
};

/** How many answers may still be tried, shared by the explorations of one rule. */
export type Work = { left: number };

type Path<S> = { known: Answers; knownKey: Record<string, string>; sums: S };

const maxPaths = 20_000;
const maxPathsWhenTired = 50;

/**
 * Walks every path through the questions, a question at a time, merging paths that no rule and no sum can tell apart
 * any more. Where too many remain, an even spread of them goes on: then `complete` is false, and what is not among
 * `ends` may still exist.
 */
export function explore<S>(plan: Plan<S>, work: Work): { ends: S[]; shown: Set<string>; complete: boolean } {
  let paths: Path<S>[] = [{ known: {}, knownKey: {}, sums: plan.start }];
  let complete = true;
  const shown = new Set<string>();
  plan.questions.forEach((question, at) => {
    const ahead = plan.questions
      .slice(at + 1)
      .flatMap(({ showIf }) => testsIn(showIf).map(({ test }) => test));
    const asked = new Set(ahead.flatMap((test) => ("question" in test ? [test.question] : [])));
    const tests = ahead.filter((test) => "question" in test && test.question === question.id);
    const found = answerClasses(question, tests, (answer) => plan.pointsOf(question, answer));
    complete &&= found.complete;
    const canonical = new Map(found.classes.toReversed().map(({ toRules, answer }) => [toRules, answer]));
    const merged = new Map<string, Path<S>>();
    const keep = (path: Path<S>) => {
      const sums = plan.after ? plan.after(path.sums, question) : path.sums;
      const knownKey = only(path.knownKey, asked);
      const key = `${Object.entries(knownKey).join(" ")} ${plan.keyOf(sums)}`;
      if (!merged.has(key)) merged.set(key, { known: only(path.known, asked), knownKey, sums });
    };
    for (const path of paths) {
      if (question.showIf && !holds(question.showIf, { answers: path.known })) {
        keep(path);
        continue;
      }
      shown.add(question.id);
      for (const { answer, toRules, points } of found.classes) {
        work.left -= 1;
        const known = canonical.get(toRules);
        keep({
          known: known === undefined ? path.known : { ...path.known, [question.id]: known },
          knownKey: { ...path.knownKey, [question.id]: toRules },
          sums: answer === undefined ? path.sums : plan.add(path.sums, points, question),
        });
      }
    }
    const limit = work.left > 0 ? maxPaths : maxPathsWhenTired;
    paths = [...merged.values()];
    if (paths.length > limit) {
      complete = false;
      const { measure } = plan;
      if (measure) paths = paths.toSorted((a, b) => measure(a.sums) - measure(b.sums));
      paths = evenly(paths, limit);
    }
  });
  return { ends: paths.map(({ sums }) => sums), shown, complete };
}

/** These questions and all that their rules depend on, in order. */
export function withDependencies(questions: Question[], wanted: (question: Question) => boolean): Question[] {
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

function only<T>(record: Record<string, T>, ids: Set<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
}
