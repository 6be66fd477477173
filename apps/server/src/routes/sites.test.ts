import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFunnel } from "@aimant/testing";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { problemOf } from "../testing/problem-of.ts";

const sites = ["https://www.example.com", "http://127.0.0.1:*", "https://shop.example.com:8443"];
let under: AppUnderTest;
/** Paths of the API that pages of other sites call. */
let paths: { definition: string; submissions: string; preview: string; slots: string; booking: string };

beforeAll(async () => {
  under = await appUnderTest({ funnel: aFunnel({ sites }) });
  const { next } = (await (await under.submit()).json()) as { next: { bookingUrl: string } };
  const token = next.bookingUrl.split("/b/")[1] ?? "";
  const api = "/api/v1/funnels/sample";
  paths = {
    definition: api,
    submissions: `${api}/submissions`,
    preview: `${api}/preview`,
    slots: `/api/v1/booking/${token}/slots`,
    booking: `/api/v1/booking/${token}`,
  };
});
afterAll(() => under.dispose());

const permissions = (response: Response) =>
  [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));
const preflight = (path: string, origin: string) =>
  under.app.request(path, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,idempotency-key",
    },
  });

describe("a page of an allowed site", () => {
  it.each([
    "https://www.example.com",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "http://127.0.0.1:65535",
    "https://shop.example.com:8443",
    // The server's own pages.
    "http://aimant.test",
  ])("%s may read the definition, and only without cookies", async (origin) => {
    const response = await under.app.request(paths.definition, { headers: { origin } });
    expect(response.status).toBe(200);
    expect(permissions(response)).toEqual(["access-control-allow-origin", "access-control-expose-headers"]);
    expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    expect(response.headers.get("vary")?.match(/origin/gi)).toHaveLength(1);
  });

  it("is told in advance what it may send", async () => {
    for (const path of [paths.submissions, paths.preview, paths.booking]) {
      const response = await preflight(path, sites[0] ?? "");
      expect(response.status).toBe(204);
      expect(
        Object.fromEntries(permissions(response).map((name) => [name, response.headers.get(name)])),
      ).toEqual({
        "access-control-allow-origin": sites[0],
        "access-control-allow-methods": "GET,POST",
        "access-control-allow-headers":
          "content-type,idempotency-key,aimant-person,aimant-proof,aimant-unfinished",
        "access-control-expose-headers": "ratelimit,ratelimit-policy,retry-after",
        "access-control-max-age": "7200",
      });
      expect(response.headers.get("vary")).toContain("Origin");
    }
  });

  it("can read every refusal, so that it can tell the visitor", async () => {
    const headers = { origin: sites[0] ?? "" };
    const refusals = [
      [400, await under.submit("{", headers)],
      [404, await under.submit(aBody({ version: 9 }), headers)],
      [413, await under.submit(aBody({ locale: "x".repeat(70_000) }), headers)],
      [415, await under.submit(aBody(), { ...headers, "content-type": "text/plain" })],
      [422, await under.submit(aBody({ consents: {} }), headers)],
      [404, await under.app.request(`${paths.definition}/nothing`, { headers })],
      [422, await under.post(paths.booking, { start: "2026-11-24T09:00:00Z", phone: "1" }, headers)],
      [
        409,
        await under.post(paths.booking, { start: "2020-01-01T09:00:00Z", phone: "+33612345678" }, headers),
      ],
    ] as const;
    for (const [status, response] of refusals) {
      expect(response.headers.get("access-control-allow-origin")).toBe(sites[0]);
      expect(response.headers.get("vary")).toContain("Origin");
      expect(await problemOf(response)).toMatchObject({ status });
    }
  });

  it("can read that something went wrong on our side", async () => {
    const broken = await appUnderTest({
      fault: (point) => {
        if (point === "submit:before-commit") throw new Error("the disk is full");
      },
    });
    const response = await broken.submit(aBody(), { origin: "https://www.example.com" });
    expect(response.headers.get("access-control-allow-origin")).toBe("https://www.example.com");
    expect(await problemOf(response)).toMatchObject({ status: 500 });
    await broken.dispose();
  });
});

describe("a page of another site", () => {
  const strangers = [
    "null",
    "",
    "*",
    "https://evil.test",
    "https://example.com",
    "http://www.example.com",
    "https://www.example.com:444",
    "https://www.example.com:*",
    "https://www.example.com.evil.test",
    "https://www.example.com.",
    "https://wwwXexample.com",
    "https://www-example.com",
    "https://evil-www.example.com",
    "https://evil.www.example.com",
    "https://WWW.EXAMPLE.COM",
    "https://www.example.com/",
    "https://www.example.com@evil.test",
    "https://www.example.com https://evil.test",
    "https://shop.example.com",
    "https://shop.example.com:84430",
    "http://127.0.0.1:80.evil.test",
    "http://127.0.0.1:",
    "http://127.0.0.1:123456",
    "http://127.0.0.1:8a",
    "http://127.0.0.1.evil.test:80",
    "https://127.0.0.1:80",
    "http://aimant.test.evil.test",
    "http://aimant.test:80",
    "file://",
    "chrome-extension://abc",
  ];

  it.each(strangers)("%j reads nothing and writes nothing", async (origin) => {
    const before = await under.services.store.leads.page(null, 100);
    const stranger = aBody({ contact: { name: "Nobody", email: "nobody@example.com" } });
    const refused = [
      await under.app.request(paths.definition, { headers: { origin } }),
      await under.submit(stranger, { origin }),
      await under.post(paths.preview, { answers: {} }, { origin }),
      await under.app.request(paths.slots, { headers: { origin } }),
      await under.post(paths.booking, { start: "2026-11-24T09:00:00Z", phone: "+33612345678" }, { origin }),
      await preflight(paths.submissions, origin),
    ];
    for (const response of refused) {
      expect(permissions(response)).toEqual([]);
      expect(response.headers.get("vary")).toContain("Origin");
      expect(await problemOf(response)).toMatchObject({ status: 403, type: "site-not-allowed" });
    }
    expect(await under.services.store.leads.page(null, 100)).toEqual(before);
    expect(
      (await under.services.store.appointments.upcomingOfLead(before[0]?.id ?? "", under.clock.now())).length,
    ).toBe(0);
  });

  it("learns nothing from the difference between a link that opens and one that does not", async () => {
    const origin = "https://evil.test";
    const real = await under.app.request(paths.slots, { headers: { origin } });
    const forged = await under.app.request(`/api/v1/booking/${"A".repeat(27)}/slots`, {
      headers: { origin },
    });
    expect(await forged.text()).toBe(await real.text());
  });

  it("may still carry the tag: the script is public", async () => {
    const response = await under.app.request("/w/sample.js", { headers: { origin: "https://evil.test" } });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
  });
});

describe("a program without a page", () => {
  it("is served without permissions", async () => {
    const response = await under.app.request(paths.definition);
    expect([response.status, permissions(response)]).toEqual([200, []]);
  });

  it("gets an answer that a cache does not hand to a page of a site", async () => {
    expect((await under.app.request(paths.definition)).headers.get("vary")).toContain("Origin");
  });
});
