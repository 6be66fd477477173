import type { Owner } from "@aimant/funnel";
import { planDelivery } from "../followup/plan-delivery.ts";
import { CalendarUnreadable, type OwnerCalendar, type Span } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { openAccess } from "./open-access.ts";
import { outsideQuery } from "./outside-query.ts";

/** A server that is restarted is back by then; a password that was changed is told at once. */
const PATIENCE_MINUTES = 10;
/** How old the time of the last reading may be that people are shown. */
const NOTED_MINUTES = 15;

type Reading = { calendar: OwnerCalendar; owner: Owner; span: Span; fresh?: boolean };

/** When an owner is busy by one calendar. An outage is kept, and its owner told once; throws `CalendarUnreadable`. */
export async function readBusy(services: Services, reading: Reading): Promise<Span[]> {
  const { calendar, owner, span, fresh = false } = reading;
  try {
    const access = openAccess(services, calendar);
    const busy = await services.outsideCalendars.busy(access, calendar.calendars, {
      ...outsideQuery(services, owner, span),
      fresh,
    });
    await noteRead(services, calendar);
    return busy;
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error;
    if (!error.remembered) await noteFailure(services, calendar, owner, error);
    throw error;
  }
}

/** Looks again at a calendar that could not be read; never fails, since the owner is told another way. */
export async function readCalendar(services: Services, id: string): Promise<void> {
  const calendar = await services.store.ownerCalendars.byId(id);
  const owner = calendar === undefined ? undefined : await services.store.owners.byId(calendar.ownerId);
  if (calendar === undefined || owner === undefined) return;
  const now = services.clock.now();
  try {
    await readBusy(services, {
      calendar,
      owner,
      span: { start: now, end: now.add({ hours: 24 }) },
      fresh: true,
    });
  } catch (error) {
    if (!(error instanceof CalendarUnreadable)) throw error;
  }
}

async function noteRead(services: Services, calendar: OwnerCalendar): Promise<void> {
  const now = services.clock.now();
  const { lastReadAt, failingSince } = calendar;
  const recent =
    lastReadAt !== null && Temporal.Instant.compare(lastReadAt.add({ minutes: NOTED_MINUTES }), now) > 0;
  if (recent && failingSince === null) return;
  if (failingSince !== null) services.log.info("calendar.readable-again", { calendar: calendar.id });
  await services.store.transaction((tx) => tx.ownerCalendars.noteRead(calendar.id, now));
}

async function noteFailure(
  services: Services,
  calendar: OwnerCalendar,
  owner: Owner,
  { reason, message }: CalendarUnreadable,
): Promise<void> {
  const now = services.clock.now();
  services.log.warn("calendar.unreadable", {
    calendar: calendar.id,
    owner: owner.id,
    reason,
    error: message,
  });
  const since = calendar.failingSince ?? now;
  const again = since.add({ minutes: PATIENCE_MINUTES });
  const lasting = reason !== "unreachable" || Temporal.Instant.compare(again, now) <= 0;
  await services.store.transaction(async (tx) => {
    await tx.ownerCalendars.noteFailure(calendar.id, reason, now);
    if (lasting) {
      await planDelivery(tx, services, {
        template: "calendar-unreadable",
        class: "internal",
        // Once for each outage.
        key: `calendar-unreadable:${calendar.id}:${since.epochMilliseconds}`,
        recipient: owner.email,
        plannedFor: now,
        now,
      });
    } else {
      // Nobody may look at the slots meanwhile: the outage is told all the same.
      await tx.jobs.enqueue({
        id: services.ids.next(),
        kind: "calendar-read",
        key: `calendar-read:${calendar.id}`,
        payload: { calendarId: calendar.id },
        runAt: again,
        createdAt: now,
      });
    }
  });
  services.wake();
}
