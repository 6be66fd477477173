import { weekdays, type Availability } from "@aimant/funnel";

/** Nobody waits longer than this for hours that never come. */
const MOST_DAYS = 366;

/**
 * When a promised answer is due: the duration counted in the owner's own working hours, days off left out. A day is
 * eight hours of work. `undefined` for an owner without any hours.
 */
export function answerBy(
  from: Temporal.Instant,
  within: string,
  { timeZone, week, daysOff }: Availability,
): Temporal.Instant | undefined {
  const { weeks, days, hours, minutes } = Temporal.Duration.from(within);
  let left = (weeks * 5 + days) * 8 * 60 + hours * 60 + minutes;
  const first = from.toZonedDateTimeISO(timeZone).toPlainDate();
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const day = first.add({ days: ahead });
    const name = weekdays[day.dayOfWeek - 1] ?? "monday";
    const isOff = daysOff.some((off) => off.from <= day.toString() && day.toString() <= (off.to ?? off.from));
    for (const span of isOff ? [] : (week[name] ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
      const at = (clock: string) =>
        day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(clock) }).toInstant();
      const start = Temporal.Instant.compare(from, at(span.from)) > 0 ? from : at(span.from);
      const open = start.until(at(span.to)).total("minutes");
      if (open <= 0) continue;
      if (open >= left) return start.add({ seconds: Math.round(left * 60) });
      left -= open;
    }
  }
  return undefined;
}
