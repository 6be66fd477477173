import { publishTeam } from "@aimant/core";
import type { Availability } from "@aimant/funnel";
import { anOwner, aTeam } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holidays } from "../adapters/holidays.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { aProspect, book, slotsOf } from "../testing/booking.ts";
import { attributeValues } from "../testing/html.ts";
import { problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ holidays });
});
afterEach(() => under.dispose());

/** Claire with other hours. */
const withHours = (availability: Partial<Availability>) =>
  publishTeam(
    under.services,
    aTeam([anOwner({ availability: { ...anOwner().availability, ...availability } })]),
  );
const dates = (starts: string[]) =>
  new Set(
    starts.map((start) =>
      Temporal.Instant.from(start).toZonedDateTimeISO("Europe/Paris").toPlainDate().toString(),
    ),
  );

describe("a public holiday", () => {
  beforeEach(() => under.clock.set("2026-12-21T08:00:00Z"));

  it("is not offered, and not to be had by asking for it", async () => {
    const { token } = await aProspect(under);
    const offered = dates(await slotsOf(under, token));
    expect(offered).toContain("2026-12-24");
    expect(offered).not.toContain("2026-12-25");
    expect(offered).toContain("2026-12-28");
    expect(offered).not.toContain("2027-01-01");
    const problem = await problemOf(await book(under, token, "2026-12-25T08:00:00Z"));
    expect([problem.status, problem.type]).toEqual([409, "slot-taken"]);
    const html = await (await under.app.request(`/b/${token}`)).text();
    expect(attributeValues(html, "value").filter((value) => value.startsWith("2026-12-25"))).toEqual([]);
  });

  it("is a day like any other where the owner keeps other holidays, or none", async () => {
    const { token } = await aProspect(under);
    await withHours({ holidays: [] });
    expect(dates(await slotsOf(under, token))).toContain("2026-12-25");
    await withHours({ holidays: ["GB-ENG"] });
    const offered = dates(await slotsOf(under, token));
    expect(offered).not.toContain("2026-12-25");
    expect(offered).not.toContain("2026-12-28");
  });
});

describe("the night on which the clocks change", () => {
  const nights = { week: { sunday: [{ from: "00:00", to: "05:00" }] } };

  it("in spring has no 2:30: it is neither offered nor taken for another time", async () => {
    under.clock.set("2027-03-26T08:00:00Z");
    await withHours(nights);
    const { token } = await aProspect(under);
    const clockTimes = (await slotsOf(under, token))
      .filter((start) => start.startsWith("2027-03-28") || start.startsWith("2027-03-27"))
      .map((start) =>
        Temporal.Instant.from(start).toZonedDateTimeISO("Europe/Paris").toPlainTime().toString(),
      );
    expect(clockTimes).toContain("01:30:00");
    expect(clockTimes.filter((time) => time.startsWith("02"))).toEqual([]);
    expect(clockTimes).toContain("03:30:00");
    for (const skipped of ["2027-03-28T02:30:00", "2027-03-28T02:30:00+01:00[Europe/Paris]"])
      expect((await book(under, token, skipped)).status).toBe(400);
  });

  it("in autumn has it twice: one of them is offered, and that very moment is booked", async () => {
    under.clock.set("2026-10-23T08:00:00Z");
    await withHours(nights);
    const { token, leadId } = await aProspect(under);
    const [first = "", ...more] = (await slotsOf(under, token)).filter(
      (start) =>
        Temporal.Instant.from(start).toZonedDateTimeISO("Europe/Paris").toPlainTime().toString() ===
        "02:30:00",
    );
    expect(more.filter((start) => start.startsWith("2026-10-25"))).toEqual([]);
    expect((await book(under, token, first)).status).toBe(201);
    const [call] = await under.services.store.appointments.ofLead(leadId);
    expect(call?.startAt.toString()).toBe(first);
    const other = Temporal.Instant.from(first).add({ hours: first.includes("T00:") ? 1 : -1 });
    const paul = await aProspect(under, "paul@example.com");
    expect((await book(under, paul.token, other.toString())).status).toBe(409);
  });
});
