import type { Formula } from "../engine/computed.ts";
import { namesIn } from "../engine/formula/expression.ts";

/** Every answer and score that a computed value is reckoned from, through others too. */
export function answersBehind(formulas: Formula[], id: string, seen = new Set<string>()): string[] {
  const formula = formulas.find((one) => one.id === id);
  if (!formula) return [id];
  if (seen.has(id)) return [];
  seen.add(id);
  return [...new Set(namesIn(formula.expression).flatMap((name) => answersBehind(formulas, name, seen)))];
}

/** Whether a computed value needs a score, which is known after the answers only. */
export function scoreBehind(formulas: Formula[], id: string): boolean {
  return answersBehind(formulas, id).some((name) => name.startsWith("score."));
}
