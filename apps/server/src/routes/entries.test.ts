import { publish, withdraw } from "@aimant/core";
import { aFunnel } from "@aimant/testing";
import { PNG } from "pngjs";
import decode from "qr/decode.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest({
    funnel: aFunnel({
      entries: [
        { id: "slide", label: "Dernière diapositive", utm: { source: "talk", campaign: "a b&c=d#é" } },
        { id: "poster", label: "Affiche" },
      ],
    }),
  });
});
afterAll(() => under.dispose());
const get = (path: string) => under.app.request(path);

/** The squares of the code, painted black on white. */
function readSvg(svg: string): { width: number; height: number; data: Uint8Array } {
  const width = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, side] of svg.matchAll(/M(\d+),(\d+)h(\d+)v\d+h-\d+z/g)) {
    for (let row = 0; row < Number(side); row += 1) {
      const from = ((Number(y) + row) * width + Number(x)) * 4;
      for (let at = from; at < from + Number(side) * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { width, height: width, data };
}

describe("a short link", () => {
  it("leads to the page with its tags, which arrive with the submission", async () => {
    const answer = await get("/s/sample/slide");
    expect(answer.status).toBe(302);
    const target = new URL(answer.headers.get("location") ?? "", "http://aimant.test");
    expect([target.pathname, Object.fromEntries(target.searchParams)]).toEqual([
      "/f/sample",
      { cta: "slide", utm_source: "talk", utm_campaign: "a b&c=d#é" },
    ]);
    const page = await (await get(`${target.pathname}${target.search}&plain=1`)).text();
    expect(page).toContain('name="source.utm.campaign" value="a b&amp;c=d#é"');
    expect((await under.submit(aBody())).status).toBe(201);
  });

  it.each([
    "/s/sample/nothing",
    "/s/nothing/slide",
    "/s/sample/slide.gif",
    "/s/sample/slide.svg.png",
    "/s/sample/__proto__",
    "/s/sample/.svg",
    "/s/%2e%2e/slide",
    "/s/sample",
  ])("%s is not found", async (path) => expect((await get(path)).status).toBe(404));

  it("goes with its funnel", async () => {
    await publish(
      under.services,
      aFunnel({ slug: "gone", entries: [{ id: "slide", label: "Diapositive" }] }),
    );
    expect((await get("/s/gone/slide")).status).toBe(302);
    await withdraw(under.services, "gone");
    for (const path of ["/s/gone/slide", "/s/gone/slide.svg", "/s/gone/slide.png"])
      expect((await get(path)).status).toBe(404);
  });
});

describe("its code", () => {
  it("as PNG says the short link, readable from the back of a room", async () => {
    const answer = await get("/s/sample/slide.png");
    expect(answer.headers.get("content-type")).toBe("image/png");
    const { width, height, data } = PNG.sync.read(Buffer.from(await answer.arrayBuffer()));
    expect(width).toBeGreaterThan(500);
    expect(decode({ width, height, data })).toBe("http://aimant.test/s/sample/slide");
  });

  it("as SVG says the same, and nothing runs in it", async () => {
    const answer = await get("/s/sample/poster.svg");
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
    const svg = await answer.text();
    expect(svg).not.toMatch(/<script|href|on\w+=/i);
    expect(decode(readSvg(svg))).toBe("http://aimant.test/s/sample/poster");
  });
});
