import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Script } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish } from "@aimant/core";
import { aFunnel, funnelInput } from "@aimant/testing";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
});
afterAll(() => under.dispose());

const script = (headers: Record<string, string> = {}, query = "") =>
  under.app.request(`/w/sample.js${query}`, { headers });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("the one tag", () => {
  it("is a script that parses, may be kept for minutes and read by any page", async () => {
    const response = await script();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      vary: "Accept-Encoding",
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string,
    });
    const text = await response.text();
    expect(() => new Script(text)).not.toThrow();
  });

  it.each([
    ["br, gzip", "br"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip;q=1.0, br;q=0.1", "br"],
    ["gzip, br;q=0", "gzip"],
    ["gzip", "gzip"],
    ["deflate, zstd", null],
    ["identity", null],
    ["br;q=0, gzip;q=0", null],
    ["*", null],
    ["", null],
    [",;=;,q=br", null],
  ])("for a browser that accepts %j comes as %s, with the same content", async (accepted, encoding) => {
    const plain = await bytes(await script());
    const response = await script({ "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    const body = await bytes(response);
    const unpacked =
      encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
    expect(unpacked.equals(plain)).toBe(true);
    if (encoding !== null) expect(body.length).toBeLessThan(plain.length / 2);
  });

  it("is not sent again to a browser that has it", async () => {
    const etag = (await script()).headers.get("etag") ?? "";
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const response = await script({ "if-none-match": known, "accept-encoding": "br" });
      expect([response.status, await response.text(), response.headers.get("etag")]).toEqual([304, "", etag]);
      expect(response.headers.get("cache-control")).toContain("max-age=300");
    }
    for (const unknown of ['"other"', etag.slice(1, -1), "", `${etag}x`])
      expect((await script({ "if-none-match": unknown })).status).toBe(200);
  });

  it("in another language is another script", async () => {
    const [fr, en, de] = [await script(), await script({}, "?lang=en"), await script({}, "?lang=de")];
    expect(en.headers.get("etag")).not.toBe(fr.headers.get("etag"));
    expect(de.headers.get("etag")).toBe(fr.headers.get("etag"));
    expect(await en.text()).toContain("Do you measure satisfaction after each contact?");
  });

  it("above the page is another script, and an unknown way to show it is the plain one", async () => {
    const [plain, popup, odd] = [
      await script(),
      await script({}, "?mode=popup"),
      await script({}, "?mode=constructor"),
    ];
    expect(popup.headers.get("etag")).not.toBe(plain.headers.get("etag"));
    expect(odd.headers.get("etag")).toBe(plain.headers.get("etag"));
    expect(await popup.text()).toContain("showModal");
  });

  it("answers HEAD like GET, without the body", async () => {
    const response = await under.app.request("/w/sample.js", { method: "HEAD" });
    expect([response.status, await response.text(), response.headers.get("etag")]).toEqual([
      200,
      "",
      (await script()).headers.get("etag"),
    ]);
  });

  it("changes with a new version, at once and for everybody", async () => {
    const app = await appUnderTest();
    const before = (await app.app.request("/w/sample.js")).headers.get("etag") ?? "";
    await publish(app.services, aFunnel({ appearance: { accent: "#aa3300" } }));
    expect((await app.app.request("/w/sample.js", { headers: { "if-none-match": before } })).status).toBe(
      200,
    );
    await app.dispose();
  });

  it.each([
    "/w/nobody.js",
    "/w/sample",
    "/w/sample.mjs",
    "/w/Sample.js",
    "/w/.js",
    "/w/sample.js.map",
    "/w/..%2fsample.js",
    "/w/sample.js/x",
  ])("%s does not exist", async (path) =>
    expect(await problemOf(await under.app.request(path))).toMatchObject({ status: 404 }),
  );
});

describe("what a script loads later", () => {
  const partOf = (text: string) => /"(\/w\/parts\/person-[0-9a-f]{8}\.js)"/.exec(text)?.[1] ?? "";

  it("is a module that is found from the script, may be kept for ever and read by any page", async () => {
    const path = partOf(await (await script()).text());
    const response = await under.app.request(path, { headers: { "accept-encoding": "br" } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "content-encoding": "br",
      "cache-control": "public, max-age=31536000, immutable",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
    expect(brotliDecompressSync(await bytes(response)).toString()).toContain("Aimant-Person");
    const etag = response.headers.get("etag") ?? "";
    expect((await under.app.request(path, { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it.each([
    "/w/parts/person-00000000.js",
    "/w/parts/times-00000000.js",
    "/w/parts/core-00000000.js",
    "/w/parts/person.js",
    "/w/parts/core.js",
    "/w/parts/..%2fcore.js",
    "/w/parts/",
  ])("%s does not exist", async (path) =>
    expect(await problemOf(await under.app.request(path))).toMatchObject({ status: 404 }),
  );
});

describe("hostile words in a definition", () => {
  const hostile = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "\u2028alert(1)//\u2029",
    "`${alert(1)}`",
    "\\'\"\\u0022\\x3c/script>",
    "*/alert(1)/*",
    "__proto__",
    "\u202e right to left 😀",
  ];

  it.each(hostile)("%j stay words: the script parses and holds nothing that ends it", async (words) => {
    const { questions, ...magnet } = funnelInput.magnet;
    const [first, ...others] = questions;
    if (first?.type !== "single") throw new Error("the first question is a single choice");
    const app = await appUnderTest({
      funnel: aFunnel({
        controller: {
          ...funnelInput.controller,
          name: words,
          notice: `https://a.test/${encodeURIComponent(words)}`,
        },
        magnet: {
          ...magnet,
          title: words,
          intro: words,
          questions: [
            {
              ...first,
              label: words,
              help: words,
              options: first.options.map((option) => ({ ...option, label: words })),
            },
            ...others,
          ],
        },
        form: { ...funnelInput.form, title: words, text: words, submit: words },
        consents: [{ id: "results", required: true, purpose: "service", text: words }],
      }),
    });
    const text = await (await app.app.request("/w/sample.js")).text();
    expect(text).not.toMatch(/<\/script|<!--|[\u2028\u2029]/i);
    const started: { title: string; consents: { text: string }[] }[] = [];
    // Only the definition is run, not the widget: what it starts with must be the words themselves.
    const call = text.slice(text.lastIndexOf("$.start("), text.lastIndexOf("})();"));
    new Script(text);
    new Script(call).runInNewContext({
      $: { start: (definition: (typeof started)[number]) => started.push(definition) },
      alert: () => expect.fail("words were run"),
    });
    expect([started[0]?.title, started[0]?.consents[0]?.text]).toEqual([words, words]);
    await app.dispose();
  });
});
