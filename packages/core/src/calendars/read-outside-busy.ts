import type { Owner } from "@aimant/funnel";
import type { OutsideBusy } from "../booking/busy-times.ts";
import { CalendarUnreadable, type OwnerCalendar, type Span } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { readBusy } from "./read-calendar.ts";

/**
 * When these owners are busy by the calendars that they connected. Talks to the outside: never inside a transaction.
 * A calendar that cannot be read counts as its owner wishes: not at all, or as busy all the time. `fresh` names the
 * owners whose calendars are asked now, whatever was read a moment ago.
 */
export async function readOutsideBusy(
  services: Services,
  owners: Owner[],
  span: Span,
  fresh: ReadonlySet<string> = new Set(),
): Promise<OutsideBusy> {
  const read = owners.map(async (owner): Promise<[string, Span[]]> => {
    const calendars = await services.store.ownerCalendars.ofOwner(owner.id);
    const busy = await Promise.all(
      calendars.map((calendar) =>
        busyOrFallback(services, { calendar, owner, span, fresh: fresh.has(owner.id) }),
      ),
    );
    return [owner.id, busy.flat()];
  });
  return new Map(await Promise.all(read));
}

async function busyOrFallback(
  services: Services,
  reading: { calendar: OwnerCalendar; owner: Owner; span: Span; fresh: boolean },
): Promise<Span[]> {
  try {
    return await readBusy(services, reading);
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error;
    return reading.calendar.whenUnreadable === "stop" ? [reading.span] : [];
  }
}
