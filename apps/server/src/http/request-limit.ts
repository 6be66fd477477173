import type { Clock } from "@aimant/core/ports";

const MINUTE_MS = 60_000;

/** At most so many requests of one caller in each minute; counted in this process, forgotten when the minute ends. */
export function requestLimit(clock: Clock, perMinute: number): { take(caller: string): boolean } {
  let minute = -1;
  let taken = new Map<string, number>();
  return {
    take(caller) {
      const now = Math.floor(clock.now().epochMilliseconds / MINUTE_MS);
      if (now !== minute) [minute, taken] = [now, new Map()];
      const count = (taken.get(caller) ?? 0) + 1;
      taken.set(caller, count);
      return count <= perMinute;
    },
  };
}
