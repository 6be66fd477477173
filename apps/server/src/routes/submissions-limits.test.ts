import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { someAnswers } from "@aimant/testing";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { pathsOf, problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
});
afterAll(() => under.dispose());

const from = (details: Record<string, unknown>) => aBody({ contact: { ...aBody().contact, ...details } });
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, "a"]));

/** Nobody was kept. */
async function expectNothingKept(): Promise<void> {
  expect(await under.services.store.leads.page(null, 10)).toEqual([]);
}

describe("a submission that is too much", () => {
  it.each<[string, unknown]>([
    ["a name of a megabyte", from({ name: "x".repeat(1_000_000) })],
    ["ten thousand answers", aBody({ answers: many(10_000) })],
    [
      "a page address of a megabyte",
      aBody({ source: { page: `https://www.example.com/${"x".repeat(1_000_000)}` } }),
    ],
  ])("%s is refused unread", async (_, body) => {
    expect(await problemOf(await under.submit(body))).toMatchObject({ status: 413, type: "too-large" });
    await expectNothingKept();
  });

  it("a body without a length is refused where it passes the limit, and read where it does not", async () => {
    const send = (text: string) =>
      under.app.request("/api/v1/funnels/sample/submissions", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: new Blob([text]).stream(),
        duplex: "half",
      } as RequestInit);
    expect((await problemOf(await send(`"${"x".repeat(70_000)}"`))).status).toBe(413);
    expect((await problemOf(await send(JSON.stringify(from({ name: "" }))))).status).toBe(422);
    await expectNothingKept();
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "application/jsonp",
    "",
  ])("a body that calls itself %j is refused: other sites can send it without asking", async (type) => {
    const response = await under.submit(aBody(), { "content-type": type });
    expect(await problemOf(response)).toMatchObject({ status: 415, type: "unsupported-media-type" });
    await expectNothingKept();
  });

  it.each(["1234567", "x".repeat(129), "with a space", "cl\u00e9-unique-1", "tab\there-and-there"])(
    "the idempotency key %j is refused",
    async (key) => {
      const problem = await problemOf(await under.submit(aBody(), { "idempotency-key": key }));
      expect([problem.status, pathsOf(problem)]).toEqual([400, ["Idempotency-Key"]]);
      await expectNothingKept();
    },
  );
});

describe("a funnel that does not exist", () => {
  it.each([
    "nobody",
    "Sample",
    "sample-",
    "sam%00ple",
    "..%2fsample",
    "%F0%9F%98%80",
    "%ff",
    "x".repeat(2_000),
  ])("%s is not found, whatever is asked of it", async (slug) => {
    const asked = [
      await under.submit(aBody(), {}, slug),
      await under.submit(aBody({ version: 1 }), {}, slug),
      await under.post(`/api/v1/funnels/${slug}/preview`, { answers: someAnswers }),
      await under.app.request(`/api/v1/funnels/${slug}`),
      await under.app.request(`/f/${slug}`),
      await under.app.request(`/w/${slug}.js`),
    ];
    for (const response of asked)
      expect(await problemOf(response)).toMatchObject({ status: 404, type: "not-found" });
  });
});
