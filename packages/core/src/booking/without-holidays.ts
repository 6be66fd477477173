import type { Availability } from "@aimant/funnel";
import type { Span } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** An owner's hours with the public holidays of a time as further days off: nobody is called on the first of May. */
export function withoutHolidays(
  services: Pick<Services, "holidays">,
  availability: Availability,
  { start, end }: Span,
): Availability {
  const { timeZone, daysOff, holidays = ["FR"] } = availability;
  const dateOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate();
  const off = [...daysOff];
  const last = dateOf(end);
  for (let date = dateOf(start); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (services.holidays(date, holidays)) off.push({ from: date.toString() });
  }
  return { ...availability, daysOff: off };
}
