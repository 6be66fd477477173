import type { Clock } from "@aimant/core/ports";

/** Monday 23 November 2026, nine o'clock in Paris: when every test starts. */
export const START = "2026-11-23T08:00:00Z";

export type FixedClock = Clock & {
  /** Moves on by calendar time in Paris: `P1D` is the same hour tomorrow, over a clock change too. */
  advance(duration: string): void;
  set(instant: string | Temporal.Instant): void;
};

/** A clock that stands still until it is told to move. */
export function fixedClock(start: string | Temporal.Instant = START): FixedClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    advance(duration) {
      now = now.toZonedDateTimeISO("Europe/Paris").add(duration).toInstant();
    },
    set(instant) {
      now = Temporal.Instant.from(instant);
    },
  };
}
