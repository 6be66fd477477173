import { describe, expect, it } from "vitest";
import type { WebhookCall } from "../ports/index.ts";
import { aFollowUp, aHouse, anEmail, aStep, type House } from "../testing/a-house.ts";

const url = "https://hooks.example.com/aimant";
const toTheCrm = aFollowUp("crm", [
  aStep("tell", "PT1H", { type: "webhook", url }),
  anEmail("mail", "PT1H"),
  aStep("again", "PT1H", { type: "webhook", url }),
]);

/** A receiver that is down for so many calls, or until told. */
function receiver(house: House, down: number): { tried: WebhookCall[] } {
  const tried: WebhookCall[] = [];
  house.services.webhooks = {
    async send(call) {
      tried.push(call);
      if (tried.length <= down) throw new Error("the receiver answered 503");
    },
  };
  return { tried };
}

describe("a call to another system", () => {
  it("says who, what and from where, and each step has its own id", async () => {
    const house = await aHouse([toTheCrm]);
    const { id } = await house.pass({ source: { cta: "slide", utm: { source: "talk" } } });
    for (let hours = 0; hours < 4; hours += 1) await house.after("PT1H");
    const [first, second, ...more] = house.webhookCalls;
    expect(more).toEqual([]);
    const [enrolment] = await house.enrolments();
    expect([first?.id, second?.id]).toEqual([`${enrolment?.id}.tell`, `${enrolment?.id}.again`]);
    expect(first).toMatchObject({
      url,
      event: "follow-up.step",
      body: {
        funnel: { slug: "sample", version: 1 },
        step: "tell",
        submission: { id, source: { cta: "slide", utm: { source: "talk" } } },
        lead: { email: "lea@example.com", stage: "lead" },
        score: { total: 58, level: "growing" },
      },
    });
    // What is sent is JSON and nothing else.
    expect(JSON.parse(JSON.stringify(first?.body))).toEqual(first?.body);
  });

  it("that fails is tried again under the same id, and holds nothing up meanwhile", async () => {
    const house = await aHouse([toTheCrm]);
    const { tried } = receiver(house, 3);
    await house.pass();
    await house.after("PT1H");
    await house.after("PT1H");
    expect(house.mail()).toHaveLength(1);
    for (let minutes = 0; minutes < 30; minutes += 1) await house.after("PT1M");
    expect(new Set(tried.map(({ id }) => id)).size).toBe(1);
    expect(tried).toHaveLength(4);
  });

  it("to a receiver that never comes back is given up loudly", async () => {
    const house = await aHouse([aFollowUp("crm", [aStep("tell", "PT0M", { type: "webhook", url })])]);
    const { tried } = receiver(house, Number.POSITIVE_INFINITY);
    await house.pass();
    for (let hours = 0; hours < 48; hours += 1) await house.after("PT1H");
    const { length } = tried;
    await house.after("P9D");
    expect([tried.length, length > 5]).toEqual([length, true]);
    expect(await house.services.store.jobs.counts()).toMatchObject({ dead: 1, waiting: 0 });
    expect(house.log.entries.map(({ event }) => event)).toContain("job.dead");
  });

  it("is not made for a follow-up that was stopped", async () => {
    const house = await aHouse([toTheCrm]);
    const { id } = await house.pass();
    await house.book(id);
    await house.after("P1D");
    expect(house.webhookCalls).toEqual([]);
  });
});
