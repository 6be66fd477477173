import type { Answers, Funnel, Score } from "@aimant/funnel";
import { askedOf, describeComputed, keepShown } from "@aimant/funnel/engine";

type Told = { id: string; label: string; value: number | null; said: string };

/** The computed values of a pass for other systems: each with its number, and as people read it. */
export function computedBody(
  funnel: Funnel,
  score: Score,
  answers: Answers,
  locale: string,
): { computed?: Told[] } {
  const kept = keepShown(askedOf(funnel.magnet), answers);
  const computed = describeComputed(funnel, score, kept, locale);
  return computed.length > 0 ? { computed } : {};
}
