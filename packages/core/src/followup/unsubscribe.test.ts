import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  aFunnel,
  faultAt,
  InjectedFault,
  someAnswers,
  testServices,
  type TestServices,
} from "@aimant/testing";
import { publish } from "../author/publish.ts";
import { submit, type SubmitInput } from "../collect/submit.ts";
import { NotFound } from "../errors.ts";
import { openUnsubscribe, unsubscribe } from "./unsubscribe.ts";

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
    consents: { results: true, news: true },
    locale: "fr",
    method: "widget",
    build: "test",
    ...overrides,
  });
const leadId = async (address = email) => (await under.services.store.leads.byEmail(address))?.id ?? "";
const token = async () => under.services.tokens.derive("unsubscribe", await leadId());
const sentTo = (address: string) =>
  under.transport.sent.filter(({ message }) => message.to === address).length;

describe("who unsubscribes", () => {
  it("withdraws every consent to be written to, in every funnel", async () => {
    await publish(under.services, aFunnel({ slug: "other" }));
    await pass();
    await pass({ slug: "other", consents: { results: true, news: false } });
    await unsubscribe(under.services, await token());
    const withdrawn = (await under.services.store.consents.ofLead(await leadId())).filter(
      ({ action }) => action === "withdrawn",
    );
    expect(
      withdrawn.map(({ slug, consentId, purpose }) => `${slug}/${consentId}/${purpose}`).toSorted(),
    ).toEqual(["other/results/service", "sample/news/marketing", "sample/results/service"]);
    under.clock.advance("P5D");
    await under.runner().drain();
    expect(under.transport.attempts).toEqual([]);
  });

  it("leaves a consent to be called as it is: the letter was about letters", async () => {
    await publish(
      under.services,
      aFunnel({
        slug: "calls",
        consents: [
          { id: "results", required: true, purpose: "service", text: "Oui" },
          { id: "call", purpose: "phone", text: "Appelez-moi" },
        ],
      }),
    );
    await pass({ slug: "calls", consents: { results: true, call: true } });
    await unsubscribe(under.services, await token());
    const records = await under.services.store.consents.ofLead(await leadId());
    expect(records.filter(({ action }) => action === "withdrawn").map(({ consentId }) => consentId)).toEqual([
      "results",
    ]);
  });

  it("takes nobody else along", async () => {
    await pass();
    await pass({ contact: { name: "Paul", email: "paul@example.com" } });
    await unsubscribe(under.services, await token());
    under.clock.advance("P2D");
    await under.runner().drain();
    expect([sentTo(email), sentTo("paul@example.com")]).toEqual([0, 1]);
  });

  it("is heard between the moment that an email is due and the moment that it is sent", async () => {
    await pass();
    under.clock.advance("P2D");
    const link = await token();
    under.services.fault = async (point) => {
      if (point !== "job:claimed") return;
      under.services.fault = () => {};
      await unsubscribe(under.services, link);
    };
    await under.runner().drain();
    expect(under.transport.attempts).toEqual([]);
    expect(await under.services.store.deliveries.counts()).toMatchObject({ skipped: 1, sent: 0 });
  });

  it("and whose request stops half-way has not unsubscribed at all, and can again", async () => {
    await pass();
    const before = await under.services.store.consents.ofLead(await leadId());
    under.services.fault = faultAt("unsubscribe:before-commit");
    await expect(unsubscribe(under.services, await token())).rejects.toThrow(InjectedFault);
    expect(await under.services.store.consents.ofLead(await leadId())).toEqual(before);
    expect(await under.services.store.enrolments.activeOfLead(await leadId())).toHaveLength(1);
    await unsubscribe(under.services, await token());
    expect(await under.services.store.enrolments.activeOfLead(await leadId())).toEqual([]);
  });

  it("is heard once, however often they click", async () => {
    await pass();
    const link = await token();
    await Promise.all(Array.from({ length: 8 }, () => unsubscribe(under.services, link)));
    const events = await under.services.store.timeline.ofLead(await leadId());
    expect(events.filter(({ kind }) => kind === "unsubscribed")).toHaveLength(1);
  });

  it("may consent again by a personal link, and unsubscribe from that again by the same link", async () => {
    await pass();
    const link = await token();
    await unsubscribe(under.services, link);
    under.clock.advance("PT1H");
    const person = under.services.tokens.derive("person", await leadId());
    await pass({ person });
    under.clock.advance("P2D");
    await under.runner().drain();
    expect(sentTo(email)).toBe(1);
    await pass({ person });
    await unsubscribe(under.services, link);
    under.clock.advance("P2D");
    await under.runner().drain();
    expect(sentTo(email)).toBe(1);
  });
});

describe("the link", () => {
  it("opens in the language of the person and changes nothing", async () => {
    await pass({ locale: "en" });
    const consents = await under.services.store.consents.ofLead(await leadId());
    expect(await openUnsubscribe(under.services, await token())).toMatchObject({
      locale: "en",
      funnel: { slug: "sample" },
    });
    expect(await under.services.store.consents.ofLead(await leadId())).toEqual(consents);
  });

  it.each(["", "x", "A".repeat(27)])("%j opens nothing", async (bad) => {
    await expect(openUnsubscribe(under.services, bad)).rejects.toThrow(NotFound);
    await expect(unsubscribe(under.services, bad)).rejects.toThrow(NotFound);
  });
});
