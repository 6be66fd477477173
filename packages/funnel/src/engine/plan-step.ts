import type { FollowUp, Step } from "../schema/follow-up.ts";

/**
 * The step that follows `after` (`null`: the first) and when it is due, counted from `from`; `null` after the last.
 * Weeks and days are calendar time in `timeZone`: two days later is the same hour on the clock, over a clock change
 * too (an hour that is skipped that day becomes the one after it). Hours and minutes are exact, added afterwards.
 */
export function planStep(
  followUp: FollowUp,
  after: string | null,
  from: Temporal.Instant,
  timeZone: string,
): { step: Step; at: Temporal.Instant } | null {
  const before = followUp.steps.findIndex((step) => step.id === after);
  if (after !== null && before < 0) return null;
  const step = followUp.steps[before + 1];
  if (!step) return null;
  return { step, at: from.toZonedDateTimeISO(timeZone).add(step.delay).toInstant() };
}
