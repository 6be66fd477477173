import { NotFound } from "../errors.ts";
import type { OwnerCalendar, Span } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { readBusy } from "./read-calendar.ts";

/** Reads a connected calendar now; throws `NotFound`, `CalendarUnreadable`. */
export async function checkCalendar(
  services: Services,
  id: string,
  days: number,
): Promise<{ calendar: OwnerCalendar; busy: Span[] }> {
  const calendar = await services.store.ownerCalendars.byId(id);
  const owner = calendar === undefined ? undefined : await services.store.owners.byId(calendar.ownerId);
  if (calendar === undefined || owner === undefined) throw new NotFound("calendar");
  const now = services.clock.now();
  const span = { start: now, end: now.add({ hours: days * 24 }) };
  const read = await readBusy(services, { calendar, owner, span, fresh: true });
  // More is read than is asked for, so that the next question finds it.
  const { compare } = Temporal.Instant;
  const busy = read.filter(({ start, end }) => compare(end, span.start) > 0 && compare(start, span.end) < 0);
  return { calendar, busy };
}
