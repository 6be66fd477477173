import type { AnswerableQuestion, Issue } from "./types.ts";

/** What is wrong with a number: its bounds, or its place between two steps. */
export function checkNumber(question: AnswerableQuestion, answer: unknown): Issue | null {
  if (typeof answer !== "number" || !Number.isFinite(answer)) return { code: "wrong-type" };
  const { type } = question;
  const isFree = type === "number" || type === "slider";
  const min = question.min ?? (type === "nps" ? 0 : isFree ? undefined : 1);
  const max = question.max ?? (type === "nps" ? 10 : isFree ? undefined : 5);
  const step = isFree ? question.step : 1;
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
