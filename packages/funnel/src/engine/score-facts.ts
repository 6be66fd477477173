import type { Facts, Score } from "./types.ts";

/** What conditions may ask of a score. */
export function scoreFacts(score: Score): Facts {
  const facts: Facts = { "score.total": score.total, level: score.level, outcome: score.outcome };
  for (const [axis, result] of Object.entries(score.axes)) {
    facts[`score.${axis}`] = result.score;
    facts[`level.${axis}`] = result.level;
  }
  return facts;
}
