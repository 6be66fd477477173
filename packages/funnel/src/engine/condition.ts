import type { Condition, FactCondition, QuestionCondition } from "../schema/condition.ts";
import type { Answer, Answers } from "../schema/question.ts";
import { isBlank, own } from "./known.ts";
import type { Facts } from "./types.ts";

/** Whether a rule holds; a value that is not known fails every test but `known: false`. */
export function holds(condition: Condition, known: { answers: Answers; facts?: Facts }): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, known));
  if ("any" in condition) return condition.any.some((part) => holds(part, known));
  if ("not" in condition) return !holds(condition.not, known);
  const value =
    "question" in condition
      ? own(known.answers, condition.question)
      : (own(known.facts ?? {}, condition.fact) ?? neverDone(condition.fact));
  return passes(condition, value);
}

/** What a person did elsewhere is never unknown: nothing on record means that they did not. */
function neverDone(fact: string): false | undefined {
  return /^(submitted|downloaded)\./.test(fact) ? false : undefined;
}

function passes(
  test: QuestionCondition | FactCondition,
  value: Answer | boolean | null | undefined,
): boolean {
  if (isBlank(value)) return test.known === false;
  if (test.known !== undefined) return test.known;
  if (test.includes !== undefined) return Array.isArray(value) && value.includes(test.includes);
  if (test.atLeast !== undefined) return typeof value === "number" && value >= test.atLeast;
  if (test.atMost !== undefined) return typeof value === "number" && value <= test.atMost;
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  if (test.in) return test.in.some((wanted) => wanted === single);
  return single === test.is;
}
