import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Funnel } from "@aimant/funnel";
import { aFunnel, someAnswers } from "@aimant/testing";
import { aGuardedFunnel, SECRET, SECRET_NUMBERS } from "../testing/a-guarded-funnel.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { pathsOf, problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
let guarded: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
  guarded = await appUnderTest({ funnel: aGuardedFunnel() });
});
afterAll(async () => {
  await under.dispose();
  await guarded.dispose();
});

const definition = async (query = "", headers: Record<string, string> = {}) => {
  const response = await under.app.request(`/api/v1/funnels/sample${query}`, { headers });
  return { response, json: (await response.json()) as { locale: string; magnet: { title: string } } };
};

/** Every key of a document with the path to it. */
function keysOf(value: unknown, path = ""): { key: string; path: string }[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}/${Array.isArray(value) ? "*" : key}`;
    return [...(Array.isArray(value) ? [] : [{ key, path: here }]), ...keysOf(inner, here)];
  });
}

describe("the public definition", () => {
  it("has the shape of the contract", async () => {
    const { response, json } = await definition();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(json).toMatchObject({
      slug: "sample",
      version: 1,
      locale: "fr",
      locales: ["fr", "en"],
      magnet: {
        kind: "diagnostic",
        title: expect.stringContaining("relation client") as string,
        questions: [
          {
            id: "feedback",
            type: "single",
            required: true,
            options: [{ id: "never", label: "Jamais" }, { id: "sometimes" }, { id: "always" }],
          },
          { id: "channels", type: "multiple", required: true, max: 2 },
          { id: "recovery", type: "scale", min: 1, max: 5, labels: ["Jamais", "Toujours"] },
          {
            id: "obstacle",
            type: "long-text",
            required: false,
            showIf: { question: "feedback", is: "never" },
          },
        ],
      },
      form: {
        position: "before-results",
        fields: [
          { id: "name", required: true },
          { id: "email", required: true },
          { id: "company" },
          { id: "jobTitle" },
          { id: "phone" },
        ],
      },
      consents: [
        { id: "results", required: true, text: "J’accepte de recevoir ma synthèse par e-mail." },
        { id: "news", required: false },
      ],
    });
  });

  it.each([
    ["?locale=en", {}, "en"],
    ["?locale=fr", { "accept-language": "en" }, "fr"],
    ["", { "accept-language": "en-GB,en;q=0.9" }, "en"],
    ["", { "accept-language": "de" }, "fr"],
    ["?locale=de", { "accept-language": "en" }, "fr"],
    ["?locale=__proto__", {}, "fr"],
    ["?locale=&locale=en", {}, "fr"],
    [`?locale=${"x".repeat(5_000)}`, {}, "fr"],
  ])("with %s and %o is in %s", async (query, headers, locale) => {
    const { response, json } = await definition(query, headers);
    expect([response.status, json.locale]).toEqual([200, locale]);
    expect(json.magnet.title).toContain(locale === "fr" ? "relation client" : "customer relationship");
    expect(response.headers.get("vary")).toContain("Accept-Language");
  });
});

describe("what is internal", () => {
  const publicForms: [string, () => Promise<Response> | Response][] = [
    ["the definition", () => guarded.app.request("/api/v1/funnels/sample")],
    ["the definition in English", () => guarded.app.request("/api/v1/funnels/sample?locale=en")],
    ["the widget's script", () => guarded.app.request("/w/sample.js")],
    ["the landing page", () => guarded.app.request("/f/sample")],
    ["the plain form", () => guarded.app.request("/f/sample?plain=1&lang=en")],
  ];

  it.each(publicForms)("is not in %s: no marked text, no marked number", async (_, ask) => {
    const response = await ask();
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain("Question");
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain("Pacific/Chatham");
    expect(text).not.toMatch(/P77[5DMY]|PT77M|P77Y/);
    for (const number of SECRET_NUMBERS)
      expect(text).not.toMatch(new RegExp(`(?<![0-9a-f])${number}(?![0-9a-f])`));
  });

  it("really is marked: every text and number of it can be found in the whole definition", () => {
    const whole = JSON.stringify(guarded.funnel);
    for (const mark of [SECRET, "Pacific/Chatham", "P775D", "PT77M", "P77Y", ...SECRET_NUMBERS.map(String)])
      expect(whole).toContain(mark);
  });

  it("has no key in the public definition, whatever a funnel holds", async () => {
    const inside = [
      "points",
      "outcomes",
      "bands",
      "axes",
      "levels",
      "weight",
      "openers",
      "sites",
      "qualification",
      "followUps",
      "booking",
      "owners",
      "steps",
      "action",
      "subject",
      "opening",
      "basis",
      "purpose",
      "retention",
      "thanks",
      "address",
      "timeZone",
    ];
    const funnels: Funnel[] = [guarded.funnel, under.funnel];
    for (const name of inside) {
      expect(
        funnels.some((funnel) => keysOf(funnel).some(({ key }) => key === name)),
        name,
      ).toBe(true);
    }
    for (const [app, slug] of [
      [guarded, "sample"],
      [under, "sample"],
    ] as const) {
      const keys = keysOf(await (await app.app.request(`/api/v1/funnels/${slug}`)).json());
      expect(keys.filter(({ key }) => inside.includes(key))).toEqual([]);
      expect(keys.filter(({ key }) => key === "email" || key === "name").map(({ path }) => path)).toEqual([
        "/controller/name",
        "/controller/email",
      ]);
    }
  });
});

describe("the score before any details are left", () => {
  const preview = (app: AppUnderTest, body: unknown) => app.post("/api/v1/funnels/sample/preview", body);

  it("is the total and its level where the funnel shows a teaser, and keeps nothing", async () => {
    const response = await preview(under, { answers: someAnswers, locale: "en" });
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        total: expect.any(Number) as number,
        level: expect.objectContaining({ id: "growing", label: "On the way" }) as object,
      },
    ]);
    expect(await under.services.store.leads.page(null, 10)).toEqual([]);
  });

  it("does not exist where the funnel shows none", async () => {
    const answers = { one: "a", several: ["a"], grade: 1, advise: 1, size: 1 };
    expect(await problemOf(await preview(guarded, { answers }))).toMatchObject({ status: 404 });
  });

  it("is the whole results where details come after them", async () => {
    const late = await appUnderTest({
      funnel: aFunnel({ form: { position: "end", fields: [{ id: "name" }, { id: "email" }] } }),
    });
    expect(await (await preview(late, { answers: someAnswers })).json()).toMatchObject({
      results: { axes: [{ id: "listening" }, { id: "care" }] },
    });
    await late.dispose();
  });

  it("asks for the answers as a submission does", async () => {
    expect(
      pathsOf(await problemOf(await preview(under, { answers: { feedback: "weekly", nobody: 1 } }))),
    ).toEqual(["answers.feedback", "answers.channels", "answers.recovery", "answers.nobody"]);
    expect((await preview(under, { answers: someAnswers, contact: {} })).status).toBe(400);
    expect((await preview(under, { answers: someAnswers, version: 2 })).status).toBe(404);
  });
});
