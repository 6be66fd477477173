import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdays } from "@aimant/funnel";
import type { SlotQuery } from "@aimant/core/ports";
import { slotStartsByTheMinute } from "./free-slots.oracle.ts";
import { createCalendar } from "./index.ts";

const { freeSlots } = createCalendar();

// Days before a change of the clock, and a place where it never changes.
const changes: [string, string][] = [
  ["Europe/Paris", "2026-03-28"],
  ["Europe/Paris", "2026-10-24"],
  ["America/New_York", "2026-03-07"],
  ["America/New_York", "2026-10-31"],
  ["Australia/Lord_Howe", "2026-04-04"],
  ["Australia/Lord_Howe", "2026-10-03"],
  ["Asia/Kathmandu", "2026-11-23"],
];
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
// Every day opens at night, when clocks change, and perhaps once more.
const hours = fc
  .tuple(
    fc.integer({ min: 0, max: 150 }),
    fc.integer({ min: 60, max: 240 }),
    fc.integer({ min: 0, max: 600 }),
    fc.integer({ min: 1, max: 300 }),
  )
  .map(([open, length, pause, second]) => [
    { from: time(open), to: time(open + length) },
    { from: time(open + length + pause), to: time(open + length + pause + second) },
  ]);

describe("free slots against the clock on the wall", () => {
  it("are those that a look at every minute finds", () => {
    const scenario = fc.record({
      place: fc.constantFrom(...changes),
      at: fc.integer({ min: 0, max: 1_000 }),
      hours: fc.array(hours, { minLength: 1, maxLength: 7 }),
      busy: fc.array(fc.tuple(fc.integer({ min: -600, max: 3_600 }), fc.integer({ min: 0, max: 200 })), {
        maxLength: 16,
      }),
      duration: fc.constantFrom(15, 20, 30, 45, 50, 60, 90),
      buffer: fc.constantFrom(0, 10, 15, 45),
      notice: fc.constantFrom("PT0M", "PT4H", "P1D"),
      horizon: fc.constantFrom("P0D", "P1D", "P2D"),
      off: fc.boolean(),
    });
    fc.assert(
      fc.property(
        scenario,
        ({ place: [timeZone, date], at, hours: days, busy, duration, buffer, notice, horizon, off }) => {
          const now = Temporal.Instant.from(`${date}T00:00:00Z`).add({ minutes: at });
          const asked: SlotQuery = {
            availability: {
              timeZone,
              week: Object.fromEntries(days.map((spans, index) => [weekdays[(index + 5) % 7], spans])),
              daysOff: off ? [{ from: Temporal.PlainDate.from(date).add({ days: 1 }).toString() }] : [],
            },
            booking: { duration: `PT${duration}M`, buffer: `PT${buffer}M`, notice, horizon },
            busy: busy.map(([from, length]) => ({
              start: now.add({ minutes: from }),
              end: now.add({ minutes: from + length }),
            })),
            now,
          };
          const slots = freeSlots(asked);
          expect(slots.map(({ start }) => start.toString())).toEqual(slotStartsByTheMinute(asked));
          expect(slots.every(({ start, end }) => start.until(end).total("minutes") === duration)).toBe(true);
        },
      ),
      { seed: 11, numRuns: 30, endOnFailure: true },
    );
  });
});
