import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { pathsOf, problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
/** Somebody new in every test, who meets what is left of Claire's mornings. */
let ines: Prospect;
let people = 0;
beforeAll(async () => {
  under = await appUnderTest();
});
beforeEach(async () => {
  ines = await aProspect(under, `ines-${(people += 1)}@example.com`);
});
afterAll(() => under.dispose());

const upcoming = ({ leadId }: Prospect) =>
  under.services.store.appointments.upcomingOfLead(leadId, under.clock.now());
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe("the free slots behind a link", () => {
  it("are in UTC, in order, of the right length, at the owner's hours, never kept by a cache", async () => {
    const response = await under.app.request(`/api/v1/booking/${ines.token}/slots`);
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    const { timeZone, slots, ...rest } = (await response.json()) as {
      timeZone: string;
      slots: { start: string; end: string }[];
    };
    expect([timeZone, rest]).toEqual(["Europe/Paris", {}]);
    expect(slots.length).toBeGreaterThan(20);
    expect(slots.map(({ start }) => start)).toEqual(slots.map(({ start }) => start).toSorted());
    for (const { start, end } of slots) {
      expect(start).toMatch(UTC);
      expect(Temporal.Instant.from(end).since(start).total("minutes")).toBe(30);
      const moment = Temporal.Instant.from(start).toZonedDateTimeISO("Europe/Paris");
      expect(moment.dayOfWeek).toBeLessThan(6);
      expect(moment.hour).toBeGreaterThanOrEqual(9);
      expect(
        Temporal.Instant.from(end).toZonedDateTimeISO("Europe/Paris").hour * 60 +
          Temporal.Instant.from(end).toZonedDateTimeISO("Europe/Paris").minute,
      ).toBeLessThanOrEqual(12 * 60);
      expect(Temporal.Instant.from(start).since(under.clock.now()).total("hours")).toBeGreaterThanOrEqual(4);
    }
  });
});

describe("taking a slot", () => {
  it("is answered with the time and the person who will call, and nothing else", async () => {
    const [start = ""] = await slotsOf(under, ines.token);
    const response = await book(under, ines.token, start, { timeZone: "America/Montreal" });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      start,
      end: Temporal.Instant.from(start).add({ minutes: 30 }).toString(),
      owner: { name: "Claire Morel" },
    });
    expect(await upcoming(ines)).toMatchObject([
      { phone: "+33612345678", timeZone: "America/Toronto", ownerId: "claire", state: "booked" },
    ]);
    expect((await under.services.store.leads.byId(ines.leadId))?.phone).toBe("+33612345678");
  });

  it.each([
    ["06 12 34 56 78", "+33612345678"],
    ["06.12.34.56.78", "+33612345678"],
    ["06-12-34-56-78", "+33612345678"],
    ["06\u202f12\u202f34\u202f56\u202f78", "+33612345678"],
    ["\u202a06\u00a012\u00a034\u00a056\u00a078\u202c", "+33612345678"],
    ["(0)6 12 34 56 78", "+33612345678"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["0033612345678", "+33612345678"],
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["+44 20 7946 0018", "+442079460018"],
    ["+1 514 555 0123", "+15145550123"],
    ["+41 44 668 18 00", "+41446681800"],
  ])("with the number %j keeps %s", async (typed, kept) => {
    const [start = ""] = await slotsOf(under, ines.token);
    expect((await book(under, ines.token, start, { phone: typed })).status).toBe(201);
    expect((await upcoming(ines))[0]?.phone).toBe(kept);
  });

  it.each([
    ["079 123 45 67", "CH", "+41791234567"],
    ["0470 12 34 56", "BE", "+32470123456"],
    ["(514) 555-0123", "CA", "+15145550123"],
    ["+33 6 12 34 56 78", "CH", "+33612345678"],
  ])("the number %s with the country %s keeps %s", async (typed, country, kept) => {
    const [start = ""] = await slotsOf(under, ines.token);
    expect((await book(under, ines.token, start, { phone: typed, country })).status).toBe(201);
    expect((await upcoming(ines))[0]?.phone).toBe(kept);
  });

  it("a number without + that is none in the chosen country is refused", async () => {
    const [start = ""] = await slotsOf(under, ines.token);
    const response = await book(under, ines.token, start, { phone: "06 12 34 56 78", country: "ZZ" });
    expect(pathsOf(await problemOf(response))).toEqual(["phone"]);
    expect(await upcoming(ines)).toEqual([]);
  });

  it("the calling codes come with the slots where they are asked for", async () => {
    const read = async (query: string) =>
      (await (await under.app.request(`/api/v1/booking/${ines.token}/slots${query}`)).json()) as {
        phone?: { country: string; callingCodes: Record<string, string> };
      };
    expect((await read("")).phone).toBeUndefined();
    const { phone } = await read("?countries=true");
    expect(phone).toMatchObject({ country: "FR", callingCodes: { FR: "33", CH: "41", US: "1", CI: "225" } });
  });

  it.each([
    "",
    " ",
    "12",
    "call me",
    "+33",
    "+999 12345678",
    "00 00 00 00 00",
    "06 12 34 56",
    "+33612345678910",
    "\u0000",
    "06 12 34 56 78\nBcc: x",
    "<script>",
    "x".repeat(64),
  ])("with the number %j is refused, and the slot stays free", async (phone) => {
    const [start = ""] = await slotsOf(under, ines.token);
    const response = await book(under, ines.token, start, { phone });
    const problem = await problemOf(response);
    expect([problem.status, problem.type, pathsOf(problem)]).toEqual([422, "invalid-input", ["phone"]]);
    expect(await upcoming(ines)).toEqual([]);
    expect((await slotsOf(under, ines.token))[0]).toBe(start);
  });

  it.each<[string, number, unknown]>([
    ["a time in the past", 409, { start: "2026-11-23T07:00:00Z" }],
    ["a time long past", 409, { start: "0001-01-01T00:00:00Z" }],
    ["a time within the notice", 409, { start: "2026-11-23T10:00:00Z" }],
    ["a time beyond the horizon", 409, { start: "2027-03-01T08:00:00Z" }],
    ["a time at night", 409, { start: "2026-11-24T02:00:00Z" }],
    ["a day off", 409, { start: "2026-11-28T08:00:00Z" }],
    ["a minute off the grid", 409, { start: "2026-11-24T08:01:00Z" }],
    ["a millisecond off the grid", 409, { start: "2026-11-24T08:00:00.001Z" }],
    ["a date that does not exist", 422, { start: "2026-02-30T08:00:00Z" }],
    ["a month that does not exist", 400, { start: "2026-13-01T08:00:00Z" }],
    ["a time without its zone", 400, { start: "2026-11-24T08:00:00" }],
    ["a day without a time", 400, { start: "2026-11-24" }],
    ["words", 400, { start: "tomorrow" }],
    ["a number", 400, { start: 1_795_507_200 }],
    ["nothing", 400, { start: undefined }],
    ["no phone at all", 400, { phone: undefined }],
    ["a number for a phone", 400, { phone: 612345678 }],
    ["an endless phone", 400, { phone: "0".repeat(65) }],
    ["a country that is a sentence", 400, { country: "la France" }],
    ["a zone of a kilobyte", 400, { timeZone: "x".repeat(1_000) }],
    ["a key that nobody knows", 400, { owner: "claire" }],
  ])("%s is refused with %i", async (_, status, wrong) => {
    const response = await under.post(`/api/v1/booking/${ines.token}`, {
      start: "2026-11-24T08:00:00Z",
      phone: "06 12 34 56 78",
      ...(wrong as object),
    });
    const problem = await problemOf(response);
    expect(problem.status).toBe(status);
    if (status === 409) expect([problem.type, (problem.slots ?? []).length]).toEqual(["slot-taken", 6]);
    expect(await upcoming(ines)).toEqual([]);
  });

  it.each(["Mars/Olympus", "Europe/Paris; DROP", "", "\u0000", "../../etc/passwd"])(
    "in the unknown zone %j is taken in the funnel's",
    async (timeZone) => {
      const [start = ""] = await slotsOf(under, ines.token);
      expect((await book(under, ines.token, start, { timeZone })).status).toBe(201);
      expect((await upcoming(ines))[0]?.timeZone).toBe("Europe/Paris");
    },
  );

  it("in another notation of the same moment is the same slot", async () => {
    const [start = ""] = await slotsOf(under, ines.token);
    const inParis = Temporal.Instant.from(start)
      .toZonedDateTimeISO("Europe/Paris")
      .toString({ timeZoneName: "never" });
    expect(inParis).toContain("+01:00");
    expect(await (await book(under, ines.token, inParis)).json()).toMatchObject({ start });
  });
});

describe("a slot that is wanted twice", () => {
  it("is refused to the second person with the next free ones, soonest first", async () => {
    const paul = await aProspect(under, `paul-${people}@example.com`);
    const [start = "", ...others] = await slotsOf(under, paul.token);
    expect((await book(under, ines.token, start)).status).toBe(201);
    const problem = await problemOf(await book(under, paul.token, start));
    expect([problem.status, problem.type]).toEqual([409, "slot-taken"]);
    const offered = problem.slots?.map((slot) => slot.start) ?? [];
    expect(offered).toEqual((await slotsOf(under, paul.token)).slice(0, 6));
    expect(offered.every((slot) => others.includes(slot))).toBe(true);
    expect((await book(under, paul.token, offered[0] ?? "")).status).toBe(201);
  });

  it("goes to exactly one of twenty people at once", async () => {
    const racers: Prospect[] = [];
    for (let person = 0; person < 20; person += 1)
      racers.push(await aProspect(under, `racer-${person}@example.com`));
    const [start = ""] = await slotsOf(under, ines.token);
    const responses = await Promise.all(racers.map(({ token }) => book(under, token, start)));
    const won = responses.filter(({ status }) => status === 201);
    const lost = responses.filter(({ status }) => status === 409);
    expect([won.length, lost.length]).toEqual([1, 19]);
    for (const response of lost) {
      const { type, slots = [] } = await problemOf(response);
      expect([type, slots.length]).toEqual(["slot-taken", 6]);
      expect(slots.map((slot) => slot.start)).not.toContain(start);
    }
    const held = await Promise.all(racers.map(upcoming));
    expect(held.flat().map(({ startAt }) => startAt.toString())).toEqual([start]);
    await under.drain();
    expect(under.transport.sent.filter(({ message }) => message.to.startsWith("racer-"))).toHaveLength(1);
  });

  it("by one person who clicks twice is one appointment with one answer", async () => {
    const [start = ""] = await slotsOf(under, ines.token);
    const responses = await Promise.all(Array.from({ length: 5 }, () => book(under, ines.token, start)));
    const answers = await Promise.all(
      responses.map(async (response) => `${response.status} ${await response.text()}`),
    );
    const again = await book(under, ines.token, start, { phone: "nonsense" });
    expect(new Set([...answers, `${again.status} ${await again.text()}`]).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    expect(await upcoming(ines)).toHaveLength(1);
    await under.drain();
    expect(under.transport.sent.filter(({ message }) => message.to === ines.email)).toHaveLength(1);
  });

  it("and another one by the same person is refused: they have a call already", async () => {
    const [first = "", second = ""] = await slotsOf(under, ines.token);
    const both = await Promise.all([book(under, ines.token, first), book(under, ines.token, second)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(
      await problemOf(await book(under, ines.token, (await slotsOf(under, ines.token))[3] ?? "")),
    ).toMatchObject({ status: 409, type: "already-booked" });
    expect(await upcoming(ines)).toHaveLength(1);
  });

  it("keeps the owner's buffer free on both sides", async () => {
    const starts = await slotsOf(under, ines.token);
    const start = starts[2] ?? "";
    await book(under, ines.token, start);
    const left = await slotsOf(under, (await aProspect(under, "louise@example.com")).token);
    for (const other of left)
      expect(Math.abs(Temporal.Instant.from(other).since(start).total("minutes"))).toBeGreaterThanOrEqual(45);
  });
});
