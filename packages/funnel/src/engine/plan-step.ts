import type { FollowUp, Step } from "../schema/follow-up.ts";
import { nextOpening } from "./next-opening.ts";
import { addWorkingDays, type Holidays } from "./working-days.ts";

/**
 * The step that follows `after` (`null`: the first) and when it is due, counted from `from`; `null` after the last.
 *
 * **Days.** Weeks and days are calendar time in `timeZone`: two days later is the same hour on the clock, over a clock
 * change too (an hour that is skipped that day becomes the one after it, of one that comes twice the first counts).
 * `business` counts working days instead, Monday to Friday without the public holidays of the step, a week as five:
 * one day after Friday, Saturday or Sunday is Monday. Hours and minutes are exact, added afterwards.
 *
 * **Window.** A time outside of the step's window waits for the next opening (`nextOpening`).
 */
export function planStep(
  followUp: FollowUp,
  after: string | null,
  from: Temporal.Instant,
  timeZone: string,
  holidays?: Holidays,
): { step: Step; at: Temporal.Instant } | null {
  const before = followUp.steps.findIndex((step) => step.id === after);
  if (after !== null && before < 0) return null;
  const step = followUp.steps[before + 1];
  if (!step) return null;
  const start = from.toZonedDateTimeISO(timeZone);
  const due = step.days === "business" ? addBusiness(step, start, holidays) : start.add(step.delay);
  return { step, at: nextOpening(step, due.toInstant(), timeZone, holidays) };
}

/**
 * The action that comes next and when. It is never in the past: what should have been done while the server was down
 * is due now, or, where the step has a window, when that opens next.
 */
export function nextAction(
  followUp: FollowUp,
  position: { after: string | null; from: Temporal.Instant },
  now: Temporal.Instant,
  timeZone: string,
  holidays?: Holidays,
): { step: Step; at: Temporal.Instant } | null {
  const planned = planStep(followUp, position.after, position.from, timeZone, holidays);
  if (!planned || Temporal.Instant.compare(planned.at, now) >= 0) return planned;
  return { ...planned, at: nextOpening(planned.step, now, timeZone, holidays) };
}

function addBusiness(
  step: Step,
  start: Temporal.ZonedDateTime,
  holidays: Holidays = () => false,
): Temporal.ZonedDateTime {
  const delay = Temporal.Duration.from(step.delay);
  const days = delay.weeks * 5 + delay.days;
  const clock = { hours: delay.hours, minutes: delay.minutes };
  // No day to count: the moment itself, even in an hour that comes twice.
  if (days === 0) return start.add(clock);
  const date = addWorkingDays(start.toPlainDate(), days, (day) => holidays(day, step.holidays));
  return date.toZonedDateTime({ timeZone: start.timeZoneId, plainTime: start.toPlainTime() }).add(clock);
}
