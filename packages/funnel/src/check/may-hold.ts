import { holds } from "../engine/condition.ts";
import type { Condition } from "../schema/condition.ts";
import type { Answers } from "../schema/question.ts";
import { testsIn } from "./condition-tests.ts";

/** Whether a rule can come out so; one that looks at computed values can come out either way, as far as is looked. */
export function mayBe(outcome: boolean, rule: Condition | undefined, answers: Answers): boolean {
  if (!rule) return outcome;
  if (testsIn(rule).some(({ test }) => "fact" in test)) return true;
  return holds(rule, { answers }) === outcome;
}
