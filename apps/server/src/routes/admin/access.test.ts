import { apiScopes } from "@aimant/core/ports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aKey } from "../../testing/a-key.ts";
import { appUnderTest, type AppUnderTest } from "../../testing/app-under-test.ts";
import { problemOf } from "../../testing/problem-of.ts";
import { adminRouteList } from "./routes.ts";

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
});
afterAll(() => under.dispose());

const address = (path: string) => path.replaceAll(/:\w+/g, "nothing");

describe("every route of the admin API", () => {
  it("is in the list that names its scope: the router knows no other", () => {
    const known = under.app.routes
      .filter(({ path, method }) => path.startsWith("/api/admin/v1/") && method !== "ALL")
      .map(({ path, method }) => `${method.toLowerCase()} ${path.slice("/api/admin/v1".length)}`);
    expect(new Set(known)).toEqual(new Set(adminRouteList.map(({ method, path }) => `${method} ${path}`)));
    expect(adminRouteList.length).toBeGreaterThan(8);
  });

  describe.each(adminRouteList.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "%s",
    (_, { method, path, scope }) => {
      const body = method === "get" ? undefined : {};
      const verb = method.toUpperCase();

      it("refuses whoever has no key, a forged, a revoked or an expired one, all in the same words", async () => {
        const revoked = await aKey(under, [...apiScopes]);
        await revoked.revoke();
        const expired = await aKey(under, [...apiScopes], { days: 1 });
        under.clock.advance("PT24H");
        const url = `/api/admin/v1${address(path)}`;
        const answers = [
          await under.app.request(url, { method: verb }),
          await under.app.request(url, {
            method: verb,
            headers: { authorization: `Bearer aimant_${"A".repeat(43)}` },
          }),
          await under.app.request(url, { method: verb, headers: { authorization: "Basic YTpi" } }),
          await revoked.send(address(path), body, verb),
          await expired.send(address(path), body, verb),
        ];
        const read: string[] = [];
        for (const answer of answers) {
          expect(answer.headers.get("www-authenticate")).toBe("Bearer");
          expect(answer.headers.get("access-control-allow-origin")).toBeNull();
          read.push(JSON.stringify(await problemOf(answer)));
        }
        expect(new Set(read).size).toBe(1);
        expect(read[0]).toContain('"status":401');
      });

      it("refuses a key of every other scope, and says so in the audit log", async () => {
        const key = await aKey(
          under,
          apiScopes.filter((other) => other !== scope),
        );
        const problem = await problemOf(await key.send(address(path), body, verb));
        expect([problem.status, problem.type]).toEqual([403, "forbidden"]);
        const [entry] = await under.services.store.audit.page(null, 1);
        expect(entry).toMatchObject({ keyId: key.record.id, action: `${verb} ${path}`, outcome: "refused" });
      });

      it("lets a key of its scope in, writes that down, and lets no cache keep the answer", async () => {
        const key = await aKey(under, [scope]);
        const answer = await key.send(address(path), body, verb);
        expect([401, 403]).not.toContain(answer.status);
        expect(answer.status).toBeLessThan(500);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        await answer.body?.cancel();
        const [entry] = await under.services.store.audit.page(null, 1);
        expect(entry).toMatchObject({ keyId: key.record.id, action: `${verb} ${path}`, outcome: "allowed" });
      });
    },
  );
});

it("a key that asks too often waits; others do not", async () => {
  const [busy, calm] = [await aKey(under, ["leads:read"]), await aKey(under, ["leads:read"])];
  let last = 200;
  for (let n = 0; n < 601 && last === 200; n += 1) last = (await busy.get("/funnels")).status;
  expect(last).toBe(429);
  const refused = await busy.get("/funnels");
  expect(refused.headers.get("retry-after")).toBe("60");
  expect((await problemOf(refused)).type).toBe("too-many-requests");
  expect((await calm.get("/funnels")).status).toBe(200);
  under.clock.advance("PT1M");
  expect((await busy.get("/funnels")).status).toBe(200);
});

it("the key itself is in no row of the database and no line of the log", async () => {
  const key = await aKey(under, ["leads:read"]);
  await key.get("/leads");
  const [newest] = (await under.services.store.apiKeys.list()).toReversed();
  expect(newest?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(newest)).not.toContain("aimant_");
  expect(JSON.stringify(under.log.entries)).not.toContain("aimant_");
  expect(newest?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
});

it("refuses what no database keeps, and does not fail over it", async () => {
  const key = await aKey(under, ["leads:read", "webhooks"]);
  for (const odd of ["\0", "\ud800"]) {
    const answer = await key.send("/endpoints", { url: "https://crm.example.com/hook", name: `CRM${odd}` });
    expect((await problemOf(answer)).status).toBe(400);
  }
  expect((await problemOf(await key.get("/leads?owner=%00"))).status).toBe(400);
  expect(under.log.entries.filter(({ event }) => event === "request.failed")).toEqual([]);
});
