import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq, sql } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import { excluded, type Handle } from "./handle.ts";

export function ownerCalendarReads(
  db: Handle,
  { ownerCalendars, calendarEntries }: Tables,
): StoreReads["ownerCalendars"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(ownerCalendars).where(eq(ownerCalendars.id, id));
      return row;
    },
    async ofOwner(ownerId) {
      return db
        .select()
        .from(ownerCalendars)
        .where(eq(ownerCalendars.ownerId, ownerId))
        .orderBy(asc(ownerCalendars.createdAt), asc(ownerCalendars.id));
    },
    async list() {
      return db
        .select()
        .from(ownerCalendars)
        .orderBy(asc(ownerCalendars.ownerId), asc(ownerCalendars.createdAt), asc(ownerCalendars.id));
    },
    async entriesOf(appointmentId) {
      return db
        .select()
        .from(calendarEntries)
        .where(eq(calendarEntries.appointmentId, appointmentId))
        .orderBy(asc(calendarEntries.calendarId));
    },
  };
}

export function ownerCalendarWrites(
  db: Handle,
  { ownerCalendars, calendarEntries }: Tables,
): StoreWrites["ownerCalendars"] {
  return {
    async insert(calendar) {
      await db.insert(ownerCalendars).values(calendar);
    },
    async remove(id) {
      await db.delete(calendarEntries).where(eq(calendarEntries.calendarId, id));
      const removed = await db
        .delete(ownerCalendars)
        .where(eq(ownerCalendars.id, id))
        .returning({ id: ownerCalendars.id });
      return removed.length > 0;
    },
    async noteRead(id, at) {
      await db
        .update(ownerCalendars)
        .set({ lastReadAt: at, lastError: null, failingSince: null })
        .where(eq(ownerCalendars.id, id));
    },
    async reseal(id, sealed) {
      await db.update(ownerCalendars).set({ sealed }).where(eq(ownerCalendars.id, id));
    },
    async noteFailure(id, error, at) {
      await db
        .update(ownerCalendars)
        .set({
          lastError: error,
          failingSince: sql`coalesce(${ownerCalendars.failingSince}, ${sql.param(at, ownerCalendars.failingSince)})`,
        })
        .where(eq(ownerCalendars.id, id));
    },
    async keepEntry(entry) {
      await db
        .insert(calendarEntries)
        .values(entry)
        .onConflictDoUpdate({
          target: [calendarEntries.appointmentId, calendarEntries.calendarId],
          set: { href: excluded(calendarEntries.href) },
        });
    },
    async dropEntry({ appointmentId, calendarId }) {
      await db
        .delete(calendarEntries)
        .where(
          and(eq(calendarEntries.appointmentId, appointmentId), eq(calendarEntries.calendarId, calendarId)),
        );
    },
  };
}
