import type { SendWindow, Step } from "../schema/follow-up.ts";
import { longestClosure, type Holidays } from "./working-days.ts";

/** In the order of ISO 8601; a list of its own, since the schema's would bring valibot along. */
const weekdays: SendWindow["days"] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

/**
 * `at` itself where the step's window is open then, else the moment at which it opens next; without a window always
 * `at`. A window is open from the minute `from` up to, but not in, the minute `to`, as a clock on the wall shows them:
 * an opening inside the hour that is skipped in spring is the first minute after it, one in the hour that comes twice
 * in autumn is its first time. Where the step counts business days, public holidays stay closed.
 */
export function nextOpening(
  step: Pick<Step, "window" | "days" | "holidays">,
  at: Temporal.Instant,
  timeZone: string,
  holidays: Holidays = () => false,
): Temporal.Instant {
  const { window } = step;
  if (!window) return at;
  const start = at.toZonedDateTimeISO(timeZone);
  let date = start.toPlainDate();
  for (let days = 0; days <= longestClosure; days += 1) {
    const isOpen =
      window.days.some((day) => weekdays.indexOf(day) + 1 === date.dayOfWeek) &&
      !(step.days === "business" && holidays(date, step.holidays));
    const opening = isOpen && openingOn(date, window, start);
    if (opening) return opening.toInstant();
    date = date.add({ days: 1 });
  }
  return at;
}

/** The first moment of this day, not before `start`, at which the clock on the wall is inside the window. */
function openingOn(
  date: Temporal.PlainDate,
  window: SendWindow,
  start: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | undefined {
  const { timeZoneId } = start;
  const from = Temporal.PlainTime.from(window.from);
  const to = Temporal.PlainTime.from(window.to);
  const opening = date.toPlainDateTime(from);
  const morning = date.toZonedDateTime(timeZoneId);
  const change = morning.hoursInDay === 24 ? null : morning.getTimeZoneTransition("next");
  return [
    start,
    morning,
    opening.toZonedDateTime(timeZoneId, { disambiguation: "earlier" }),
    opening.toZonedDateTime(timeZoneId, { disambiguation: "later" }),
    // On a day that is longer or shorter, the clock may also jump into the window.
    ...(change ? [change] : []),
  ]
    .filter((moment) => {
      const time = moment.toPlainTime();
      return (
        moment.toPlainDate().equals(date) &&
        Temporal.ZonedDateTime.compare(moment, start) >= 0 &&
        Temporal.PlainTime.compare(time, from) >= 0 &&
        Temporal.PlainTime.compare(time, to) < 0
      );
    })
    .toSorted(Temporal.ZonedDateTime.compare)[0];
}
