import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publish } from "@aimant/core";
import { aFunnel } from "@aimant/testing";
import { sampleEmails } from "@aimant/mail";
import type { Hono } from "hono";
import { travelClock } from "../adapters/clock.ts";
import type { AppEnv } from "../app-env.ts";
import { createApp } from "../app.ts";
import { findAssets } from "../assets.ts";
import { attributeValues, elementsOf, textOf } from "../testing/html.ts";
import { appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";

let under: AppUnderTest;
let app: Hono<AppEnv>;
beforeAll(async () => {
  under = await appUnderTest({
    funnel: aFunnel({
      entries: [{ id: "slide", label: { fr: "Diapositive", en: "Slide" }, utm: { source: "talk" } }],
    }),
  });
  const { services } = under;
  app = createApp({
    services,
    config: { publicUrl: services.settings.publicUrl, timeTravel: true, resendWebhookSecret: undefined },
    assets: findAssets(),
    travel: await travelClock(services.store),
  });
});
afterAll(() => under.dispose());
const get = async (path: string) =>
  app.request(path, { headers: { accept: "text/html", "accept-language": "fr" } });

describe("the email templates", () => {
  it("are all there, in both languages, each in a frame without scripts", async () => {
    const html = await (await get("/dev/emails")).text();
    const frames = elementsOf(html).filter(({ tagName }) => tagName === "iframe");
    expect(frames).toHaveLength(Object.keys(sampleEmails("fr")).length * 2);
    for (const { attrs } of frames) {
      const at = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
      expect(at("sandbox")).not.toContain("allow-scripts");
      const email = await get(at("src") ?? "");
      expect(email.status).toBe(200);
      expect(email.headers.get("content-security-policy")).toMatch(
        /default-src 'none'.*sandbox allow-popups/,
      );
      expect(textOf(await email.text())).not.toMatch(/undefined|\[object|\{\{/);
    }
  });

  it("come in the language that is asked for", async () => {
    expect(await (await get("/dev/emails/synthesis?lang=en")).text()).toContain('lang="en"');
    expect(await (await get("/dev/emails/synthesis?lang=xx")).text()).toContain('lang="fr"');
  });

  it.each(["nothing", "__proto__", "constructor", "%3Cscript%3E"])("%s is none of them", async (name) => {
    expect((await get(`/dev/emails/${name}`)).status).toBe(404);
  });
});

describe("the gallery", () => {
  it("shows a template live, with the tag to paste and the definition to copy", async () => {
    const html = await (await get("/dev/gallery?theme=garden&mode=dark&place=popup")).text();
    const { slug, locale } = under.funnel;
    expect(textOf(html)).toContain(`/w/${slug}.js?mode=popup"></script>`);
    expect(textOf(html)).toContain('"appearance": {"theme":"garden","mode":"dark"}');
    expect(textOf(html)).toContain(`"slug": "${slug}"`);
    const [frame = ""] = attributeValues(html, "src").filter((src) => src.includes("/gallery/frame"));
    const inner = await get(frame);
    expect(inner.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    const [script = ""] = attributeValues(await inner.text(), "src");
    const code = await get(script);
    expect(code.headers.get("content-type")).toMatch(/^text\/javascript/);
    const text = await code.text();
    expect(text).toContain("color-scheme:dark");
    expect(text).toContain("border-radius:99px");
    expect(text).toContain(`"locale":"${locale}"`);
  });

  it.each(["?funnel=nothing", "?theme=__proto__", "?lang=xx&place=constructor", "?mode=%3Cscript%3E"])(
    "shows the first there is for %s",
    async (query) => {
      const answer = await get(`/dev/gallery${query}`);
      expect(answer.status).toBe(200);
      const [frame = ""] = attributeValues(await answer.text(), "src").filter((src) => src.includes("frame"));
      const [script = ""] = attributeValues(await (await get(frame)).text(), "src");
      expect((await get(script)).status).toBe(200);
    },
  );

  it("turns right to left in Arabic", async () => {
    expect(await (await get("/dev/gallery/frame?lang=ar")).text()).toContain('dir="rtl"');
  });
});

describe("the ways in", () => {
  it("show every published funnel with its short links and codes", async () => {
    await publish(under.services, aFunnel({ slug: "bare", landing: { title: "<b>Nu</b>" } }));
    const html = await (await get("/dev/entries")).text();
    expect(textOf(html)).toContain("<b>Nu</b>");
    expect(textOf(html)).toContain("Diapositive");
    expect(attributeValues(html, "href")).toContain("http://aimant.test/s/sample/slide");
    for (const path of attributeValues(html, "src")) {
      const code = await app.request(path);
      expect([code.status, code.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    }
    expect((await get("/s/sample/slide")).headers.get("location")).toBe(
      "/f/sample?cta=slide&utm_source=talk",
    );
  });
});

it("nothing of it exists where time cannot be moved", async () => {
  for (const path of [
    "/dev/emails",
    "/dev/emails/offer",
    "/dev/entries",
    "/dev/gallery",
    "/dev/gallery/frame",
  ])
    expect((await under.app.request(path)).status).toBe(404);
});
