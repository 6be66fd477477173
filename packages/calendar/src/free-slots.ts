import type { SlotQuery, Span } from "@aimant/core/ports";
import { openHours } from "./open-times.ts";
import type { Stretch } from "./open-times.ts";

const MINUTE = 60_000;
// More choice helps nobody: at half-hour starts this is three full weeks.
const MOST_SLOTS = 400;
// Nobody plans a call further ahead; bounds the work whatever a funnel says.
const FURTHEST_DAYS = 366;

/** Length in milliseconds; a day counts 24 hours. */
function exact(duration: string): number {
  return Temporal.Duration.from(duration).total({ unit: "milliseconds", relativeTo: "1970-01-01[UTC]" });
}

/** Busy times with their buffers, as few as possible, in order. */
function takenTimes(busy: Span[], buffer: number): Stretch[] {
  const sorted = busy
    .map(({ start, end }) => ({ start: start.epochMilliseconds, end: end.epochMilliseconds }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({ start: start - buffer, end: end + buffer }))
    .toSorted((a, b) => a.start - b.start);
  const taken: Stretch[] = [];
  for (const stretch of sorted) {
    const before = taken.at(-1);
    if (before !== undefined && stretch.start <= before.end) before.end = Math.max(before.end, stretch.end);
    else taken.push(stretch);
  }
  return taken;
}

/**
 * Free slots in rising order, 400 at most. Starts lie on the owner's wall clock, counted from the start of each span
 * of hours: every 30 minutes for calls up to 30 minutes, otherwise every call's length rounded up to a quarter of an
 * hour. Slots last their full length in exact time; the last day offered is the one that now plus the horizon falls
 * on, in the owner's zone, a year away at most.
 */
export function freeSlots({ availability, booking, busy, now }: SlotQuery): Span[] {
  const duration = exact(booking.duration);
  if (duration <= 0) return [];
  const step = Math.max(30, Math.ceil(duration / (15 * MINUTE)) * 15);
  const here = now.toZonedDateTimeISO(availability.timeZone);
  const today = here.toPlainDate();
  const wanted = here.add(booking.horizon).toPlainDate();
  const furthest = today.add({ days: FURTHEST_DAYS });
  const last = Temporal.PlainDate.compare(wanted, furthest) < 0 ? wanted : furthest;
  const soonest = here.add(booking.notice).epochMilliseconds;

  const slots: Span[] = [];
  const obstacles = takenTimes(busy, exact(booking.buffer)).values();
  let obstacle = obstacles.next().value;
  for (const { starts, open } of openHours(availability, today, last, step)) {
    for (const start of starts) {
      const end = start + duration;
      if (start < soonest) continue;
      if (!open.some((stretch) => stretch.start <= start && end <= stretch.end)) continue;
      // Starts only rise, so what lies behind one lies behind all that follow.
      while (obstacle !== undefined && obstacle.end <= start) obstacle = obstacles.next().value;
      if (obstacle !== undefined && obstacle.start < end) continue;
      slots.push({
        start: Temporal.Instant.fromEpochMilliseconds(start),
        end: Temporal.Instant.fromEpochMilliseconds(end),
      });
      if (slots.length === MOST_SLOTS) return slots;
    }
  }
  return slots;
}
