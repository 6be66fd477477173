import { publish } from "@aimant/core";
import { aFunnel } from "@aimant/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { everythingKept } from "../testing/everything-kept.ts";
import { problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
let people = 0;
let prospect: Prospect;
let id = "";
let path = "";
beforeAll(async () => {
  under = await appUnderTest();
  const missed = {
    id: "missed",
    trigger: "missed" as const,
    steps: [
      {
        id: "again",
        delay: "PT0M",
        consent: "results",
        action: { type: "email" as const, template: "offer" as const, subject: "Un autre moment ?" },
      },
    ],
  };
  await publish(under.services, aFunnel({ followUps: [missed] }));
});
afterAll(() => under.dispose());
beforeEach(async () => {
  prospect = await aProspect(under, `ines-${(people += 1)}@example.com`);
  const slots = await slotsOf(under, prospect.token);
  expect((await book(under, prospect.token, slots[0] ?? "")).status).toBe(201);
  await under.drain();
  id = (await upcoming())[0]?.id ?? "";
  path = `/a/${under.services.tokens.derive("appointment", id)}`;
});

const upcoming = () => under.services.store.appointments.upcomingOfLead(prospect.leadId, under.clock.now());
const state = async () => (await under.services.store.appointments.byId(id))?.state;
const kept = () => everythingKept(under.services.store, under.clock.now());
const offers = () =>
  under.transport.sent.filter(
    ({ message }) => message.to === prospect.email && message.subject === "Un autre moment ?",
  );

describe("the outcome of a call", () => {
  it("is not said by looking at its page, however often and by whatever", async () => {
    const before = await kept();
    for (const method of ["GET", "HEAD", "GET"])
      for (const query of ["", "?outcome=missed"])
        expect((await under.app.request(`${path}${query}`, { method })).status).toBe(200);
    expect([await kept(), await state()]).toEqual([before, "booked"]);
  });

  it("as JSON is kept, repeated and starts what waits for it, once", async () => {
    for (let time = 0; time < 3; time += 1) {
      const answer = await under.post(path, { outcome: "missed" });
      expect([answer.status, await answer.json()]).toEqual([200, { outcome: "missed" }]);
    }
    await under.drain();
    expect(offers()).toHaveLength(1);
    expect(await state()).toBe("missed");
  });

  it("said twice at once by two people is one of them", async () => {
    const answers = await Promise.all([
      under.post(path, { outcome: "missed" }),
      under.post(path, { outcome: "held" }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await problemOf(answers.find(({ status }) => status === 409) as Response)).type).toBe("conflict");
  });

  it("that contradicts the first is refused, and starts nothing", async () => {
    await under.post(path, { outcome: "held" });
    const before = await kept();
    expect((await under.post(path, { outcome: "missed" })).status).toBe(409);
    await under.drain();
    expect([await kept(), offers()]).toEqual([before, []]);
  });

  it.each([
    { outcome: "cancelled" },
    { outcome: ["held"] },
    { outcome: null },
    {},
    { outcome: "held", note: "x" },
    "missed",
    "{",
    "",
  ])("that is %j is malformed", async (body) => {
    expect((await under.post(path, body)).status).toBe(400);
    expect(await state()).toBe("booked");
  });

  it("of a call that was cancelled is a contradiction too", async () => {
    await under.services.store.transaction((tx) => tx.appointments.cancel(id, under.clock.now()));
    expect((await under.post(path, { outcome: "held" })).status).toBe(409);
    expect((await under.app.request(path)).status).toBe(200);
    expect(await state()).toBe("cancelled");
  });

  it("is said by the link for it, and by no other", async () => {
    for (const scope of ["booking", "results", "unsubscribe", "person"] as const) {
      const foreign = under.services.tokens.derive(scope, prospect.submissionId);
      expect((await under.post(`/a/${foreign}`, { outcome: "held" })).status).toBe(404);
    }
    expect((await under.post(`/a/${prospect.token}`, { outcome: "held" })).status).toBe(404);
  });

  it("that was missed lets the person book again, at a time that was theirs before", async () => {
    await under.post(path, { outcome: "missed" });
    const [first = ""] = await slotsOf(under, prospect.token);
    expect((await book(under, prospect.token, first)).status).toBe(201);
    expect(await upcoming()).toHaveLength(1);
  });
});
