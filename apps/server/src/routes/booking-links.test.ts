import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish } from "@aimant/core";
import { aFunnel, funnelInput } from "@aimant/testing";
import { aProspect, book, slotsOf, type Prospect } from "../testing/booking.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
let ines: Prospect;
/** A valid token of every scope, of the same person. */
let tokens: Record<"results" | "booking" | "unsubscribe", string>;
beforeAll(async () => {
  under = await appUnderTest();
  ines = await aProspect(under);
  const derive = under.services.tokens.derive;
  tokens = {
    results: derive("results", ines.submissionId),
    booking: derive("booking", ines.submissionId),
    unsubscribe: derive("unsubscribe", ines.leadId),
  };
});
afterAll(() => under.dispose());

/** Everything that can be asked of a token that opens a booking. */
async function bookingAnswers(app: AppUnderTest, token: string): Promise<string[]> {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const responses = [
    await app.app.request(`/api/v1/booking/${token}/slots`),
    await book(app, token, "2026-11-24T08:00:00Z"),
    await app.app.request(`/b/${token}`),
    await app.app.request(`/b/${token}/invitation.ics`),
    await app.app.request(`/b/${token}`, {
      method: "POST",
      headers: form,
      body: "start=2026-11-24T08:00:00Z&phone=0612345678",
    }),
  ];
  return Promise.all(responses.map(async (response) => `${response.status} ${await response.text()}`));
}
const answersTo = async (token: string) => [
  ...(await bookingAnswers(under, token)),
  ...(await Promise.all(
    [`/r/${token}`, `/u/${token}`].map(async (path) => {
      const response = await under.app.request(path);
      return `${response.status} ${await response.text()}`;
    }),
  )),
];

describe("a token that opens nothing", () => {
  const flip = (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;
  const bad: [string, () => string][] = [
    ["an invented one", () => "A".repeat(27)],
    ["one with another last letter", () => flip(tokens.booking)],
    ["one in other letter case", () => tokens.booking.toUpperCase()],
    ["half of one", () => tokens.booking.slice(0, 13)],
    ["one and a bit", () => `${tokens.booking}A`],
    ["two at once", () => `${tokens.booking}${tokens.booking}`],
    ["its hash", () => under.services.tokens.hash(tokens.booking)],
    ["the id of the submission", () => ines.submissionId],
    ["a NUL", () => "%00"],
    ["a way up", () => "..%2f..%2fetc"],
    ["an inherited name", () => "__proto__"],
    ["a wild card", () => "%25"],
    ["a quote", () => "'%20OR%20'1'='1"],
    ["ten kilobytes", () => "a".repeat(10_000)],
  ];

  it.each(bad)("%s is not found, and tells nothing", async (_, token) => {
    const answers = await answersTo(token());
    const [first = ""] = answers;
    expect(first).toMatch(/^404 /);
    expect(new Set(answers)).toEqual(new Set([first]));
    expect(first).toBe((await answersTo("B".repeat(27)))[0]);
  });

  it.each(["results", "unsubscribe"] as const)("of the scope %s opens no booking", async (scope) => {
    expect(new Set(await bookingAnswers(under, tokens[scope]))).toEqual(
      new Set(await bookingAnswers(under, "A".repeat(27))),
    );
  });

  it.each([
    ["booking", "/r/"],
    ["unsubscribe", "/r/"],
    ["booking", "/u/"],
    ["results", "/u/"],
  ] as const)("of the scope %s opens nothing at %s", async (scope, path) => {
    for (const method of ["GET", "POST"]) {
      const response = await under.app.request(`${path}${tokens[scope]}`, { method });
      const forged = await under.app.request(`${path}${"A".repeat(27)}`, { method });
      expect([response.status, await response.text()]).toEqual([404, await forged.text()]);
    }
  });

  it("opens what it is for", async () => {
    expect((await under.app.request(`/r/${tokens.results}`)).status).toBe(200);
    expect((await under.app.request(`/u/${tokens.unsubscribe}`)).status).toBe(200);
    expect(await slotsOf(under, tokens.booking)).not.toEqual([]);
  });

  it("is nowhere in the database as it is written in links", async () => {
    const { store } = under.services;
    for (const scope of ["results", "booking", "unsubscribe"] as const) {
      expect(await store.tokens.find(tokens[scope], scope)).toBeUndefined();
      expect(await store.tokens.find(under.services.tokens.hash(tokens[scope]), scope)).toBeDefined();
    }
  });
});

describe("an offer of a call", () => {
  it("ends after half a year with the same words as a link that never was; the results stay", async () => {
    const app = await appUnderTest();
    const late = await aProspect(app);
    const results = app.services.tokens.derive("results", late.submissionId);
    app.clock.advance("P182D");
    expect((await app.app.request(`/api/v1/booking/${late.token}/slots`)).status).toBe(200);
    app.clock.advance("P18D");
    expect(new Set(await bookingAnswers(app, late.token))).toEqual(
      new Set(await bookingAnswers(under, "A".repeat(27))),
    );
    expect((await app.app.request(`/r/${results}`)).status).toBe(200);
    await app.dispose();
  });

  it("is not made by a funnel without calls", async () => {
    const { booking: _, ...without } = funnelInput;
    const { dispose, ...app } = await appUnderTest();
    await publish(app.services, { ...aFunnel({ slug: "no-calls" }), booking: undefined });
    const response = await app.submit(aBody(), {}, "no-calls");
    const { id, next } = (await response.json()) as { id: string; next: Record<string, unknown> };
    expect(without).not.toHaveProperty("booking");
    expect(next).not.toHaveProperty("bookingUrl");
    const token = app.services.tokens.derive("booking", id);
    expect(new Set(await bookingAnswers({ ...app, dispose }, token))).toEqual(
      new Set(await bookingAnswers(under, "A".repeat(27))),
    );
    await dispose();
  });

  it("is not found, rather than broken, where nobody of the team takes these calls", async () => {
    const app = await appUnderTest();
    await publish(app.services, aFunnel({ slug: "nobody-there", booking: { owners: ["gone"] } }));
    const response = await app.submit(aBody(), {}, "nobody-there");
    expect(response.status).toBe(201);
    const { id } = (await response.json()) as { id: string };
    const slots = await app.app.request(`/api/v1/booking/${app.services.tokens.derive("booking", id)}/slots`);
    expect(await problemOf(slots)).toMatchObject({ status: 404, type: "not-found" });
    await app.dispose();
  });
});
