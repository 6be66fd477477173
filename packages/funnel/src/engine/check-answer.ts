import type { Answers } from "../schema/question.ts";
import { checkText } from "./check-text.ts";
import { isBlank, own } from "./known.ts";
import { shownQuestions } from "./path.ts";
import type { AnswerableQuestion, Issue } from "./types.ts";

/** What is wrong with one answer; nothing, where an optional question is left blank. */
export function checkAnswer(question: AnswerableQuestion, answer: unknown): Issue | null {
  const { type } = question;
  if (isBlank(answer)) {
    return type === "statement" || question.required === false ? null : { code: "required" };
  }
  if (type === "single") return checkOption(question, answer);
  if (type === "multiple") return checkOptions(question, answer);
  if (type === "scale" || type === "nps" || type === "number") return checkNumber(question, answer);
  if (type === "statement" || typeof answer !== "string") return { code: "wrong-type" };
  return type === "long-text"
    ? checkText(answer, question.maxLength ?? 2000, "many")
    : checkText(answer, question.maxLength ?? 200, "one");
}

/** What is wrong with a whole set of answers, in the order of the questions; answers to hidden questions are ignored. */
export function checkAnswers(
  questions: AnswerableQuestion[],
  answers: Record<string, unknown>,
): (Issue & { path: string })[] {
  // Wrong types decide no path: a condition over them does not hold.
  const shown = new Set(shownQuestions(questions, answers as Answers));
  const ids = new Set(questions.map((question) => question.id));
  const found: (Issue & { path: string })[] = [];
  for (const question of questions) {
    const issue = shown.has(question.id) && checkAnswer(question, own(answers, question.id));
    if (issue) found.push({ ...issue, path: `answers.${question.id}` });
  }
  for (const id of Object.keys(answers)) {
    if (!ids.has(id)) found.push({ code: "unknown-question", path: `answers.${id}` });
  }
  return found;
}

function checkOption({ options = [] }: AnswerableQuestion, answer: unknown): Issue | null {
  if (typeof answer !== "string") return { code: "wrong-type" };
  return options.some((option) => option.id === answer) ? null : { code: "unknown-option" };
}

function checkOptions({ options = [], min, max }: AnswerableQuestion, answer: unknown): Issue | null {
  if (!Array.isArray(answer) || !answer.every((id) => typeof id === "string")) return { code: "wrong-type" };
  const ids = new Set(options.map((option) => option.id));
  if (answer.some((id) => !ids.has(id))) return { code: "unknown-option" };
  if (new Set(answer).size < answer.length) return { code: "duplicate-option" };
  if (min !== undefined && answer.length < min) return { code: "too-few", limit: min };
  if (max !== undefined && answer.length > max) return { code: "too-many", limit: max };
  return null;
}

function checkNumber(question: AnswerableQuestion, answer: unknown): Issue | null {
  if (typeof answer !== "number" || !Number.isFinite(answer)) return { code: "wrong-type" };
  const { min, max, step } =
    question.type === "number"
      ? question
      : {
          min: question.min ?? (question.type === "nps" ? 0 : 1),
          max: question.max ?? (question.type === "nps" ? 10 : 5),
          step: 1,
        };
  if (min !== undefined && answer < min) return { code: "too-small", limit: min };
  if (max !== undefined && answer > max) return { code: "too-large", limit: max };
  if (step !== undefined && !isOnStep(answer - (min ?? 0), step)) return { code: "off-step", limit: step };
  return null;
}

/** 0.3 is three steps of 0.1, although 0.3 / 0.1 is 2.9999999999999996 in binary. */
function isOnStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 + Math.abs(steps) * Number.EPSILON * 4;
}
