import { isDate } from "./is-date.ts";
import type { AnswerableQuestion, Issue } from "./types.ts";

/** What is wrong with a day; ISO dates come in the order of the calendar also as texts. */
export function checkDate({ from, until }: AnswerableQuestion, answer: unknown): Issue | null {
  if (typeof answer !== "string") return { code: "wrong-type" };
  if (!isDate(answer)) return { code: "date-invalid" };
  const isInside = !(from && answer < from) && !(until && answer > until);
  return isInside ? null : { code: "date-range" };
}
