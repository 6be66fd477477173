import { connectCalendar } from "@aimant/core";
import { CalendarUnreadable, type CalendarAccess, type OwnerCalendar } from "@aimant/core/ports";
import { startRadicale, type TestRadicale } from "@aimant/testing";
import ICAL from "ical.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";

const PASSWORD = "correct horse battery staple";

let radicale: TestRadicale;
/** Claire's calendar, as its server knows it. */
let work: string;
let under: AppUnderTest;
let ines: Prospect;
beforeEach(async () => {
  radicale = await startRadicale({ user: "claire", password: PASSWORD });
  work = await radicale.makeCalendar("work");
  under = await appUnderTest();
  ines = await aProspect(under);
}, 120_000);
afterEach(async () => {
  await under?.dispose();
  await radicale?.dispose();
});

const login = (password = PASSWORD): CalendarAccess => ({
  kind: "caldav",
  url: radicale.url,
  username: "claire",
  password,
});
const connect = (whenUnreadable: OwnerCalendar["whenUnreadable"] = "offer", access = login()) =>
  connectCalendar(under.services, { ownerId: "claire", access, whenUnreadable });
const events = async () =>
  new ICAL.Component(ICAL.parse(await radicale.read(work)) as unknown[])
    .getAllSubcomponents("vevent")
    .map((event) => ({
      uid: event.getFirstPropertyValue("uid")?.toString(),
      start: event.getFirstPropertyValue("dtstart")?.toString(),
      sequence: Number(event.getFirstPropertyValue("sequence") ?? 0),
      summary: event.getFirstPropertyValue("summary")?.toString(),
      people: event.getAllProperties("attendee").length + event.getAllProperties("organizer").length,
    }));
const call = async () => {
  const [newest] = await under.services.store.appointments.ofLead(ines.leadId);
  return newest ?? expect.fail("no call");
};
const act = (action: string, body: unknown = {}) =>
  under.post(`/api/v1/booking/${ines.token}/${action}`, body);
async function booked(): Promise<string> {
  const [start = ""] = await slotsOf(under, ines.token);
  expect((await book(under, ines.token, start)).status).toBe(201);
  await under.drain();
  return start;
}
/** Until every retry has had its turn. */
async function later(): Promise<void> {
  under.clock.advance("PT1H");
  await under.drain();
}
const own = (uid: string, ...lines: string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Example//Phone//EN",
    "BEGIN:VEVENT",
    `UID:${uid}@phone.example`,
    "DTSTAMP:20261101T000000Z",
    "SUMMARY:Her own business",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
const told = () =>
  under.transport.sent.filter(
    ({ message }) => message.to === "claire@example.com" && message.text.includes("aimant calendar check"),
  );

describe("a call in its owner's CalDAV calendar", () => {
  it("appears when it is booked, moves with it and goes when it is cancelled", async () => {
    await connect();
    const start = await booked();
    const { uid } = await call();
    const there = { uid, start, sequence: 0, people: 0 };
    expect(await events()).toEqual([{ ...there, summary: expect.stringContaining("Inès Moreau") as string }]);

    const to = (await slotsOf(under, ines.token))[6] ?? "";
    expect((await act("move", { start: to })).status).toBe(200);
    await under.drain();
    expect(await events()).toMatchObject([{ uid, start: to, sequence: 1, people: 0 }]);

    expect((await act("cancel")).status).toBe(200);
    await under.drain();
    expect(await events()).toEqual([]);
  });

  it("waits for a server that is down, and is written once it is back", async () => {
    await connect();
    const [start = ""] = await slotsOf(under, ines.token);
    await radicale.stop();
    expect((await book(under, ines.token, start)).status).toBe(201);
    await under.drain();
    await radicale.start();
    expect(await events()).toEqual([]);
    await later();
    expect(await events()).toMatchObject([{ uid: (await call()).uid, start }]);
  });

  it("goes when the person is erased, a past one too, even where the server is down meanwhile", async () => {
    await connect();
    await booked();
    under.clock.set((await call()).endAt.add({ hours: 30 * 24 }));
    expect(await events()).toHaveLength(1);
    await radicale.stop();
    const me = under.services.tokens.derive("privacy", ines.leadId);
    expect((await under.post(`/me/${me}/erase`, {})).status).toBe(202);
    await under.drain();
    expect(await under.services.store.leads.byId(ines.leadId)).toBeUndefined();
    await radicale.start();
    expect(await events()).toHaveLength(1);
    await later();
    expect(await events()).toEqual([]);
  });

  it("leaves what the owner keeps there alone", async () => {
    await radicale.put(work, "own.ics", own("own", "DTSTART:20261201T090000Z", "DTEND:20261201T100000Z"));
    await connect();
    await booked();
    await act("cancel");
    await under.drain();
    expect(await events()).toMatchObject([{ uid: "own@phone.example", summary: "Her own business" }]);
  });
});

describe("busy times from a CalDAV calendar", () => {
  const inParis = (slots: string[], day: string) =>
    slots
      .map((slot) => Temporal.Instant.from(slot).toZonedDateTimeISO("Europe/Paris"))
      .filter((slot) => slot.toPlainDate().toString() === day)
      .map((slot) => slot.toPlainTime().toString({ smallestUnit: "minute" }));

  it("are not offered: recurrences with their exceptions, whole days, and not what is free", async () => {
    await radicale.put(
      work,
      "weekly.ics",
      own(
        "weekly",
        "DTSTART;TZID=Europe/Paris:20260901T090000",
        "DTEND;TZID=Europe/Paris:20260901T100000",
        "RRULE:FREQ=WEEKLY;BYDAY=TU",
        "EXDATE;TZID=Europe/Paris:20261201T090000",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:weekly@phone.example",
        "DTSTAMP:20261101T000000Z",
        "RECURRENCE-ID;TZID=Europe/Paris:20261208T090000",
        "DTSTART;TZID=Europe/Paris:20261208T110000",
        "DTEND;TZID=Europe/Paris:20261208T120000",
      ),
    );
    await radicale.put(
      work,
      "leave.ics",
      own("leave", "DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261126"),
    );
    await radicale.put(
      work,
      "lunch.ics",
      own("lunch", "DTSTART:20261126T080000Z", "DTEND:20261126T110000Z", "TRANSP:TRANSPARENT"),
    );
    await connect();
    const slots = await slotsOf(under, ines.token);
    const morning = inParis(slots, "2026-11-26");
    expect([morning[0], morning.at(-1)]).toEqual(["09:00", "11:30"]);
    const from = (first: string) => morning.filter((time) => time >= first);
    // A quarter of an hour is kept free after a meeting.
    expect(inParis(slots, "2026-11-24")).toEqual(from("10:30"));
    expect(inParis(slots, "2026-11-25")).toEqual([]);
    expect(inParis(slots, "2026-12-01")).toEqual(morning);
  });

  it("count once where they are our own calls", async () => {
    await connect();
    const start = await booked();
    const moving = await under.app.request(`/b/${ines.token}/move`);
    expect(moving.status).toBe(200);
    const half = Temporal.Instant.from(start).add({ minutes: 30 }).toString();
    expect((await act("move", { start: half })).status).toBe(200);
  });
});

describe("a CalDAV login that opens nothing", () => {
  it("is refused when it is connected, and nothing is kept", async () => {
    const refused = connect("offer", login("wrong"));
    await expect(refused).rejects.toThrow(CalendarUnreadable);
    await expect(refused).rejects.toMatchObject({ reason: "refused" });
    expect(await under.services.store.ownerCalendars.list()).toEqual([]);
  });

  it.each(["offer", "stop"] as const)(
    "when revoked is told to the owner once, and times are handled by %j",
    async (choice) => {
      const calendar = await connect(choice);
      const before = await slotsOf(under, ines.token);
      expect(before.length).toBeGreaterThan(10);
      await radicale.changePassword("another one since");
      for (const minutes of [5, 5, 60, 600]) {
        under.clock.advance(`PT${minutes}M`);
        const offered = await slotsOf(under, ines.token);
        expect(offered.length > 0).toBe(choice === "offer");
        await under.drain();
      }
      expect(told()).toHaveLength(1);
      expect(JSON.stringify([under.log.entries, under.transport.sent])).not.toContain(PASSWORD);
      expect(await under.services.store.ownerCalendars.byId(calendar.id)).toMatchObject({
        lastError: "refused",
      });

      await radicale.changePassword(PASSWORD);
      under.clock.advance("PT5M");
      expect((await slotsOf(under, ines.token)).length).toBeGreaterThan(0);
      await radicale.changePassword("and another");
      under.clock.advance("PT5M");
      await slotsOf(under, ines.token);
      await under.drain();
      expect(told()).toHaveLength(2);
    },
  );
});
