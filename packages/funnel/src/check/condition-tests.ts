import type { Condition, FactCondition, QuestionCondition } from "../schema/condition.ts";
import type { Problem } from "./finding.ts";

export type ConditionTest = QuestionCondition | FactCondition;

/** Every single test inside a rule, with its path. */
export function testsIn(
  condition: Condition | undefined,
  path: Problem["path"] = [],
): { test: ConditionTest; path: Problem["path"] }[] {
  if (!condition) return [];
  if ("all" in condition) return condition.all.flatMap((part, at) => testsIn(part, [...path, "all", at]));
  if ("any" in condition) return condition.any.flatMap((part, at) => testsIn(part, [...path, "any", at]));
  if ("not" in condition) return testsIn(condition.not, [...path, "not"]);
  return [{ test: condition, path }];
}

/** How many rules are inside one another; a single test is 1. */
export function depthOf(condition: Condition): number {
  if ("all" in condition) return 1 + Math.max(...condition.all.map(depthOf));
  if ("any" in condition) return 1 + Math.max(...condition.any.map(depthOf));
  return "not" in condition ? 1 + depthOf(condition.not) : 1;
}

/** The values that a test compares with. */
export function valuesOf(test: ConditionTest): (string | number | boolean)[] {
  const { is, includes, atLeast, atMost } = test;
  return [is, ...(test.in ?? []), includes, atLeast, atMost].filter((value) => value !== undefined);
}

/** A test in words: `q2 is "yes"`. */
export function testInWords(test: ConditionTest): string {
  const name = "question" in test ? test.question : test.fact;
  if (test.is !== undefined) return `${name} is ${JSON.stringify(test.is)}`;
  if (test.in) return `${name} is one of ${test.in.map((value) => JSON.stringify(value)).join(", ")}`;
  if (test.includes !== undefined) return `${name} includes ${JSON.stringify(test.includes)}`;
  if (test.atLeast !== undefined) return `${name} is at least ${test.atLeast}`;
  if (test.atMost !== undefined) return `${name} is at most ${test.atMost}`;
  return `${name} is ${test.known ? "known" : "not known"}`;
}
