import type { Answers } from "../schema/question.ts";
import { holds } from "./condition.ts";
import { isBlank, own } from "./known.ts";
import type { PathQuestion } from "./types.ts";

/**
 * The questions of this visitor's path, in order: a question is shown when its `showIf` holds for the answers
 * to shown questions before it, and no question before it jumps further; what was once answered to a question that is hidden now is not known.
 */
function walk<Q extends PathQuestion>(questions: Q[], answers: Answers): { shown: Q[]; known: Answers } {
  const known: Answers = Object.create(null);
  let target: string | undefined;
  const shown = questions.filter((question) => {
    if (target !== undefined && target !== question.id) return false;
    target = undefined;
    if (question.showIf && !holds(question.showIf, { answers: known })) return false;
    const answer = own(answers, question.id);
    if (question.type !== "statement" && answer !== undefined && !isBlank(answer)) {
      known[question.id] = answer;
      const words = own(answers, `${question.id}.other`);
      const other = question.options?.find((one) => one.other && [answer].flat().includes(one.id));
      if (other && words !== undefined && !isBlank(words)) known[`${question.id}.other`] = words;
    }
    target = jumpFrom(question, known);
    return true;
  });
  return { shown, known };
}

/** Where a question sends those with these answers; nothing where simply the next one follows. */
export function jumpFrom({ next = [] }: Pick<PathQuestion, "next">, answers: Answers): string | undefined {
  return next.find(({ when }) => !when || holds(when, { answers }))?.to;
}

/** Ids of the questions on this path, in order. */
export function shownQuestions(questions: PathQuestion[], answers: Answers): string[] {
  return walk(questions, answers).shown.map((question) => question.id);
}

/** Only the answers that count: to questions on this path, blank ones left out. */
export function keepShown(questions: PathQuestion[], answers: Answers): Answers {
  return Object.fromEntries(Object.entries(walk(questions, answers).known));
}

/** The first question of the path after `current`, which may itself be hidden by now; `null` at the end. */
export function nextQuestion(
  questions: PathQuestion[],
  answers: Answers,
  current: string | null,
): string | null {
  const { shown } = walk(questions, answers);
  const at = questions.findIndex((question) => question.id === current);
  return shown.find((question) => questions.indexOf(question) > at)?.id ?? null;
}

/** The last question of the path before `current`; `null` at the start. */
export function previousQuestion(
  questions: PathQuestion[],
  answers: Answers,
  current: string,
): string | null {
  const { shown } = walk(questions, answers);
  const at = questions.findIndex((question) => question.id === current);
  return shown.findLast((question) => questions.indexOf(question) < at)?.id ?? null;
}

/** How many questions of the path lie before `current`, and how many there are as far as is known; statements do not count. */
export function pathProgress(
  questions: PathQuestion[],
  answers: Answers,
  current: string,
): { done: number; total: number } {
  const { shown } = walk(questions, answers);
  const asked = shown.filter((question) => question.type !== "statement");
  const at = questions.findIndex((question) => question.id === current);
  return {
    done: asked.filter((question) => questions.indexOf(question) < at).length,
    total: asked.length,
  };
}
