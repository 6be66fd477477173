import type { OwnerCalendar } from "@aimant/core/ports";
import { describe, expect, test } from "vitest";
import { fresh, minutes, type OpenFixture } from "./fixture.ts";

const aCalendar = (overrides: Partial<OwnerCalendar> = {}): OwnerCalendar => ({
  id: "calendar-1",
  ownerId: "claire",
  kind: "caldav",
  host: "dav.example.com",
  sealed: "sealed",
  calendars: ["https://dav.example.com/claire/work/"],
  writeTo: "https://dav.example.com/claire/work/",
  whenUnreadable: "offer",
  lastReadAt: null,
  lastError: null,
  failingSince: null,
  createdAt: minutes(0),
  ...overrides,
});

export function ownerCalendarContract(open: OpenFixture): void {
  describe("owners' calendars", () => {
    test("each owner has their own, oldest first", async () => {
      const { store } = await fresh(open);
      const later = aCalendar({ id: "calendar-0", createdAt: minutes(5), kind: "feed", writeTo: null });
      const other = aCalendar({ id: "calendar-2", ownerId: "david", whenUnreadable: "stop" });
      await store.transaction(async (tx) => {
        for (const calendar of [later, other, aCalendar()]) await tx.ownerCalendars.insert(calendar);
      });
      expect(await store.ownerCalendars.ofOwner("claire")).toEqual([aCalendar(), later]);
      expect(await store.ownerCalendars.list()).toEqual([aCalendar(), later, other]);
      expect(await store.ownerCalendars.byId("calendar-2")).toEqual(other);
      expect(await store.ownerCalendars.byId("nothing")).toBeUndefined();
    });

    test("an outage begins once, and ends with the next reading", async () => {
      const { store } = await fresh(open);
      const failing = (error: string, at: number) =>
        store.transaction((tx) => tx.ownerCalendars.noteFailure("calendar-1", error, minutes(at)));
      await store.transaction((tx) => tx.ownerCalendars.insert(aCalendar()));
      await failing("unreachable", 1);
      await failing("refused", 9);
      expect(await store.ownerCalendars.byId("calendar-1")).toEqual(
        aCalendar({ lastError: "refused", failingSince: minutes(1) }),
      );
      await store.transaction((tx) => tx.ownerCalendars.noteRead("calendar-1", minutes(20)));
      expect(await store.ownerCalendars.byId("calendar-1")).toEqual(aCalendar({ lastReadAt: minutes(20) }));
      await failing("missing", 30);
      expect((await store.ownerCalendars.byId("calendar-1"))?.failingSince).toEqual(minutes(30));
    });

    test("an appointment's entries are kept once for each calendar, and go with it", async () => {
      const { store } = await fresh(open);
      const entry = { appointmentId: "a", calendarId: "calendar-1", href: "https://dav.example.com/1.ics" };
      await store.transaction(async (tx) => {
        await tx.ownerCalendars.insert(aCalendar());
        await tx.ownerCalendars.insert(aCalendar({ id: "calendar-2" }));
        await tx.ownerCalendars.keepEntry(entry);
        await tx.ownerCalendars.keepEntry({ ...entry, href: "https://dav.example.com/2.ics" });
        await tx.ownerCalendars.keepEntry({ ...entry, calendarId: "calendar-2" });
      });
      expect(await store.ownerCalendars.entriesOf("a")).toEqual([
        { ...entry, href: "https://dav.example.com/2.ics" },
        { ...entry, calendarId: "calendar-2" },
      ]);
      await store.transaction((tx) => tx.ownerCalendars.dropEntry(entry));
      expect(await store.ownerCalendars.entriesOf("a")).toEqual([{ ...entry, calendarId: "calendar-2" }]);
      const remove = () => store.transaction((tx) => tx.ownerCalendars.remove("calendar-2"));
      expect([await remove(), await remove()]).toEqual([true, false]);
      expect(await store.ownerCalendars.entriesOf("a")).toEqual([]);
    });
  });
}
