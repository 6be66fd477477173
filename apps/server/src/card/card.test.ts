import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PNG } from "pngjs";
import { theme } from "@aimant/funnel/theme";
import { aFunnel } from "@aimant/testing";
import { attributeValues } from "../testing/html.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { cardSvg } from "./card-svg.ts";

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
});
afterAll(() => under.dispose());

const look = theme(aFunnel().appearance);
const words = {
  offer: "Diagnostic",
  title: "Où en êtes-vous ?",
  promise: "Trois minutes.",
  brand: "Atelier",
};

describe("the picture of a shared page", () => {
  it("is a PNG of 1200 × 630 with something on it, named by the page", async () => {
    const html = await (await under.app.request("/f/sample")).text();
    const card = attributeValues(html, "content").find((value) => value.includes("card.png")) ?? "";
    expect(card).toBe("http://aimant.test/f/sample/card.png?lang=fr");
    const response = await under.app.request(card.replace("http://aimant.test", ""));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=3600",
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const { width, height, data } = PNG.sync.read(bytes);
    expect([width, height]).toEqual([1200, 630]);
    expect(bytes.byteLength).toBeLessThan(120_000);
    // Where the title stands there is ink: a missing font would leave it blank.
    const title = data.subarray(150 * 1200 * 4, 240 * 1200 * 4);
    expect(new Set(title).size).toBeGreaterThan(20);
  });

  it("is not sent again to whoever has it, and differs by language", async () => {
    const [fr, en] = [
      await under.app.request("/f/sample/card.png?lang=fr"),
      await under.app.request("/f/sample/card.png?lang=en"),
    ];
    expect(fr.headers.get("etag")).not.toBe(en.headers.get("etag"));
    const headers = { "if-none-match": fr.headers.get("etag") ?? "" };
    expect((await under.app.request("/f/sample/card.png?lang=fr", { headers })).status).toBe(304);
    expect((await under.app.request("/f/nothing/card.png")).status).toBe(404);
  });

  it.each([
    ["markup", '</text><script>alert(1)</script><image href="file:///etc/passwd"/>&'],
    ["control signs and half a character", "\u0000\u001b\ud800\u202e\ufffe"],
    ["a word without end", "x".repeat(5_000)],
    ["a text without end", "mot ".repeat(1_200)],
    ["nothing but spaces", "   "],
  ])("draws %s as text", async (_, hostile) => {
    const svg = cardSvg({ offer: hostile, title: hostile, promise: hostile, brand: hostile }, look);
    expect(svg).not.toMatch(/<script|<image/);
    const { renderAsync } = await import("@resvg/resvg-js");
    expect((await renderAsync(svg, { font: { loadSystemFonts: false } })).width).toBe(1200);
  });

  it("keeps a long title whole where it fits in smaller letters", () => {
    const title = "Votre fonction expérience client, vue en dix questions par ceux qui la font vivre";
    const shown = [...cardSvg({ ...words, title }, look).matchAll(/<text[^>]*>([^<]*)</g)].map(
      ([, line]) => line,
    );
    expect(shown.join(" ")).toContain(title);
  });
});
