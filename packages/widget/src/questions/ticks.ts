import type { Answer, Issue } from "@aimant/funnel";
import type { LinkedQuestion } from "../flow/state.ts";
import { fill, type QuestionPart } from "../parts.ts";

/** Too few or too many ticks; other faults cannot be clicked, and the server checks for them. */
export function checkTicks(
  { min = 0, max = Infinity, required }: LinkedQuestion,
  answer: Answer | undefined,
): Issue | null {
  const ticks = Array.isArray(answer) ? answer.length : 0;
  if (!ticks) return required === false ? null : { code: "required" };
  if (ticks < min) return { code: "too-few", limit: min };
  return ticks > max ? { code: "too-many", limit: max } : null;
}

/** How many may be ticked. */
export const tickHint: NonNullable<QuestionPart["hint"]> = ({ max }, texts) =>
  max ? fill(texts.atMost, "n", max) : texts.several;
