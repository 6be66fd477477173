import { describe, expect, it } from "vitest";
import { concludeCall } from "../booking/conclude-call.ts";
import { aFollowUp, aHouse, anEmail, aStep, type House } from "../testing/a-house.ts";

const asked = {
  choices: { debrief: "call" },
  contact: { name: "Léa Fontaine", email: "lea@example.com", phone: "06 12 34 56 78" },
};
const called = (subject: string, delay = "P1D") =>
  anEmail("mail", delay, { action: { type: "email", template: "offer", subject } });
const conclude = (house: House, appointmentId: string, outcome: "held" | "missed") =>
  concludeCall(house.services, {
    token: house.services.tokens.derive("appointment", appointmentId),
    outcome,
  });

describe("a follow-up starts", () => {
  it("when a form was sent, and when a call was asked for with it", async () => {
    const house = await aHouse([
      aFollowUp("sent", [called("sent")]),
      aFollowUp("asked", [called("asked")], { trigger: "call-asked" }),
    ]);
    await house.pass();
    expect((await house.enrolments()).map(({ followUpId }) => followUpId)).toEqual(["sent"]);
    await house.pass({ ...asked, contact: { ...asked.contact, email: "paul@example.com" } });
    expect((await house.enrolments("paul@example.com")).map(({ followUpId }) => followUpId)).toEqual([
      "sent",
      "asked",
    ]);
  });

  it("only for those for whom its rule holds then", async () => {
    const house = await aHouse([
      aFollowUp("low", [called("low")], { when: { fact: "score.total", atMost: 10 } }),
      aFollowUp("high", [called("high")], { when: { fact: "score.total", atLeast: 10 } }),
    ]);
    await house.pass();
    expect((await house.enrolments()).map(({ followUpId }) => followUpId)).toEqual(["high"]);
  });

  it("from the end of a call, not from when it was booked", async () => {
    const house = await aHouse([
      aFollowUp("after", [called("after the call", "PT1H")], { trigger: "booked", from: "appointment-end" }),
    ]);
    const { id } = await house.pass();
    const { appointment } = await house.book(id, 3);
    expect((await house.enrolments())[0]?.dueAt).toEqual(appointment.endAt.add({ hours: 1 }));
    house.clock.set(appointment.endAt.add({ minutes: 59 }));
    await house.runner().drain();
    expect(house.subjects()).not.toContain("after the call");
    await house.after("PT1M");
    expect(house.subjects()).toContain("after the call");
  });

  it("when the rep says that a call was missed, and not when it was held", async () => {
    const house = await aHouse([aFollowUp("missed", [called("missed", "PT0M")], { trigger: "missed" })]);
    const { id } = await house.pass();
    const { appointment } = await house.book(id);
    house.clock.set(appointment.endAt);
    await conclude(house, appointment.id, "missed");
    await conclude(house, appointment.id, "missed");
    await house.runner().drain();
    expect(house.subjects().filter((subject) => subject === "missed")).toHaveLength(1);
    const other = await house.pass({ contact: { name: "Paul Petit", email: "paul@example.com" } });
    const held = await house.book(other.id);
    await conclude(house, held.appointment.id, "held");
    await house.after("P1D");
    expect(house.subjects("paul@example.com")).not.toContain("missed");
    expect(await house.timeline("paul@example.com")).toContainEqual(
      expect.objectContaining({ kind: "call-held", actor: "owner:claire" }),
    );
  });

  it("by another one, with its own rule, once for each pass and never by itself", async () => {
    const house = await aHouse([
      aFollowUp("first", [
        aStep("hand", "P1D", { type: "enrol-in", followUp: "second" }),
        aStep("again", "P1D", { type: "enrol-in", followUp: "second" }),
        aStep("never", "PT0M", { type: "enrol-in", followUp: "closed" }),
      ]),
      aFollowUp("second", [called("second")], { trigger: "enrolled" }),
      aFollowUp("closed", [called("closed")], {
        trigger: "enrolled",
        when: { fact: "score.total", atMost: 1 },
      }),
    ]);
    await house.pass();
    expect((await house.enrolments()).map(({ followUpId }) => followUpId)).toEqual(["first"]);
    for (let days = 0; days < 6; days += 1) await house.after("P1D");
    expect(house.subjects()).toEqual(["second"]);
    expect((await house.enrolments()).map(({ followUpId, state }) => [followUpId, state])).toEqual([
      ["first", "done"],
      ["second", "done"],
    ]);
  });
});

describe("a step", () => {
  it("tells the owner once, with everything known", async () => {
    const house = await aHouse([
      aFollowUp("tell", [aStep("now", "PT2H", { type: "notify-owner" }), anEmail("later", "P9D")]),
    ]);
    await house.pass();
    await house.after("PT2H");
    await house.after("PT2H");
    const [notice, ...more] = house.mail("claire@example.com");
    expect(more).toEqual([]);
    expect(notice?.text).toContain("lea@example.com");
    expect((await house.lead()).ownerId).toBe("claire");
  });

  it("tells the owner of a hot lead alone, by the rule of the funnel, and leaves the stage as it is", async () => {
    const hot = { when: { fact: "score.total" as const, atMost: 40 } };
    const house = await aHouse([aFollowUp("hot", [aStep("tell", "PT0M", { type: "notify-owner" }, hot)])]);
    const paul = "paul@example.com";
    await house.pass({ answers: { feedback: "never", channels: ["email"], recovery: 1 } });
    await house.pass({ contact: { name: "Paul Masson", email: paul } });
    await house.after("PT1M");
    const notices = house.mail("claire@example.com").map(({ text }) => text);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain("lea@example.com");
    expect((await house.lead()).stage).toBe("lead");
  });

  it("without anybody to tell says so in the log, and goes on", async () => {
    const house = await aHouse(
      [aFollowUp("tell", [aStep("now", "PT1H", { type: "notify-owner" }), called("next", "PT1H")])],
      { funnel: { booking: { owners: ["nobody"] } } },
    );
    await house.pass();
    await house.after("PT1H");
    await house.after("PT1H");
    expect(house.log.entries.map(({ event }) => event)).toContain("qualify.no-owner");
    expect(house.subjects()).toEqual(["next"]);
  });

  it("moves a lead forward only, with who and why", async () => {
    const house = await aHouse([
      aFollowUp("stages", [
        aStep("up", "PT1H", { type: "set-stage", stage: "won" }),
        aStep("down", "PT1H", { type: "set-stage", stage: "engaged" }),
      ]),
    ]);
    await house.pass();
    await house.after("PT1H");
    await house.after("PT1H");
    expect((await house.lead()).stage).toBe("won");
    const moves = (await house.timeline()).filter(({ kind }) => kind === "stage");
    expect(moves.map(({ actor, data }) => [actor, data])).toEqual([
      ["system", { from: "lead", to: "won", why: "stages/up" }],
    ]);
    expect((await house.enrolments())[0]?.state).toBe("done");
  });

  it("that says stop is the last one", async () => {
    const house = await aHouse([
      aFollowUp("short", [
        called("first", "PT1H"),
        aStep("end", "PT1H", { type: "stop" }),
        anEmail("never", "PT1H"),
      ]),
    ]);
    await house.pass();
    for (let hours = 0; hours < 60; hours += 1) await house.after("PT1H");
    expect(house.subjects()).toEqual(["first"]);
    expect((await house.enrolments())[0]).toMatchObject({ state: "stopped", stopReason: "stop-step" });
    expect(await house.services.store.jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
  });

  it("that was refused for good ends its follow-up, and leaves the others alone", async () => {
    const house = await aHouse([
      aFollowUp("broken", [called("refused", "PT1H"), anEmail("never", "PT1H")]),
      aFollowUp("whole", [called("other", "P3D")]),
    ]);
    await house.pass();
    house.transport.fail({ kind: "permanent" });
    for (let days = 0; days < 6; days += 1) await house.after("P1D");
    expect(house.subjects()).toEqual(["other"]);
    expect((await house.enrolments()).map(({ stopReason }) => stopReason)).toEqual(["undeliverable", null]);
  });

  it("takes the words of its own follow-up, where two have steps of one name", async () => {
    const house = await aHouse([
      aFollowUp("one", [called("of the first", "PT1H")]),
      aFollowUp("two", [called("of the second", "P1D")]),
    ]);
    await house.pass();
    await house.after("PT1H");
    await house.after("P1D");
    expect(house.subjects()).toEqual(["of the first", "of the second"]);
  });
});
