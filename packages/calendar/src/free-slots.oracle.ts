import { weekdays } from "@aimant/funnel";
import type { SlotQuery } from "@aimant/core/ports";

const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const minutes = (duration: string) => Temporal.Duration.from(duration).total({ unit: "minutes" });

/**
 * The starts of free slots, found by looking at the wall clock minute by minute: slow and plain, for comparison only.
 * Hours of one day must not overlap; everything is in whole minutes.
 */
export function slotStartsByTheMinute({ availability, booking, busy, now }: SlotQuery): string[] {
  const { timeZone } = availability;
  const duration = minutes(booking.duration);
  const buffer = minutes(booking.buffer);
  const step = duration <= 30 ? 30 : Math.ceil(duration / 15) * 15;
  const lastDate = now.toZonedDateTimeISO(timeZone).add(booking.horizon).toPlainDate().toString();
  const soonest = now.toZonedDateTimeISO(timeZone).add(booking.notice).toInstant();

  const spanAt = (at: Temporal.ZonedDateTime) => {
    const date = at.toPlainDate().toString();
    if (availability.daysOff.some((off) => date >= off.from && date <= (off.to ?? off.from)))
      return undefined;
    const time = clock(at.toPlainTime());
    const hours = availability.week[weekdays[at.dayOfWeek - 1]!] ?? [];
    const span = hours.find(({ from, to }) => from <= time && time < to);
    return span && { key: `${date} ${span.from}`, from: span.from, date, time };
  };
  const timeline: { at: Temporal.Instant; wall: string; span: ReturnType<typeof spanAt>; free: boolean }[] =
    [];
  const blocked = busy
    .filter(({ start, end }) => Temporal.Instant.compare(start, end) < 0)
    .map(({ start, end }) => ({
      from: start.subtract({ minutes: buffer }),
      to: end.add({ minutes: buffer }),
    }));
  // From the day before, so that a repeated hour is seen both times.
  let at = now.toZonedDateTimeISO(timeZone).startOfDay().subtract({ days: 1 });
  while (at.toPlainDate().toString() <= lastDate || timeline.length === 0) {
    const instant = at.toInstant();
    timeline.push({
      at: instant,
      wall: at.toPlainDateTime().toString(),
      span: spanAt(at),
      free: !blocked.some(
        ({ from, to }) =>
          Temporal.Instant.compare(from, instant) <= 0 && Temporal.Instant.compare(instant, to) < 0,
      ),
    });
    at = at.add({ minutes: 1 });
  }

  const seen = new Set<string>();
  return timeline.flatMap(({ at: start, wall, span }, index) => {
    const first = !seen.has(wall);
    seen.add(wall);
    if (!first || span === undefined) return [];
    if ((minutesOf(span.time) - minutesOf(span.from)) % step !== 0) return [];
    if (Temporal.Instant.compare(start, soonest) < 0) return [];
    const during = timeline.slice(index, index + duration);
    const fits =
      during.length === duration && during.every((minute) => minute.free && minute.span?.key === span.key);
    return fits ? [start.toString()] : [];
  });
}
