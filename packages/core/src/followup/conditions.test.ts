import { aFunnel } from "@aimant/testing";
import { describe, expect, it } from "vitest";
import { bookSlot } from "../booking/book-slot.ts";
import { publish } from "../author/publish.ts";
import { aFollowUp, aHouse, anEmail, aStep, lea } from "../testing/a-house.ts";
import { unsubscribe } from "./unsubscribe.ts";

const named = (subject: string, delay: string, parts: Parameters<typeof anEmail>[2] = {}) =>
  anEmail(subject.replaceAll(" ", "-"), delay, {
    action: { type: "email", template: "offer", subject },
    ...parts,
  });

describe("a booked call", () => {
  it("silences the offers, also one that waits for a retry, and keeps what was promised", async () => {
    const house = await aHouse([
      aFollowUp("offer", [named("offer", "P1D"), named("reminder", "P1D")]),
      aFollowUp("promise", [named("promise", "P3D")], { stopOnBooking: false }),
    ]);
    const { id } = await house.pass();
    house.transport.fail({ kind: "temporary" });
    await house.after("P1D");
    expect(house.transport.attempts).toHaveLength(1);
    await house.book(id);
    for (let days = 0; days < 4; days += 1) await house.after("P1D");
    expect(house.subjects().filter((subject) => !/rendez-vous/i.test(subject))).toEqual(["promise"]);
    expect((await house.enrolments()).map(({ state, stopReason }) => [state, stopReason])).toEqual([
      ["stopped", "booked"],
      ["done", null],
    ]);
  });

  it("silences the offers of another funnel too", async () => {
    const house = await aHouse([aFollowUp("offer", [named("offer", "P3D")])]);
    const other = aFunnel({ slug: "other", followUps: [aFollowUp("also", [named("also", "P3D")])] });
    await publish(house.services, other);
    const { token } = await house.pass();
    await house.pass({ slug: "other" });
    const { id } = await house.pass({ slug: "other" });
    await house.book(id);
    await house.after("P9D");
    expect(house.subjects()).toHaveLength(1);
    await expect(
      bookSlot(house.services, { token, start: house.clock.now(), phone: "06 12 34 56 78" }),
    ).rejects.toThrow();
  });
});

describe("a condition", () => {
  it("is looked at when the email would leave, not when it was planned", async () => {
    const unbooked = { when: { fact: "appointment", is: false } };
    const house = await aHouse([
      aFollowUp("offers", [named("offer", "P1D", unbooked), named("news", "P1D")], { stopOnBooking: false }),
    ]);
    const { id } = await house.pass();
    await house.book(id, 20);
    await house.after("P1D");
    await house.after("P1D");
    expect(house.subjects().filter((subject) => ["offer", "news"].includes(subject))).toEqual(["news"]);
    expect((await house.deliveries()).find(({ lastError }) => lastError === "condition")?.state).toBe(
      "skipped",
    );
  });

  it("may ask whether this person went through another funnel meanwhile", async () => {
    const undone = { when: { fact: "submitted.other", is: false } };
    const house = await aHouse([aFollowUp("invite", [named("invite", "P2D", undone)])]);
    await publish(house.services, aFunnel({ slug: "other", followUps: [] }));
    await house.pass();
    await house.pass({ contact: { name: "Paul Petit", email: "paul@example.com" } });
    await house.pass({ slug: "other" });
    await house.after("P2D");
    expect([house.subjects(), house.subjects("paul@example.com")]).toEqual([[], ["invite"]]);
  });

  it("on an optional consent is the newest word on it, whichever funnel it was said in", async () => {
    const news = { consent: "news" };
    const house = await aHouse([
      aFollowUp("news", [named("one", "P1D", news), named("two", "P1D", news), named("three", "P1D", news)]),
    ]);
    await publish(house.services, aFunnel({ slug: "other", followUps: [] }));
    await house.pass({ consents: { results: true, news: true } });
    await house.after("P1D");
    await house.pass({ slug: "other", consents: { results: true, news: false } });
    await house.after("P1D");
    await house.pass({ slug: "other", consents: { results: true, news: true } });
    await house.after("P1D");
    expect(house.subjects()).toEqual(["one", "three"]);
  });

  it("is of no use to somebody who unsubscribed", async () => {
    const house = await aHouse([
      aFollowUp("a", [named("a", "P1D"), aStep("up", "P1D", { type: "set-stage", stage: "engaged" })]),
    ]);
    await house.pass();
    await unsubscribe(
      house.services,
      house.services.tokens.derive("unsubscribe", (await house.lead(lea)).id),
    );
    await house.after("P9D");
    expect([house.subjects(), (await house.lead()).stage]).toEqual([[], "lead"]);
    expect(await house.services.store.jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
  });
});
