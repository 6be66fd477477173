import { NotFound } from "../errors.ts";
import { CalendarUnreadable, type CalendarAccess, type OwnerCalendar } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { sealAccess } from "./open-access.ts";
import { outsideQuery } from "./outside-query.ts";

export type ConnectInput = {
  ownerId: string;
  access: CalendarAccess;
  /** Names or addresses of the calendars that count; all of them unless told. */
  calendars?: string[] | undefined;
  whenUnreadable: OwnerCalendar["whenUnreadable"];
};

/** How far ahead is read when a calendar is tried. */
const TRIED_DAYS = 60;

/**
 * Connects an owner's calendar once it has been read. Throws `NotFound` (owner) and `CalendarUnreadable`, and keeps
 * nothing then.
 */
export async function connectCalendar(services: Services, input: ConnectInput): Promise<OwnerCalendar> {
  const owner = await services.store.owners.byId(input.ownerId);
  if (owner === undefined) throw new NotFound("owner");
  const found = await services.outsideCalendars.list(input.access);
  const wanted = input.calendars;
  const chosen =
    wanted === undefined
      ? found
      : found.filter(({ name, url }) => wanted.includes(name) || wanted.includes(url));
  if (chosen.length === 0) {
    const names = found.map(({ name }) => name).join(", ");
    throw new CalendarUnreadable(
      "missing",
      `no such calendar in this account; there are: ${names || "none"}`,
    );
  }
  const calendars = chosen.map(({ url }) => url);
  const now = services.clock.now();
  const span = { start: now, end: now.add({ hours: TRIED_DAYS * 24 }) };
  await services.outsideCalendars.busy(input.access, calendars, {
    ...outsideQuery(services, owner, span),
    fresh: true,
  });
  const id = services.ids.next();
  const calendar: OwnerCalendar = {
    id,
    ownerId: owner.id,
    kind: input.access.kind,
    host: new URL(input.access.url).hostname,
    sealed: sealAccess(services, id, input.access),
    // The address of a feed is its secret: it stays in the sealed part.
    calendars: input.access.kind === "feed" ? [] : calendars,
    writeTo: input.access.kind === "feed" ? null : (calendars[0] ?? null),
    whenUnreadable: input.whenUnreadable,
    lastReadAt: now,
    lastError: null,
    failingSince: null,
    createdAt: now,
  };
  await services.store.transaction((tx) => tx.ownerCalendars.insert(calendar));
  return calendar;
}
