import type { Answers } from "../schema/question.ts";
import { holds } from "./condition.ts";
import { isBlank, own } from "./known.ts";
import type { Asked, Facts, PathQuestion } from "./types.ts";

/** Questions alone, or with what decides which of them are asked. */
type Ways = PathQuestion[] | Asked;

/**
 * The questions of this visitor's path, in order: a question is shown when its `showIf` holds for the answers
 * to shown questions before it, no question before it jumps further, and it was drawn where only some of its pool are
 * asked; what was once answered to a question that is hidden now is not known.
 */
function walk(
  ways: Ways,
  answers: Answers,
): { questions: PathQuestion[]; shown: PathQuestion[]; known: Answers } {
  const { questions, pools = [], look } = Array.isArray(ways) ? { questions: ways } : ways;
  const known: Answers = Object.create(null);
  const facts = look?.(known);
  let target: string | undefined;
  for (const pool of pools) known[drawKey(pool.id)] = drawnOf(pool, questions, answers);
  const shown = questions.filter((question) => {
    if (target !== undefined && target !== question.id) return false;
    target = undefined;
    const drawn = question.pool !== undefined && known[drawKey(question.pool)];
    if (Array.isArray(drawn) && !drawn.includes(question.id)) return false;
    if (question.showIf && !holds(question.showIf, { answers: known, ...(facts && { facts }) })) return false;
    const answer = own(answers, question.id);
    if (question.type !== "statement" && answer !== undefined && !isBlank(answer)) {
      known[question.id] = answer;
      const words = own(answers, `${question.id}.other`);
      const other = question.options?.find((one) => one.other && [answer].flat().includes(one.id));
      if (other && words !== undefined && !isBlank(words)) known[`${question.id}.other`] = words;
    }
    target = jumpFrom(question, known, facts);
    return true;
  });
  return { questions, shown, known };
}

/** Where it is kept which questions of a pool were drawn: among the answers, so that the score is fair for ever. */
export function drawKey(pool: string): string {
  return `${pool}.asked`;
}

/** What was drawn for this visitor, in the order of the questions; the first ones where nothing was. */
function drawnOf(
  { id, ask }: { id: string; ask: number },
  questions: PathQuestion[],
  answers: Answers,
): string[] {
  const pool = questions.filter((question) => question.pool === id).map((question) => question.id);
  const drawn = own(answers, drawKey(id));
  return Array.isArray(drawn) ? pool.filter((question) => drawn.includes(question)) : pool.slice(0, ask);
}

/** Where a question sends those with these answers; nothing where simply the next one follows. */
export function jumpFrom(
  { next = [] }: Pick<PathQuestion, "next">,
  answers: Answers,
  facts: Facts = {},
): string | undefined {
  return next.find(({ when }) => !when || holds(when, { answers, facts }))?.to;
}

/** Ids of the questions on this path, in order. */
export function shownQuestions(ways: Ways, answers: Answers): string[] {
  return walk(ways, answers).shown.map((question) => question.id);
}

/** Only the answers that count: to questions on this path, blank ones left out. */
export function keepShown(ways: Ways, answers: Answers): Answers {
  return Object.fromEntries(Object.entries(walk(ways, answers).known));
}

/** The first question of the path after `current`, which may itself be hidden by now; `null` at the end. */
export function nextQuestion(ways: Ways, answers: Answers, current: string | null): string | null {
  const { questions, shown } = walk(ways, answers);
  const at = questions.findIndex((question) => question.id === current);
  return shown.find((question) => questions.indexOf(question) > at)?.id ?? null;
}

/** The last question of the path before `current`; `null` at the start. */
export function previousQuestion(ways: Ways, answers: Answers, current: string): string | null {
  const { questions, shown } = walk(ways, answers);
  const at = questions.findIndex((question) => question.id === current);
  return shown.findLast((question) => questions.indexOf(question) < at)?.id ?? null;
}

/** How many questions of the path lie before `current`, and how many there are as far as is known; statements do not count. */
export function pathProgress(ways: Ways, answers: Answers, current: string): { done: number; total: number } {
  const { questions, shown } = walk(ways, answers);
  const asked = shown.filter((question) => question.type !== "statement");
  const at = questions.findIndex((question) => question.id === current);
  return {
    done: asked.filter((question) => questions.indexOf(question) < at).length,
    total: asked.length,
  };
}
