import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aProspect, book, slotsOf } from "../testing/booking.ts";
import { elementsOf } from "../testing/html.ts";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
let broken: AppUnderTest;
/** Paths with a token of somebody who has a call, and of somebody who has none. */
let booked: string;
let free: string;
let results: string;
let unsubscribe: string;
beforeAll(async () => {
  under = await appUnderTest();
  const [ines, paul] = [
    await aProspect(under, "ines@example.com"),
    await aProspect(under, "paul@example.com"),
  ];
  await book(under, ines.token, (await slotsOf(under, ines.token))[0] ?? "");
  const { derive } = under.services.tokens;
  [booked, free] = [`/b/${ines.token}`, `/b/${paul.token}`];
  [results, unsubscribe] = [
    `/r/${derive("results", ines.submissionId)}`,
    `/u/${derive("unsubscribe", paul.leadId)}`,
  ];
  broken = await appUnderTest({
    fault: (point) => {
      if (point === "submit:before-commit") throw new Error("the disk is full");
    },
  });
});
afterAll(async () => {
  await under.dispose();
  await broken.dispose();
});

const browser = {
  accept: "text/html,application/xhtml+xml",
  "content-type": "application/x-www-form-urlencoded",
};
const get = (path: string) => under.app.request(path, { headers: { accept: browser.accept } });
const post = (path: string, fields: Record<string, string>, app = under) =>
  app.app.request(path, { method: "POST", headers: browser, body: new URLSearchParams(fields).toString() });
const filled = {
  "answers.feedback": "always",
  "answers.channels": "phone",
  "answers.recovery": "5",
  "contact.name": "Zoé",
  "contact.email": "zoe@example.com",
  "consents.results": "yes",
};

type Case = { status: number; personal: boolean; ask: () => Response | Promise<Response> };
const pages: Record<string, Case> = {
  "the landing page": { status: 200, personal: false, ask: () => get("/f/sample") },
  "the plain form": { status: 200, personal: false, ask: () => get("/f/sample?plain=1") },
  "the form again": { status: 422, personal: true, ask: () => post("/f/sample", {}) },
  thanks: { status: 200, personal: true, ask: () => post("/f/sample", filled) },
  results: { status: 200, personal: true, ask: () => get(results) },
  booking: { status: 200, personal: true, ask: () => get(free) },
  "booking refused": {
    status: 422,
    personal: true,
    ask: () => post(free, { start: "2026-11-24T08:00:00Z", phone: "x" }),
  },
  "a slot that is gone": {
    status: 409,
    personal: true,
    ask: () => post(free, { start: "2026-11-24T03:00:00Z", phone: "0612345678" }),
  },
  booked: { status: 200, personal: true, ask: () => get(booked) },
  unsubscribe: { status: 200, personal: true, ask: () => get(unsubscribe) },
  unsubscribed: { status: 200, personal: true, ask: () => post(unsubscribe, {}) },
  "nothing there": { status: 404, personal: true, ask: () => get("/r/nothing") },
  "too large": { status: 413, personal: true, ask: () => post("/f/sample", { x: "x".repeat(70_000) }) },
  "our mistake": { status: 500, personal: true, ask: () => post("/f/sample", filled, broken) },
  "the reference": { status: 200, personal: false, ask: () => get("/reference") },
};

function directivesOf(response: Response): Record<string, string> {
  const policy = response.headers.get("content-security-policy") ?? "";
  return Object.fromEntries(
    policy
      .split("; ")
      .map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1).join(" ")]),
  );
}

describe.each(Object.entries(pages))("%s", (name, { status, personal, ask }) => {
  it("lets nothing run that is not ours", async () => {
    const response = await ask();
    expect(response.status).toBe(status);
    const directives = directivesOf(response);
    const nonce = /'nonce-([A-Za-z0-9+/]{22}==)'/.exec(directives["script-src"] ?? "")?.[1];
    expect(directives).toMatchObject({
      "default-src": "'none'",
      "base-uri": "'none'",
      "frame-ancestors": "'none'",
      "form-action": "'self'",
    });
    // The library behind the reference sets styles from its script; nothing of a visitor is on that page.
    const policy = Object.entries(directives).filter(
      ([directive]) => name !== "the reference" || directive !== "style-src",
    );
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*|http:|strict-dynamic/);
    for (const { tagName, attrs } of elementsOf(await response.text())) {
      const names = attrs.map((attribute) => attribute.name);
      expect(
        names.filter(
          (attribute) => attribute.startsWith("on") || attribute === "style" || attribute === "srcdoc",
        ),
      ).toEqual([]);
      if (tagName === "style" || (tagName === "script" && !names.includes("src"))) {
        expect(attrs).toContainEqual({ name: "nonce", value: nonce });
      }
    }
  });

  it("has a nonce of its own each time", async () => {
    const [one, two] = [directivesOf(await ask()), directivesOf(await ask())];
    expect(one["script-src"]).not.toBe(two["script-src"]);
  });

  it("says how it may be kept, found, framed and told of", async () => {
    const response = await ask();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": expect.stringMatching(/^text\/html; charset=utf-8$/i) as string,
      "content-language": expect.stringMatching(/^(fr|en)$/) as string,
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "cross-origin-opener-policy": "same-origin",
      "cache-control": personal ? "no-store" : "no-cache",
      "referrer-policy": personal ? "same-origin" : "strict-origin-when-cross-origin",
    });
    expect(response.headers.get("x-robots-tag")).toBe(personal ? "noindex, nofollow" : null);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect((await response.text()).startsWith("<!doctype html><html lang=")).toBe(true);
  });
});

describe("an answer that is no page", () => {
  it.each([
    "/w/sample.js",
    "/api/v1/funnels/sample",
    "/openapi.json",
    "/healthz",
    "/assets/booking.js",
    "/reference/assets/init.js",
    "/nothing",
  ])("%s is not guessed at, and sets no cookie", async (path) => {
    const response = await under.app.request(path);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(response.headers.get("content-type")).toBeTruthy();
  });

  it("to a submission is kept by no cache", async () => {
    expect((await under.submit(aBody())).headers.get("cache-control")).toBe("no-store");
  });
});

describe("a server behind https", () => {
  it("tells browsers to stay there, and one without does not", async () => {
    const { createApp } = await import("../app.ts");
    const { findAssets } = await import("../assets.ts");
    const secure = createApp({
      services: under.services,
      assets: findAssets(),
      config: { publicUrl: "https://aimant.example.com", timeTravel: false },
    });
    expect((await secure.request("/healthz")).headers.get("strict-transport-security")).toBe(
      "max-age=31536000; includeSubDomains",
    );
    expect((await under.app.request("/healthz")).headers.get("strict-transport-security")).toBeNull();
  });
});
