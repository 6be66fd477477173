import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFunnel, funnelInput } from "@aimant/testing";
import { aProspect } from "./testing/booking.ts";
import { aBody, appUnderTest, type AppUnderTest } from "./testing/app-under-test.ts";
import { almost, nastyHeaders, nastyText } from "./testing/hostile-input.ts";
import { goodForm } from "./testing/plain-form.ts";

// fast-check prints seed and path of a failure: `fc.assert(…, { seed, path })` runs it again.
const label = { fr: "Question", en: "Question" };
const funnel = aFunnel({
  form: { ...funnelInput.form, position: "end" },
  magnet: {
    ...funnelInput.magnet,
    questions: [
      ...funnelInput.magnet.questions,
      { id: "advise", type: "nps", label, required: false, points: { care: 1 } },
      {
        id: "size",
        type: "number",
        label,
        required: false,
        bands: [
          { from: 0, points: { care: 1 } },
          { from: 9, points: { care: 2 } },
        ],
      },
      {
        id: "word",
        type: "short-text",
        label,
        required: false,
        showIf: {
          all: [{ question: "advise", atLeast: 3 }, { not: { question: "channels", includes: "social" } }],
        },
      },
      { id: "note", type: "statement", label },
    ],
  },
});
let under: AppUnderTest;
let tokens: string[];
let bookingToken: string;
beforeAll(async () => {
  under = await appUnderTest({ funnel });
  const { token, submissionId, leadId } = await aProspect(under, "somebody@example.com");
  const { derive } = under.services.tokens;
  bookingToken = token;
  tokens = [token, derive("results", submissionId), derive("unsubscribe", leadId), "A".repeat(27)];
});
afterAll(() => under.dispose());

/** What no answer may ever be. */
async function expectSane(response: Response): Promise<void> {
  const text = await response.text();
  const failed = under.log.entries.filter(({ event }) => event === "request.failed");
  expect(failed).toEqual([]);
  expect(response.status).toBeLessThan(500);
  expect(text).not.toMatch(/\n\s+at \S|node_modules|SQLITE|drizzle|\b(Type|Range|Reference|Syntax)Error\b/);
  expect(response.headers.get("set-cookie")).toBeNull();
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  if (response.status >= 400 && text !== "") {
    const type = response.headers.get("content-type") ?? "";
    expect(type).toMatch(/^(application\/problem\+json|text\/html)/);
    if (type.startsWith("application/problem+json"))
      expect((JSON.parse(text) as { status: number }).status).toBe(response.status);
  }
}

const json = { "content-type": "application/json" };
const ask = (path: string, init: RequestInit = {}) => under.app.request(path, init);
const body = () =>
  aBody({
    answers: { ...aBody().answers, advise: 9, size: 12, word: "mot" },
    choices: { debrief: "email" },
    version: 1,
  });

describe("whatever is sent, nothing breaks and nothing is given away", () => {
  it("in submissions that are almost right", async () => {
    const accepted = { count: 0 };
    await fc.assert(
      fc.asyncProperty(almost(body), nastyHeaders, async (text, headers) => {
        const response = await ask("/api/v1/funnels/sample/submissions", {
          method: "POST",
          headers: { ...headers, ...json },
          body: text,
        });
        if (response.status === 201) accepted.count += 1;
        await expectSane(response);
      }),
      { numRuns: 500 },
    );
    // Most are refused; some go through, so that the way behind the checks is tried as well.
    expect(accepted.count).toBeGreaterThan(5);
  });

  it("in previews and bookings", async () => {
    const call = () => ({ start: "2026-11-24T08:00:00Z", phone: "06 12 34 56 78", timeZone: "Europe/Paris" });
    const previewed = () => ({ version: 1, answers: body().answers, locale: "fr" });
    const either = fc.oneof(
      almost(call).map((text) => [`/api/v1/booking/${bookingToken}`, text] as const),
      almost(previewed).map((text) => ["/api/v1/funnels/sample/preview", text] as const),
    );
    await fc.assert(
      fc.asyncProperty(either, nastyHeaders, async ([path, text], headers) => {
        await expectSane(await ask(path, { method: "POST", headers: { ...headers, ...json }, body: text }));
      }),
      { numRuns: 250 },
    );
  });

  it("in plain forms", async () => {
    const names = [
      ...Object.keys(goodForm("")),
      "version",
      "locale",
      "idempotencyKey",
      "source.page",
      "source.utm.x",
      "start",
      "phone",
      "tz",
      "advance",
      "answers.size",
    ];
    const field = fc.tuple(
      fc.oneof(
        fc.constantFrom(...names),
        nastyText.map((text) => `answers.${text}`),
        nastyText,
      ),
      nastyText,
    );
    const path = fc.constantFrom(
      () => "/f/sample",
      () => `/b/${bookingToken}`,
      () => `/b/${bookingToken}?tz=x`,
      () => `/u/${tokens[2]}`,
      () => `/f/sample?lang=en`,
    );
    const encoding = fc.constantFrom(
      "application/x-www-form-urlencoded",
      "multipart/form-data",
      "multipart/form-data; boundary=b",
      "text/plain",
      "APPLICATION/X-WWW-FORM-URLENCODED;x",
    );
    await fc.assert(
      fc.asyncProperty(
        path,
        encoding,
        fc.array(field, { maxLength: 12 }),
        fc.boolean(),
        nastyHeaders,
        async (to, type, fields, complete, headers) => {
          const form = new URLSearchParams(
            complete ? (goodForm("form@example.com") as Record<string, string>) : {},
          );
          for (const [name, value] of fields) form.append(name.toWellFormed(), value.toWellFormed());
          await expectSane(
            await ask(to(), {
              method: "POST",
              headers: { ...headers, "content-type": type },
              body: form.toString(),
            }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("to any address, by any method, with any headers", async () => {
    const place = fc.oneof(
      { weight: 4, arbitrary: fc.constant("sample") },
      { weight: 4, arbitrary: fc.nat(3).map((at) => `token-${at}`) },
      { weight: 1, arbitrary: nastyText.map(encodeSegment) },
      { weight: 1, arbitrary: nastyText },
    );
    const template = fc.constantFrom(
      "/f/X",
      "/w/X.js",
      "/w/X",
      "/r/X",
      "/b/X",
      "/b/X/invitation.ics",
      "/u/X",
      "/X",
      "/",
      "//X",
      "/api/v1/funnels/X",
      "/api/v1/funnels/X/submissions",
      "/api/v1/funnels/X/preview",
      "/api/v1/booking/X",
      "/api/v1/booking/X/slots",
      "/reference",
      "/reference/assets/X",
      "/openapi.json",
      "/healthz",
      "/readyz",
      "/dev/X",
      "/assets/X",
    );
    const query = fc.array(
      fc.tuple(fc.constantFrom("lang", "locale", "tz", "plain", "cta", "utm_source", "token", ""), nastyText),
      { maxLength: 3 },
    );
    const method = fc.constantFrom(
      "GET",
      "GET",
      "GET",
      "HEAD",
      "POST",
      "PUT",
      "DELETE",
      "PATCH",
      "OPTIONS",
      "ODD",
    );
    await fc.assert(
      fc.asyncProperty(
        template,
        place,
        query,
        method,
        nastyHeaders,
        async (path, where, parameters, verb, headers) => {
          const segment = where.replace(/^token-(\d)$/, (_, at: string) => tokens[Number(at)] ?? "");
          const search = parameters.map(([name, value]) => `${name}=${encodeSegment(value)}`).join("&");
          const address = `${path.replace("X", () => segment.replaceAll(/[?#]/g, "-"))}${search === "" ? "" : `?${search}`}`;
          await expectSane(await ask(address, { method: verb, headers }));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("and everything that got in can be worked on: no job fails for what is in it", async () => {
    under.clock.advance("P3D");
    await under.drain();
    expect(under.log.entries.filter(({ event }) => event.startsWith("job."))).toEqual([]);
    expect((await under.services.store.deliveries.counts()).sent).toBeGreaterThan(0);
  });
});

function encodeSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
