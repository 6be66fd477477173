import { afterEach, describe, expect, it } from "vitest";
import { InjectedFault, faultAt, someAnswers, testServices, type TestServices } from "@aimant/testing";
import { faultPoints, type FaultPoint } from "../ports/index.ts";
import { openLink } from "../links.ts";
import { submit, type SubmitInput } from "../collect/submit.ts";
import { unsubscribe } from "./unsubscribe.ts";

let under: TestServices | undefined;
afterEach(async () => {
  await under?.dispose();
  under = undefined;
});

const email = "lea@example.com";
const pass = (overrides: Partial<SubmitInput> = {}): SubmitInput => ({
  slug: "sample",
  idempotencyKey: "one-pass",
  answers: { ...someAnswers },
  contact: { name: "Léa Fontaine", email },
  consents: { results: true },
  locale: "fr",
  method: "widget",
  build: "test",
  ...overrides,
});
const mailTo = (address: string) =>
  under?.transport.sent.filter(({ message }) => message.to === address) ?? [];

describe("the synthesis two days later", () => {
  it("goes out once, not before its time, with the right to unsubscribe", async () => {
    under = await testServices();
    await submit(under.services, pass());
    under.clock.advance("P1DT23H59M");
    await under.runner().drain();
    expect(under.transport.attempts).toEqual([]);
    under.clock.advance("PT1M");
    await under.runner().drain();
    await under.runner().drain();
    const [sent, ...more] = mailTo(email);
    expect(more).toEqual([]);
    expect(sent?.message.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    expect(sent?.message.headers["List-Unsubscribe"]).toMatch(/^<http:\/\/aimant\.test\/u\/[\w-]{27}>$/);
    expect(sent?.message.messageId).toMatch(/^<\w{26}@aimant\.test>$/);
  });

  it("is of the newest answers where the same person answers twice", async () => {
    under = await testServices();
    await submit(under.services, pass());
    under.clock.advance("P1D");
    await submit(
      under.services,
      pass({ idempotencyKey: "second-pass", answers: { ...someAnswers, recovery: 5 } }),
    );
    under.clock.advance("P3D");
    await under.runner().drain();
    expect(mailTo(email)).toHaveLength(1);
    const token = /\/r\/([\w-]+)/.exec(mailTo(email)[0]?.message.html ?? "")?.[1] ?? "";
    const submission = await under.services.store.submissions.byId(
      await openLink(under.services, "results", token),
    );
    expect(submission?.idempotencyKey).toBe("second-pass");
  });

  it("is not sent after an unsubscription, also one that comes while it waits for a retry", async () => {
    under = await testServices();
    const { id } = await submit(under.services, pass());
    const submission = await under.services.store.submissions.byId(id);
    under.transport.fail({ kind: "temporary" });
    under.clock.advance("P2D");
    await under.runner().drain();
    expect(under.transport.attempts).toHaveLength(1);
    await unsubscribe(under.services, under.services.tokens.derive("unsubscribe", submission?.leadId ?? ""));
    under.clock.advance("P1D");
    await under.runner().drain();
    expect(under.transport.attempts).toHaveLength(1);
    expect(mailTo(email)).toEqual([]);
  });

  it("is not sent where the consent it rests on was refused", async () => {
    under = await testServices();
    const { funnel } = under;
    funnel.consents.forEach((consent) => Object.assign(consent, { required: false }));
    await (await import("../author/publish.ts")).publish(under.services, funnel);
    await submit(under.services, pass({ consents: { results: false } }));
    under.clock.advance("P3D");
    await under.runner().drain();
    expect(under.transport.attempts).toEqual([]);
  });

  it("keeps the same bytes and the same key over retries, and backs off", async () => {
    under = await testServices();
    await submit(under.services, pass());
    under.transport.fail({ kind: "temporary", times: 3 });
    under.clock.advance("P2D");
    for (let minute = 0; minute < 10; minute += 1) {
      await under.runner().drain();
      under.clock.advance("PT1M");
    }
    expect(under.transport.attempts).toHaveLength(4);
    expect(new Set(under.transport.attempts.map(({ key }) => key)).size).toBe(1);
    expect(new Set(under.transport.attempts.map(({ message }) => JSON.stringify(message))).size).toBe(1);
    expect(mailTo(email)).toHaveLength(1);
  });

  it("is tried for three days, then given up loudly", async () => {
    under = await testServices();
    await submit(under.services, pass());
    under.transport.fail({ kind: "temporary", times: 10_000 });
    under.clock.advance("P2D");
    for (let hour = 0; hour < 80; hour += 1) {
      await under.runner().drain();
      under.clock.advance("PT1H");
    }
    const attempts = under.transport.attempts.length;
    under.clock.advance("P5D");
    await under.runner().drain();
    expect(under.transport.attempts).toHaveLength(attempts);
    expect(await under.services.store.deliveries.counts()).toMatchObject({ dead: 1, sent: 0 });
    expect(under.log.entries.some(({ level, event }) => level === "error" && event === "delivery.dead")).toBe(
      true,
    );
  });

  it("stops trying an address that is refused for good", async () => {
    under = await testServices();
    await submit(under.services, pass());
    under.transport.fail({ kind: "permanent" });
    under.clock.advance("P2D");
    await under.runner().drain();
    under.clock.advance("P10D");
    await under.runner().drain();
    expect(under.transport.attempts).toHaveLength(1);
  });
});

describe("a connection that breaks after the message was accepted", () => {
  it("sends nothing twice through a provider that knows the key", async () => {
    under = await testServices();
    await submit(under.services, pass());
    under.transport.fail({ kind: "ambiguous", accepted: true });
    under.clock.advance("P2D");
    for (let minute = 0; minute < 5; minute += 1) {
      await under.runner().drain();
      under.clock.advance("PT1M");
    }
    expect(under.transport.attempts.length).toBeGreaterThan(1);
    expect(mailTo(email)).toHaveLength(1);
  });

  it("repeats what was asked for over SMTP, under the same Message-ID", async () => {
    under = await testServices({ transport: { name: "smtp", idempotentHours: 0 } });
    await submit(under.services, pass());
    under.transport.fail({ kind: "ambiguous", accepted: true });
    under.clock.advance("P2D");
    for (let minute = 0; minute < 5; minute += 1) {
      await under.runner().drain();
      under.clock.advance("PT1M");
    }
    expect(mailTo(email)).toHaveLength(2);
    expect(new Set(mailTo(email).map(({ message }) => message.messageId)).size).toBe(1);
  });

  it("is not repeated once the provider has forgotten the key", async () => {
    under = await testServices();
    await submit(under.services, pass());
    under.transport.fail({ kind: "ambiguous", accepted: true });
    under.clock.advance("P2D");
    await under.runner().drain();
    under.clock.advance("P1D");
    await under.runner().drain();
    expect(mailTo(email)).toHaveLength(1);
    expect(under.transport.attempts).toHaveLength(1);
    expect(await under.services.store.deliveries.counts()).toMatchObject({ ambiguous: 1 });
  });
});

describe("a process that stops", () => {
  const onTheWay: FaultPoint[] = faultPoints.filter((point) => /^(submit|job|deliver):/.test(point));

  it.each(onTheWay)("at %s loses nothing that was acknowledged and sends one synthesis", async (point) => {
    under = await testServices({ fault: faultAt(point) });
    const { services, clock } = under;
    const first = await submit(services, pass()).catch((error: unknown) => error);
    // What the visitor's browser does: the same request again, under the same key.
    if (first instanceof InjectedFault) await submit(services, pass());
    clock.advance("P2D");
    for (let round = 0; round < 6; round += 1) {
      await under.runner().drain();
      await under.restart();
      clock.advance("PT2M");
    }
    expect(mailTo(email)).toHaveLength(1);
    const lead = await services.store.leads.byEmail(email);
    expect(await services.store.submissions.ofLead(lead?.id ?? "")).toHaveLength(1);
    expect(await services.store.deliveries.counts()).toMatchObject({
      sent: 1,
      planned: 0,
      leased: 0,
      retry: 0,
      ambiguous: 0,
      dead: 0,
    });
    expect(await services.store.jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
  });
});
