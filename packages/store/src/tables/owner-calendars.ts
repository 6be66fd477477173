import type { OwnerCalendar } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";

/** The calendars that owners connected, and where appointments were written into them. */
export function ownerCalendarTables({ index, json, primaryKey, table, text, time }: ColumnKit) {
  const ownerCalendars = table(
    "owner_calendars",
    {
      id: text("id").notNull().primaryKey(),
      ownerId: text("owner_id").notNull(),
      kind: text("kind").$type<OwnerCalendar["kind"]>().notNull(),
      host: text("host").notNull(),
      sealed: text("sealed").notNull(),
      calendars: json<string[]>("calendars").notNull(),
      writeTo: text("write_to"),
      whenUnreadable: text("when_unreadable").$type<OwnerCalendar["whenUnreadable"]>().notNull(),
      lastReadAt: time("last_read_at"),
      lastError: text("last_error"),
      failingSince: time("failing_since"),
      createdAt: time("created_at").notNull(),
    },
    (row) => [index("owner_calendars_owner").on(row.ownerId, row.createdAt, row.id)],
  );

  // No reference to the appointment: the entry must be found, and removed, when that is erased.
  const calendarEntries = table(
    "calendar_entries",
    {
      appointmentId: text("appointment_id").notNull(),
      calendarId: text("calendar_id")
        .notNull()
        .references(() => ownerCalendars.id),
      href: text("href").notNull(),
    },
    (row) => [
      primaryKey({ name: "calendar_entries_pk", columns: [row.appointmentId, row.calendarId] }),
      index("calendar_entries_calendar").on(row.calendarId),
    ],
  );

  return { ownerCalendars, calendarEntries };
}
