import type { Answers } from "../schema/question.ts";
import { checkDate } from "./check-date.ts";
import { checkNumber } from "./check-number.ts";
import { checkCells, checkOption, checkOptions } from "./check-options.ts";
import { checkText } from "./check-text.ts";
import { checkWords } from "./check-words.ts";
import { countryCodes } from "./countries.ts";
import { isBlank, own } from "./known.ts";
import { drawKey, shownQuestions } from "./path.ts";
import type { AnswerableQuestion, Asked, Issue } from "./types.ts";

/** The visitor's own words beside an option: as long as a line. */
const otherLength = 200;

/** What is wrong with one answer; nothing, where an optional question is left blank. */
export function checkAnswer(question: AnswerableQuestion, answer: unknown): Issue | null {
  const { type } = question;
  if (isBlank(answer)) {
    return type === "statement" || question.required === false ? null : { code: "required" };
  }
  switch (type) {
    case "single":
    case "dropdown":
      return checkOption(question, answer);
    case "yes-no":
      return checkOption({ ...question, options: [{ id: "yes" }, { id: "no" }] }, answer);
    case "multiple":
      return checkOptions(question, answer);
    case "ranking": {
      const places = Math.min(question.top ?? Infinity, question.options?.length ?? 0);
      return checkOptions({ ...question, min: places, max: places }, answer);
    }
    case "matrix":
      return checkCells(question, answer);
    case "scale":
    case "nps":
    case "number":
    case "stars":
    case "slider":
      return checkNumber(question, answer);
    case "country":
      if (typeof answer !== "string") return { code: "wrong-type" };
      return countryCodes().includes(answer) ? null : { code: "unknown-option" };
    case "date":
      return checkDate(question, answer);
    case "short-text":
    case "long-text":
      return checkWords(question, answer);
    default:
      return { code: "wrong-type" };
  }
}

/** What is wrong with a whole set of answers, in the order of the questions; answers to hidden questions are ignored. */
export function checkAnswers(
  ways: AnswerableQuestion[] | Asked<AnswerableQuestion>,
  answers: Record<string, unknown>,
): (Issue & { path: string })[] {
  // Wrong types decide no path: a condition over them does not hold.
  const shown = new Set(shownQuestions(ways, answers as Answers));
  const { questions, pools = [] } = Array.isArray(ways) ? { questions: ways } : ways;
  const ids = new Set(questions.map((question) => question.id));
  const found: (Issue & { path: string })[] = [];
  for (const { id, ask } of pools) {
    const key = drawKey(id);
    const issue = checkDraw(questions, id, ask, own(answers, key));
    if (issue) found.push({ ...issue, path: `answers.${key}` });
    ids.add(key);
  }
  for (const question of questions) {
    const issue =
      shown.has(question.id) &&
      (checkAnswer(question, own(answers, question.id)) ?? checkOther(own(answers, `${question.id}.other`)));
    if (issue) found.push({ ...issue, path: `answers.${question.id}` });
    if (question.options?.some(({ other }) => other)) ids.add(`${question.id}.other`);
  }
  for (const id of Object.keys(answers)) {
    if (!ids.has(id)) found.push({ code: "unknown-question", path: `answers.${id}` });
  }
  return found;
}

/** Exactly so many different questions of the pool. */
function checkDraw(questions: AnswerableQuestion[], pool: string, ask: number, drawn: unknown): Issue | null {
  if (drawn === undefined) return null;
  const options = questions.filter((question) => question.pool === pool);
  const count = Math.min(ask, options.length);
  return checkOptions({ id: pool, type: "multiple", options, min: count, max: count }, drawn);
}

function checkOther(words: unknown): Issue | null {
  if (isBlank(words)) return null;
  return typeof words === "string" ? checkText(words, otherLength, "one") : { code: "wrong-type" };
}
