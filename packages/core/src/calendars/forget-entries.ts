import type { CalendarEntry, StoreReads, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { openAccess } from "./open-access.ts";

type Forgotten = Pick<CalendarEntry, "calendarId" | "href">;

/** Where a person's calls stand in the calendars of their owners, past ones too: each names the person. */
export async function entriesOfLead(store: StoreReads, leadId: string): Promise<CalendarEntry[]> {
  const entries: CalendarEntry[] = [];
  for (const { id } of await store.appointments.ofLead(leadId))
    entries.push(...(await store.ownerCalendars.entriesOf(id)));
  return entries;
}

/** Asks for entries to be removed whose calls are no longer known. */
export async function planForgetting(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  entries: Forgotten[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { calendarId, href } of entries) {
    const id = services.ids.next();
    const job = { id, kind: "calendar-forget", key: `calendar-forget:${id}`, payload: { calendarId, href } };
    await tx.jobs.enqueue({ ...job, runAt: now, createdAt: now });
  }
}

/** Removes one entry; throwing means: try again later. */
export async function forgetEntry(services: Services, { calendarId, href }: Forgotten): Promise<void> {
  const calendar = await services.store.ownerCalendars.byId(calendarId);
  if (calendar === undefined) return;
  await services.outsideCalendars.remove(openAccess(services, calendar), href);
}
