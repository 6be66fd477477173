import { describe, expect, it } from "vitest";
import { publish } from "../author/publish.ts";
import { aFollowUp, aHouse, anEmail, aStep, type House } from "../testing/a-house.ts";
import { aFunnel } from "@aimant/testing";

const named = (subject: string, delay: string, parts: Parameters<typeof anEmail>[2] = {}) =>
  anEmail(subject.replaceAll(" ", "-"), delay, {
    action: { type: "email", template: "offer", subject },
    ...parts,
  });

/** What was sent to Léa and when, as a clock in Paris shows it; looks every hour. */
async function diary(house: House, hours: number): Promise<string[]> {
  const lines: string[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    await house.runner().drain();
    const subjects = house.subjects();
    const now = house.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDateTime();
    for (const subject of subjects.slice(lines.length))
      lines.push(`${now.toString({ smallestUnit: "minute" })} ${subject}`);
    house.clock.advance("PT1H");
  }
  return lines;
}

describe("one person in three follow-ups", () => {
  const three = ["a", "b", "c"].map((id) => aFollowUp(id, [named(id, "P2D")]));

  it("gets one email a day, in order, each at the hour at which it was due", async () => {
    const house = await aHouse(three);
    await house.pass();
    expect(await diary(house, 24 * 6)).toEqual([
      "2026-11-25T09:00 a",
      "2026-11-26T09:00 b",
      "2026-11-27T09:00 c",
    ]);
  });

  it("gets no burst after three days without a server: one now, one a day from then on", async () => {
    const house = await aHouse([
      aFollowUp("monday", [named("monday", "P1D"), named("and then", "P1D")]),
      aFollowUp("tuesday", [named("tuesday", "P2D")]),
      aFollowUp("wednesday", [named("wednesday", "P3D")]),
    ]);
    await house.pass();
    house.clock.advance("P4DT5H");
    await house.restart();
    expect(await diary(house, 24 * 6)).toEqual([
      "2026-11-27T14:00 monday",
      "2026-11-28T09:00 tuesday",
      "2026-11-29T09:00 wednesday",
      // Counted from when the first one went, not from when it should have.
      "2026-11-30T14:00 and then",
    ]);
  });

  it("gets late mail in its hours only", async () => {
    const window = { from: "09:00", to: "12:00" };
    const house = await aHouse([aFollowUp("a", [named("a", "P1D", { window })])]);
    await house.pass();
    house.clock.advance("P4DT5H");
    // Friday 14:00: the window opens on Monday.
    expect(await diary(house, 24 * 5)).toEqual(["2026-11-30T09:00 a"]);
  });

  it("gets at once what answers an act, also after another email of that day", async () => {
    const house = await aHouse([
      aFollowUp("later", [named("later", "P1D")], { stopOnBooking: false }),
      aFollowUp(
        "thanks",
        [aStep("move", "PT0M", { type: "set-stage", stage: "engaged" }), named("thanks", "PT0M")],
        { trigger: "booked" },
      ),
    ]);
    const { id } = await house.pass();
    await house.after("P1D");
    await house.after("PT1H");
    await house.book(id);
    await house.runner().drain();
    expect(house.subjects()).toEqual(["later", expect.stringContaining("Rendez-vous"), "thanks"]);
  });

  it("gets an answer that is late in its hours only", async () => {
    const window = { from: "09:00", to: "10:00" };
    const house = await aHouse([aFollowUp("hours", [named("hours", "PT0M", { window })])]);
    await house.pass();
    await house.after("PT2H");
    expect(house.subjects()).toEqual([]);
    await house.after("PT22H");
    expect(house.subjects()).toEqual(["hours"]);
  });

  it("waits behind an email that is being tried again, on whatever day that arrives", async () => {
    const house = await aHouse([
      aFollowUp("first", [named("first", "P1D")]),
      aFollowUp("second", [named("second", "P2D")]),
    ]);
    await house.pass();
    // From Tuesday 09:00 until some time on Wednesday.
    house.transport.fail({ kind: "temporary", times: 32 });
    const lines = await diary(house, 24 * 5);
    expect(lines.map((line) => line.slice(0, "2026-11-25".length) + line.slice(-6))).toEqual([
      "2026-11-25 first",
      "2026-11-26second",
    ]);
  });

  it("whose email of an unknown outcome is given up is still written one a day", async () => {
    const house = await aHouse([
      aFollowUp("first", [named("first", "P1D"), named("never", "P1D")]),
      aFollowUp("second", [named("second", "P2D")]),
    ]);
    await house.pass();
    house.clock.advance("P1D");
    house.transport.fail({ kind: "temporary", times: 1 });
    await house.runner().drain();
    house.clock.advance("PT16H");
    house.transport.fail({ kind: "ambiguous", accepted: true });
    await house.runner().drain();
    expect(house.subjects()).toEqual(["first"]);
    // Wednesday 09:00: the provider has forgotten the key, and the first email came that night.
    await house.after("PT8H");
    expect(house.subjects()).toEqual(["first"]);
    expect((await house.enrolments())[0]).toMatchObject({ state: "stopped", stopReason: "undeliverable" });
    await house.after("P1D");
    expect(house.subjects()).toEqual(["first", "second"]);
    for (let days = 0; days < 5; days += 1) await house.after("P1D");
    expect(house.subjects()).toEqual(["first", "second"]);
  });
});

describe("two days later", () => {
  it.each([
    ["spring", "2027-03-27T07:30:00Z", "2027-03-29T08:30+02:00"],
    ["autumn", "2026-10-24T06:30:00Z", "2026-10-26T08:30+01:00"],
    ["a leap day", "2028-02-28T07:30:00Z", "2028-03-01T08:30+01:00"],
    ["the end of a year", "2026-12-30T07:30:00Z", "2027-01-01T08:30+01:00"],
  ])("is the same hour on the clock over %s", async (_, start, due) => {
    const house = await aHouse([aFollowUp("a", [named("a", "P2D")])]);
    house.clock.set(start);
    await house.pass();
    const at = Temporal.Instant.from(due);
    expect((await house.enrolments())[0]?.dueAt).toEqual(at);
    house.clock.set(at.subtract({ minutes: 1 }));
    await house.runner().drain();
    expect(house.subjects()).toEqual([]);
    await house.after("PT1M");
    expect(house.subjects()).toEqual(["a"]);
  });

  it("is stored, shown, and kept when the definition changes meanwhile", async () => {
    const house = await aHouse([aFollowUp("a", [named("old", "P2D"), named("old too", "P1D")])]);
    await house.pass();
    const changed = aFunnel({ followUps: [aFollowUp("a", [named("new", "P1D")])] });
    await publish(house.services, changed);
    await house.pass({ contact: { name: "Paul Petit", email: "paul@example.com" } });
    for (let days = 0; days < 4; days += 1) await house.after("P1D");
    expect(house.subjects()).toEqual(["old", "old too"]);
    expect(house.subjects("paul@example.com")).toEqual(["new"]);
  });
});
