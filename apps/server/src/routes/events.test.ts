import { funnelStats, publish } from "@aimant/core";
import { aFunnel } from "@aimant/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

const site = "https://www.example.com";
let under: AppUnderTest;
beforeEach(async () => {
  under = await appUnderTest({ funnel: aFunnel({ sites: [site] }) });
});
afterEach(() => under.dispose());

const [first, second] = aFunnel().magnet.questions.map(({ id }) => id);
const stats = () => funnelStats(under.services, { slug: "sample", days: 30 });
/** As `sendBeacon` does it. */
const tell = (events: string[], headers: Record<string, string> = {}) =>
  under.post(
    "/api/v1/events",
    { slug: "sample", events },
    { origin: site, "content-type": "text/plain;charset=UTF-8", ...headers },
  );

it("passes add up to views, starts, completions and where visitors leave", async () => {
  const whole = ["view", `ask:${first}`, "start", `pass:${first}`, `ask:${second}`, `pass:${second}`];
  expect((await tell([...whole, `form:${second}`, "submit"])).status).toBe(204);
  await tell(["view", `ask:${first}`, "start", `pass:${first}`, `ask:${second}`]);
  await tell(["view", `ask:${first}`]);
  const { views, starts, forms, completions, questions } = await stats();
  expect({ views, starts, forms, completions }).toEqual({ views: 3, starts: 2, forms: 1, completions: 1 });
  expect(questions.slice(0, 2)).toMatchObject([
    { id: first, reached: 3, left: 1 },
    { id: second, reached: 2, left: 1 },
  ]);
});

it("one batch counts each thing once, and nothing that the funnel does not know", async () => {
  await tell(["view", "view", "answer", "on", "", "ask:nobody", "pass:", "__proto__", "ask:constructor"]);
  expect(await under.services.store.counts.of("sample", "2000-01-01", "2100-01-01")).toEqual([
    { event: "view", times: 1 },
  ]);
});

it.each([
  ["another page", { origin: "https://evil.example" }, 403],
  ["a page without an address", { origin: "null" }, 403],
  ["a look-alike", { origin: `${site}.evil.test` }, 403],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["somebody who does not want to be counted", { "sec-gpc": "1" }, 204],
  ["somebody who asked not to be tracked", { dnt: "1" }, 204],
])("%s leaves no count", async (_, headers, status) => {
  expect((await tell(["view"], headers as Record<string, string>)).status).toBe(status);
  expect((await stats()).views).toBe(0);
});

it("a site of one funnel cannot count for another", async () => {
  await publish(under.services, aFunnel({ slug: "other", sites: ["https://other.example"] }));
  expect((await tell(["view"], { origin: "https://other.example" })).status).toBe(403);
});

it.each([
  [{ slug: "nothing", events: ["view"] }, 403],
  [{ slug: "../../x", events: [] }, 403],
  [{ slug: "sample", events: Array.from({ length: 301 }, () => "view") }, 400],
  [{ slug: "sample", events: ["v".repeat(129)] }, 400],
  [{ slug: "sample", events: "view" }, 400],
  [{ slug: "sample", events: ["view"], email: "a@example.com" }, 400],
  ["{", 400],
  ["", 400],
])("%j is refused", async (body, status) => {
  expect((await under.post("/api/v1/events", body, { origin: site })).status).toBe(status);
});
