import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attributeValues } from "../testing/html.ts";
import { adminRouteList } from "./admin/routes.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
});
afterAll(() => under.dispose());

type Media = { schema?: { type?: string; $ref?: string; properties?: Record<string, unknown> } };
type Operation = {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { required?: boolean; content: Record<string, Media> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
};
type Description = {
  openapi: string;
  info: Record<string, unknown>;
  paths: Record<string, Record<string, Operation>>;
};

const description = async () => (await (await under.app.request("/openapi.json")).json()) as Description;

describe("health", () => {
  it("says that the process is alive, and that the database is too", async () => {
    for (const [path, status] of [
      ["/healthz", "ok"],
      ["/readyz", "ready"],
    ] as const) {
      const response = await under.app.request(path);
      expect([response.status, await response.json(), response.headers.get("cache-control")]).toEqual([
        200,
        { status },
        "no-store",
      ]);
    }
  });

  it("says not ready where the database is gone, still alive, and no more than that", async () => {
    const lost = await appUnderTest();
    await lost.services.store.close();
    const response = await lost.app.request("/readyz");
    expect([response.status, await response.text(), response.headers.get("retry-after")]).toEqual([
      503,
      '{"status":"unavailable"}',
      "5",
    ]);
    expect((await lost.app.request("/healthz")).status).toBe(200);
    expect(lost.log.entries.map(({ level, event }) => [level, event])).toEqual([["error", "not-ready"]]);
    await lost.dispose().catch(() => undefined);
  });

  it("has no doors for development where time does not travel", async () => {
    for (const path of ["/dev/mailbox", "/dev/mailbox.json", "/dev/mailbox/1"])
      expect((await under.app.request(path)).status).toBe(404);
    expect((await under.post("/dev/clock", { advance: "P2D" })).status).toBe(404);
  });
});

describe("the description of the API", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(await description());
    expect([valid, errors, validator.version]).toEqual([true, undefined, "3.1"]);
  });

  it("describes every API route and nothing else, each with what can go wrong", async () => {
    const { paths, info } = await description();
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.toSorted()).toEqual(
      [
        ...adminRouteList.map(
          ({ method, path }) => `${method.toUpperCase()} /api/admin/v1${path.replaceAll(/:(\w+)/g, "{$1}")}`,
        ),
        "GET /api/v1/booking/{token}/slots",
        "GET /api/v1/funnels/{slug}",
        "GET /api/v1/funnels/{slug}/person",
        "GET /me/{token}/export",
        "POST /me/{token}/erase",
        "POST /me/{token}/withdraw",
        "POST /api/v1/booking/{token}",
        "POST /api/v1/booking/{token}/cancel",
        "POST /api/v1/booking/{token}/move",
        "POST /api/v1/events",
        "POST /api/v1/funnels/{slug}/preview",
        "POST /api/v1/funnels/{slug}/submissions",
        "GET /api/v1/funnels/{slug}/unfinished",
        "POST /api/v1/funnels/{slug}/unfinished",
      ].toSorted(),
    );
    expect(info).toMatchObject({ title: "Aimant", license: { identifier: "MIT" } });
    for (const [path, methods] of Object.entries(paths)) {
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toBeTruthy();
        expect(operation.tags).toHaveLength(1);
        const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(inPath).toMatchObject(named.map((name) => ({ name, required: true })));
        for (const [status, answer] of Object.entries(operation.responses)) {
          expect(answer.description).not.toBe("");
          if (path.includes("/export/") && Number(status) < 300) continue;
          const media = Number(status) < 300 ? "application/json" : "application/problem+json";
          expect(Object.keys(answer.content ?? {})).toEqual(status === "204" ? [] : [media]);
        }
      }
    }
  });

  it("says what a submission is made of and what comes back", async () => {
    const operation = (await description()).paths["/api/v1/funnels/{slug}/submissions"]?.["post"];
    const body = operation?.requestBody?.content["application/json"]?.schema;
    expect(Object.keys(body?.properties ?? {})).toEqual([
      "version",
      "answers",
      "person",
      "contact",
      "consents",
      "choices",
      "source",
      "locale",
    ]);
    expect(operation?.requestBody?.required).toBe(true);
    expect(operation?.parameters).toContainEqual(
      expect.objectContaining({ name: "Idempotency-Key", in: "header", required: false }),
    );
    expect(Object.keys(operation?.responses ?? {}).toSorted()).toEqual([
      "201",
      "400",
      "403",
      "404",
      "409",
      "413",
      "415",
      "422",
      "428",
      "429",
    ]);
  });

  it("is read on a page that asks nobody else for anything", async () => {
    const html = await (await under.app.request("/reference")).text();
    const sources = [...attributeValues(html, "src"), ...attributeValues(html, "href")].filter(
      (source) => !source.startsWith("#"),
    );
    expect(sources.length).toBeGreaterThan(1);
    for (const source of sources) {
      expect(source).toMatch(/^\//);
      expect((await under.app.request(source)).status, source).toBe(200);
    }
  });

  it.each([
    "package.json",
    "..%2fpackage.json",
    "index.js",
    "swagger-ui.css.map",
    "__proto__",
    "constructor",
    "%00",
  ])("the library's file %s is not given away", async (file) =>
    expect((await under.app.request(`/reference/assets/${file}`)).status).toBe(404),
  );
});
