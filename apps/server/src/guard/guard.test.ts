import { afterEach, beforeEach, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { fromAddress } from "../testing/from-address.ts";
import { problemOf } from "../testing/problem-of.ts";
import { prove } from "../testing/prove.ts";

let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ guarded: true });
});
afterEach(() => under.dispose());

const path = "/api/v1/funnels/sample/submissions";
const send = async (address: string, body: unknown = aBody(), headers: Record<string, string> = {}) =>
  under.app.request(
    path,
    {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": "fr", ...headers },
      body: JSON.stringify(body),
    },
    fromAddress(address),
  );
const from = (email: string) => aBody({ contact: { ...aBody().contact, email } });
const post = (url: string, address: string, fields: Record<string, string>) =>
  under.app.request(
    url,
    {
      method: "POST",
      headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    },
    fromAddress(address),
  );
/** A thousand of an hour, without the work behind each. */
async function exhaust(address: string): Promise<void> {
  for (let lot = 0; lot < 50; lot += 1)
    await Promise.all(Array.from({ length: 20 }, () => post("/f/nobody", address, {})));
}
/** A browser that does the work where it is asked for some. */
async function sendAsBrowser(address: string, body: unknown): Promise<Response> {
  const first = await send(address, body);
  if (first.status !== 428) return first;
  return send(address, body, await prove(await first.json()));
}

it("tells a caller what is left, and when there is more", async () => {
  const response = await send("203.0.113.7");
  expect(response.status).toBe(201);
  expect(response.headers.get("ratelimit-policy")).toMatch(/^"\w+";q=\d+;w=\d+$/);
  expect(response.headers.get("ratelimit")).toMatch(/^"\w+";r=\d+;t=\d+$/);
});

it("asks a calm visitor for nothing, and whoever types in one mailbox again and again for work", async () => {
  const spellings = ["victim@gmail.com", "vic.tim+x@gmail.com", "VICTIM@googlemail.com"];
  const statuses: number[] = [];
  for (let time = 0; time < 20; time += 1)
    statuses.push((await send(`203.0.${time}.7`, from(spellings[time % 3] ?? ""))).status);
  expect(statuses).toEqual([201, 201, 201, ...Array.from({ length: 17 }, () => 428)]);
  expect((await send("198.51.100.1", from("paul@example.com"))).status).toBe(201);
});

it("a distributed run of submissions is stopped before fifty are in, and the honest visitor gets through", async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 2_000; time += 1) {
    const response = await send(`${20 + (time % 200)}.${time % 250}.1.1`, from(`a${time}@example.com`));
    statuses.push(response.status);
    await response.body?.cancel();
  }
  expect(statuses.filter((status) => status === 201).length).toBeLessThan(50);
  expect(new Set(statuses)).toEqual(new Set([201, 428]));
  const honest = await sendAsBrowser("198.51.100.1", from("paul@example.com"));
  expect(honest.status).toBe(201);
  expect(await under.services.store.leads.byEmail("paul@example.com")).toBeDefined();
});

it("the work is asked for in a way that a page of an allowed site can read", async () => {
  const origin = { origin: "https://www.example.com" };
  for (let time = 0; time < 3; time += 1) await send("203.0.113.7");
  const asked = await send("203.0.113.7", aBody(), origin);
  expect(asked.status).toBe(428);
  expect(asked.headers.get("access-control-allow-origin")).toBe(origin.origin);
  const problem = (await asked.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({
    type: "urn:aimant:problem:proof-required",
    detail: expect.stringContaining("Votre navigateur") as string,
    challenge: { parameters: { algorithm: "PBKDF2/SHA-256", data: { slug: "sample" } } },
    solver: expect.stringMatching(/^http:\/\/aimant\.test\/w\/parts\/proof-[0-9a-f]{8}\.js$/) as string,
  });
  const preflight = await under.app.request(path, {
    method: "OPTIONS",
    headers: {
      ...origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "aimant-proof,content-type,idempotency-key",
    },
  });
  expect(preflight.headers.get("access-control-allow-headers")).toContain("aimant-proof");
  const solver = await under.app.request(new URL(String(problem["solver"])).pathname);
  expect([solver.status, solver.headers.get("cache-control")]).toEqual([
    200,
    expect.stringContaining("immutable"),
  ]);
});

it("a proof is good for one submission to one funnel, and for the same request sent again", async () => {
  for (let time = 0; time < 3; time += 1) await send("203.0.113.7");
  const key = { "idempotency-key": "one-completed-pass" };
  const proof = await prove(await (await send("203.0.113.7", aBody(), key)).json());
  const other = `${path.replace("sample", "other")}`;
  const spliced = { "aimant-proof": btoa(atob(proof["aimant-proof"]).replace('"sample"', '"sampled"')) };
  for (const bad of [
    spliced,
    { "aimant-proof": "x" },
    { "aimant-proof": btoa("{}") },
    { "aimant-proof": btoa("null") },
  ])
    expect((await send("203.0.113.7", aBody(), bad)).status).toBe(428);
  expect((await send("203.0.113.7", aBody(), { ...proof, ...key })).status).toBe(201);
  expect((await send("203.0.113.7", aBody(), { ...proof, ...key })).status).toBe(201);
  for (let time = 0; time < 5; time += 1)
    expect((await send("203.0.113.7", aBody(), proof)).status).toBe(428);
  const elsewhere = await under.app.request(
    other,
    {
      method: "POST",
      headers: { "content-type": "application/json", ...proof },
      body: JSON.stringify(aBody()),
    },
    fromAddress("203.0.113.7"),
  );
  expect([404, 428]).toContain(elsewhere.status);
});

it("holds off a network that takes a thousand, whatever its machines say of themselves, and nobody beside it", async () => {
  await exhaust("203.0.113.7");
  for (const address of ["203.0.113.7", "203.0.113.200"]) {
    const refused = await send(address, from("a@example.com"), { "x-forwarded-for": "9.9.9.9" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const problem = await problemOf(refused);
    expect(problem).toMatchObject({ status: 429, type: "too-many-requests" });
    expect(problem.detail).toMatch(/Réessayez dans \d+ minutes?/);
  }
  expect((await send("198.51.100.1", from("paul@example.com"))).status).toBe(428);
  const page = await post("/f/sample", "203.0.113.9", { "contact.email": "a@example.com" });
  expect(page.status).toBe(429);
  expect(page.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(await page.text()).toContain("Un instant, s’il vous plaît");
});

it("sends nobody a hundred privacy links", async () => {
  const ask = async (address: string, email: string) => (await post("/me", address, { email })).status;
  const statuses = [];
  for (let time = 0; time < 25; time += 1) statuses.push(await ask("203.0.113.7", `a${time}@example.com`));
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(await ask("198.51.100.1", "a0@example.com")).toBe(200);
});
