import { afterEach, beforeEach, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { fromAddress } from "../testing/from-address.ts";
import { problemOf } from "../testing/problem-of.ts";

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
/** A thousand of an hour, without the work behind each. */
async function exhaust(address: string): Promise<void> {
  for (let time = 0; time < 1_000; time += 1) await send(address, aBody({ consents: {} }));
}

it("tells a caller what is left, and when there is more", async () => {
  const response = await send("203.0.113.7");
  expect(response.status).toBe(201);
  expect(response.headers.get("ratelimit-policy")).toMatch(/^"\w+";q=\d+;w=\d+$/);
  expect(response.headers.get("ratelimit")).toMatch(/^"\w+";r=\d+;t=\d+$/);
});

it("holds off a mailbox that is typed in too often, in whatever spelling and from wherever", async () => {
  const spellings = ["victim@gmail.com", "vic.tim+x@gmail.com", "VICTIM@googlemail.com"];
  const statuses: number[] = [];
  for (let time = 0; time < 60; time += 1) {
    const response = await send(`203.0.${time}.7`, from(spellings[time % 3] ?? ""));
    statuses.push(response.status);
  }
  expect(statuses.filter((status) => status === 201)).toHaveLength(50);
  const refused = await send("198.51.100.1", from("victim@gmail.com"), { origin: "https://www.example.com" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  // The page that carries the widget may read why.
  expect(refused.headers.get("access-control-allow-origin")).toBe("https://www.example.com");
  const problem = await problemOf(refused);
  expect(problem).toMatchObject({ status: 429, type: "too-many-requests" });
  expect(problem.detail).toMatch(/Réessayez dans \d+ minutes?/);
  // Somebody else is not held off for it.
  expect((await send("198.51.100.1", from("paul@example.com"))).status).toBe(201);
});

it("holds off a network, whatever its machines say of themselves, and nobody beside it", async () => {
  await exhaust("203.0.113.7");
  for (const address of ["203.0.113.7", "203.0.113.200"])
    expect((await send(address, from("a@example.com"), { "x-forwarded-for": "9.9.9.9" })).status).toBe(429);
  expect((await send("198.51.100.1", from("paul@example.com"))).status).toBe(201);
});

it("gives a person without scripts a page that says what to do", async () => {
  await exhaust("203.0.113.7");
  const response = await under.app.request(
    "/f/sample",
    {
      method: "POST",
      headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
      body: "contact.email=a%40example.com",
    },
    fromAddress("203.0.113.9"),
  );
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(await response.text()).toContain("Un instant, s’il vous plaît");
});

it("sends nobody a hundred privacy links, and says so only to who asks for them", async () => {
  const ask = (address: string, email: string) =>
    under.app.request(
      "/me",
      {
        method: "POST",
        headers: { accept: "text/html", "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ email }).toString(),
      },
      fromAddress(address),
    );
  const statuses = [];
  for (let time = 0; time < 25; time += 1)
    statuses.push((await ask("203.0.113.7", `a${time}@example.com`)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect((await ask("198.51.100.1", "a0@example.com")).status).toBe(200);
});
