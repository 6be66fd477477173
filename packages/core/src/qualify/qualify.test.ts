import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aFunnel, someAnswers, testServices, type TestServices } from "@aimant/testing";
import type { Condition } from "@aimant/funnel";
import { publish } from "../author/publish.ts";
import { bookSlot } from "../booking/book-slot.ts";
import { freeSlots, openBooking } from "../booking/open-booking.ts";
import { submit, type SubmitInput } from "../collect/submit.ts";

let under: TestServices;
beforeEach(async () => {
  under = await testServices();
});
afterEach(() => under.dispose());

const email = "lea@example.com";
let passes = 0;
const pass = (overrides: Partial<SubmitInput> = {}) =>
  submit(under.services, {
    slug: "sample",
    idempotencyKey: `pass-${(passes += 1)}`,
    answers: { ...someAnswers },
    contact: { name: "Léa Fontaine", email },
    consents: { results: true },
    locale: "fr",
    method: "widget",
    build: "test",
    ...overrides,
  });
const asksForCall: Partial<SubmitInput> = {
  choices: { debrief: "call" },
  contact: { name: "Léa Fontaine", email, phone: "06 12 34 56 78" },
};
const rule = (qualification: Condition) => publish(under.services, aFunnel({ qualification }));
const stage = async () => (await under.services.store.leads.byEmail(email))?.stage;
const briefs = () => under.transport.sent.filter(({ message }) => message.to === "claire@example.com");

async function book(submissionId: string) {
  const token = under.services.tokens.derive("booking", submissionId);
  const [slot] = await freeSlots(
    under.services,
    under.services.store,
    await openBooking(under.services, token),
  );
  return bookSlot(under.services, {
    token,
    start: slot?.start ?? under.clock.now(),
    phone: "06 12 34 56 78",
  });
}

describe("a lead", () => {
  it("is qualified by asking to be called, and handed over once the rep has been told", async () => {
    await pass(asksForCall);
    expect(await stage()).toBe("qualified");
    await under.runner().drain();
    expect([await stage(), briefs().length]).toEqual(["handed-over", 1]);
  });

  it("is engaged by coming back, and not qualified by a score, a phone number or an email wish alone", async () => {
    await pass();
    await pass({ contact: { name: "Léa Fontaine", email, phone: "06 12 34 56 78" } });
    await pass({ choices: { debrief: "email" } });
    await under.runner().drain();
    expect([await stage(), briefs().length]).toEqual(["engaged", 0]);
  });

  it("is told of once a pass, and once a call", async () => {
    const { id } = await pass(asksForCall);
    await under.runner().drain();
    await book(id);
    await under.runner().drain();
    await under.runner().drain();
    expect(briefs()).toHaveLength(2);
    expect(briefs().map(({ message }) => message.attachments.map(({ filename }) => filename))).toEqual([
      ["fiche-appel.pdf"],
      ["rendez-vous.ics", "fiche-appel.pdf"],
    ]);
  });

  it.each<[string, Partial<SubmitInput>]>([
    ["with the same wish", asksForCall],
    ["without a wish", {}],
  ])("never goes back: another pass %s leaves it where it is", async (_, again) => {
    await pass(asksForCall);
    await under.runner().drain();
    await pass(again);
    expect(await stage()).toBe("handed-over");
    await under.runner().drain();
    const lead = await under.services.store.leads.byEmail(email);
    const events = await under.services.store.timeline.ofLead(lead?.id ?? "");
    expect(events.filter(({ kind }) => kind === "stage")).toHaveLength(2);
  });

  it("stays qualified until the rep's email has really gone out", async () => {
    await pass(asksForCall);
    under.transport.fail({ kind: "permanent" });
    await under.runner().drain();
    expect(await stage()).toBe("qualified");
    expect(under.log.entries.map(({ event }) => event)).toContain("delivery.dead");
  });

  it.each<[string, Condition, string]>([
    ["a score that is reached", { fact: "score.total", atLeast: 1 }, "qualified"],
    ["a score that is not", { fact: "score.total", atLeast: 101 }, "lead"],
    ["a level", { fact: "level", is: "growing" }, "qualified"],
    ["an answer", { question: "feedback", is: "sometimes" }, "qualified"],
    ["another answer", { question: "feedback", is: "always" }, "lead"],
    ["a consent that was given", { fact: "consent.results", is: true }, "qualified"],
    ["a consent that was not", { fact: "consent.news", is: true }, "lead"],
    ["a language", { not: { fact: "locale", is: "en" } }, "qualified"],
    ["a fact that is unknown", { fact: "company", is: "Aubrac" }, "lead"],
    ["the lack of a fact", { fact: "company", known: false }, "qualified"],
  ])("is judged by the funnel's own rule: %s", async (_, qualification, expected) => {
    await rule(qualification);
    await pass();
    expect(await stage()).toBe(expected);
  });

  it("who booked is told of also where the rule asks for more, and is not called qualified for it", async () => {
    await rule({ fact: "score.total", atLeast: 101 });
    const { id } = await pass();
    await book(id);
    await under.runner().drain();
    expect([await stage(), briefs().length]).toEqual(["lead", 1]);
  });

  it("without anybody to take it is kept and complained of, not lost", async () => {
    const { booking: _, ...noCalls } = aFunnel({ slug: "no-calls" });
    await publish(under.services, noCalls as typeof under.funnel);
    await pass({ slug: "no-calls", ...asksForCall });
    expect(await stage()).toBe("qualified");
    expect(under.log.entries).toContainEqual(
      expect.objectContaining({ level: "error", event: "qualify.no-owner" }),
    );
  });

  it("keeps the owner it has", async () => {
    await pass(asksForCall);
    const lead = await under.services.store.leads.byEmail(email);
    await pass(asksForCall);
    expect([lead?.ownerId, (await under.services.store.leads.byEmail(email))?.ownerId]).toEqual([
      "claire",
      "claire",
    ]);
    expect(await under.services.store.owners.loads()).toEqual({ claire: 1 });
  });
});
