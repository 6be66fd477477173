import type { Clock, Store } from "@aimant/core/ports";

const SETTING = "clock-offset-ms";
/** Days are added on this zone's calendar, as the example funnels do, so that "two days" lands on the same hour. */
const ZONE = "Europe/Paris";

/** The machine's own time. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that can be moved forward; where it stands is kept, so that time does not run back at a restart. */
export type TravelClock = Clock & {
  /** Jumps ahead by an ISO 8601 duration (`P2D`, `PT1H`) and returns the new time. */
  advance(duration: string): Promise<Temporal.Instant>;
};

/** Opens the moved clock of a store. Only for demonstrations and tests. */
export async function travelClock(store: Store): Promise<TravelClock> {
  let offset = Number((await store.settings.get(SETTING)) ?? 0);
  const now = () => Temporal.Now.instant().add({ milliseconds: offset });
  return {
    now,
    async advance(duration) {
      const before = now();
      const after = before.toZonedDateTimeISO(ZONE).add(duration).toInstant();
      const moved = offset + Math.round(after.since(before).total("milliseconds"));
      await store.transaction((tx) => tx.settings.set(SETTING, String(moved)));
      offset = moved;
      return now();
    },
  };
}
