import { someAnswers, testServices, type TestServices } from "@aimant/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { submit } from "../collect/submit.ts";
import { NotFound } from "../errors.ts";
import { plannedFor, stopFollowUps } from "./planned-for.ts";

let under: TestServices;
beforeEach(async () => {
  under = await testServices();
  await submit(under.services, {
    slug: "sample",
    idempotencyKey: "one-pass",
    answers: { ...someAnswers },
    contact: { name: "Léa Fontaine", email: "lea@example.com" },
    consents: { results: true },
    locale: "fr",
    method: "widget",
    build: "test",
  });
});
afterEach(() => under.dispose());

describe("what waits for a person", () => {
  it("is told with the moment that it is due, however the address is typed", async () => {
    const due = under.clock.now().add({ hours: 48 });
    const planned = await plannedFor(under.services, " LEA@example.com ");
    expect(planned).toEqual([{ slug: "sample", followUp: "synthesis", step: "send", dueAt: due }]);
  });

  it("never goes out once it was stopped by hand, and stopping again changes nothing", async () => {
    expect(await stopFollowUps(under.services, "lea@example.com")).toBe(1);
    expect(await stopFollowUps(under.services, "lea@example.com")).toBe(0);
    expect(await plannedFor(under.services, "lea@example.com")).toEqual([]);
    under.clock.advance("P30D");
    await under.runner().drain();
    expect(under.transport.attempts).toEqual([]);
  });

  it("is not told of somebody whom nobody knows", async () => {
    await expect(plannedFor(under.services, "nobody@example.com")).rejects.toThrow(NotFound);
    await expect(stopFollowUps(under.services, "not an address")).rejects.toThrow(NotFound);
  });
});
