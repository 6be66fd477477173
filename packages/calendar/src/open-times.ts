import { weekdays } from "@aimant/funnel";
import type { Availability } from "@aimant/funnel";

/** A stretch of exact time in epoch milliseconds, the end excluded. */
export type Stretch = { start: number; end: number };
/** Hours of one day: the wall-clock times at which a call may start, and the exact time that is open. */
export type OpenHours = { starts: number[]; open: Stretch[] };

type Hours = { from: string; to: string };

/** The exact stretches of one day during which the zone's clock runs without a jump. */
function steadyStretches(date: Temporal.PlainDate, timeZone: string): (Stretch & { offset: number })[] {
  const last = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
  const stretches = [];
  let at = date.toZonedDateTime(timeZone);
  while (at.epochMilliseconds < last) {
    const jump = at.getTimeZoneTransition("next");
    const end = jump === null ? last : Math.min(last, jump.epochMilliseconds);
    stretches.push({ start: at.epochMilliseconds, end, offset: at.offsetNanoseconds / 1e6 });
    at = Temporal.Instant.fromEpochMilliseconds(end).toZonedDateTimeISO(timeZone);
  }
  return stretches;
}

/**
 * The exact times at which the clock on the wall shows these hours: shorter where the clock jumps forward, longer or
 * in two parts where it falls back.
 */
function openStretches(date: Temporal.PlainDate, hours: Hours, timeZone: string): Stretch[] {
  const asUtc = (time: string) => date.toPlainDateTime(time).toZonedDateTime("UTC").epochMilliseconds;
  const open: Stretch[] = [];
  for (const { start, end, offset } of steadyStretches(date, timeZone)) {
    const part = {
      start: Math.max(start, asUtc(hours.from) - offset),
      end: Math.min(end, asUtc(hours.to) - offset),
    };
    if (part.start >= part.end) continue;
    const before = open.at(-1);
    if (before?.end === part.start) before.end = part.end;
    else open.push(part);
  }
  return open;
}

/** Starts on the wall-clock grid; a time that the clock skips is left out, one that it shows twice counts once, the first time. */
function gridStarts(date: Temporal.PlainDate, hours: Hours, step: number, timeZone: string): number[] {
  const starts: number[] = [];
  const end = date.toPlainDateTime(hours.to);
  let wall = date.toPlainDateTime(hours.from);
  while (Temporal.PlainDateTime.compare(wall, end) < 0) {
    const start = wall.toZonedDateTime(timeZone, { disambiguation: "earlier" });
    if (start.toPlainDateTime().equals(wall)) starts.push(start.epochMilliseconds);
    wall = wall.add({ minutes: step });
  }
  return starts;
}

/** Hours in order; those that overlap become one, on the grid of the one that starts first. */
function inOrder(hours: Hours[]): Hours[] {
  const joined: Hours[] = [];
  for (const { from, to } of hours.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = joined.at(-1);
    if (before === undefined || before.to <= from) joined.push({ from, to });
    else if (before.to < to) before.to = to;
  }
  return joined;
}

/** An owner's hours day by day, from the first to the last date, days off left out. */
export function* openHours(
  availability: Availability,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  step: number,
): Generator<OpenHours> {
  const { timeZone, week, daysOff } = availability;
  // ISO dates compare as text.
  const isOff = (date: string) => daysOff.some((off) => off.from <= date && date <= (off.to ?? off.from));
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const day = weekdays[date.dayOfWeek - 1];
    const hours = (day && week[day]) ?? [];
    if (hours.length === 0 || isOff(date.toString())) continue;
    for (const span of inOrder(hours)) {
      const open = openStretches(date, span, timeZone);
      if (open.length > 0) yield { starts: gridStarts(date, span, step, timeZone), open };
    }
  }
}
