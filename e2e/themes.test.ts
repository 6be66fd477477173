import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { PublicFunnel } from "@aimant/funnel";
import { looks, type LookName } from "@aimant/funnel/theme";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { everyType } from "./every-type.ts";
import { startWidgetStand, type WidgetStand } from "./widget-stand.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** With this set, every screen is kept as a picture in that folder. */
const pictures = process.env["WIDGET_PICTURES"];

const cover = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 10"><rect width="36" height="10" fill="#b98"/></svg>')}`;
const level = { label: "Structurée", text: "Vous écoutez souvent.", advice: "Écoutez chaque semaine." };
const results = {
  kind: "results",
  title: "Merci",
  results: {
    total: 62,
    level,
    axes: [{ id: "a", label: "Écoute", score: 40, level }],
    explanation: [{ question: "Une échelle", answer: "4", to: "Écoute", points: 3, max: 4 }],
  },
};

/** A diagnostic of two questions, whose results are shown at once. */
function aDiagnostic(change: Pick<PublicFunnel, "slug" | "appearance"> & { locale?: string }): PublicFunnel {
  const whole = everyType();
  const questions = whole.magnet.questions.filter(({ type }) => type === "single" || type === "nps");
  return everyType({
    magnet: { ...whole.magnet, kind: "diagnostic", title: "Le diagnostic", questions: questions.slice(0, 2) },
    results: { show: "now", teaser: "none" },
    locales: [change.locale ?? "fr"],
    ...change,
  });
}

const funnels = (Object.keys(looks) as LookName[]).flatMap((name) =>
  (["light", "dark"] as const).flatMap((mode) =>
    ["fr", "ar"].map((locale) => {
      const { accent, font, radius, density } = looks[name];
      const appearance = { theme: name, accent, font, radius, density, mode, cover, logo: cover };
      return aDiagnostic({ slug: `${name}-${mode}-${locale}`, locale, appearance });
    }),
  ),
);
const { appearance: plain } = everyType();
const pageOf = ({ slug, locale, appearance: { mode } }: PublicFunnel, style = "") => ({
  html: `<!doctype html><html lang="${locale}"><head><meta name="viewport" content="width=device-width"><title>Page</title><style>${style}</style></head><body style="margin:0;background:${mode === "dark" ? "#111;color:#fff" : "#fff"}"><main><h1>Page</h1><script src="/w/${slug}.js"></script></main></body></html>`,
});
const styled = aDiagnostic({ slug: "styled", appearance: plain });

let browser: Browser;
let stand: WidgetStand;
beforeAll(async () => {
  browser = await launchBrowser();
  const pages = Object.fromEntries(funnels.map((funnel) => [`/${funnel.slug}`, pageOf(funnel)]));
  stand = await startWidgetStand(
    [...funnels, styled],
    {
      ...pages,
      "/styled": pageOf(
        styled,
        "aimant-funnel::part(root){--radius:0px}aimant-funnel::part(button){text-transform:uppercase}button,form{display:none}",
      ),
    },
    results,
  );
});
afterAll(async () => {
  await browser.close();
  await stand.stop();
});

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    const tool = (window as unknown as { axe: { run(context: object, options: object): Promise<Found> } })
      .axe;
    const { violations: found } = await tool.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
  });
}

it.each(funnels.map(({ slug }) => slug))(
  "%s: neither questions, form nor results break a rule that a machine can see",
  async (slug) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
    await page.goto(`${stand.url}/${slug}`);
    await page.evaluate(axe);
    const check = async (screen: string) => {
      expect(await violations(page), screen).toEqual([]);
      if (pictures) await page.screenshot({ path: join(pictures, `${slug}-${screen}.png`), fullPage: true });
    };
    const funnel = page.locator("aimant-funnel");
    await funnel.getByRole("group", { name: "Une réponse" }).waitFor();
    await check("first");
    await funnel.locator(".foot button").click();
    await funnel.getByRole("group", { name: "Une recommandation" }).waitFor();
    // Direction changes nothing about colours: once a theme is enough.
    if (slug.endsWith("-fr")) await check("scale");
    await funnel.locator(".foot button").click();
    await funnel.locator("input[type=email]").waitFor();
    await funnel.locator(".foot button").click();
    await check("form");
    await funnel.locator("input[type=email]").fill("claire@example.com");
    await funnel.locator("input[autocomplete=name]").fill("Claire");
    await funnel.getByRole("checkbox").check({ force: true });
    await funnel.locator(".foot button").click();
    await funnel.locator(".results").waitFor();
    await check("results");
    await page.close();
  },
);

it("a page reaches by ::part what is named for it, and nothing else", async () => {
  const page = await browser.newPage();
  await page.goto(`${stand.url}/styled`);
  const button = page.locator("aimant-funnel .foot button");
  await button.waitFor();
  const seen = await button.evaluate((element) => {
    const { textTransform, borderRadius, display } = getComputedStyle(element);
    return { textTransform, borderRadius, display };
  });
  expect(seen).toEqual({ textTransform: "uppercase", borderRadius: "0px", display: "block" });
  const form = await page
    .locator("aimant-funnel form")
    .evaluate((element) => getComputedStyle(element).display);
  expect(form).toBe("block");
  await page.close();
});

it.each([
  [390, [6, 5]],
  [900, [11]],
])("eleven steps on a page %d px wide stand in rows of %j", async (width, rows) => {
  const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: "reduce" });
  await page.goto(`${stand.url}/styled`);
  await page.locator("aimant-funnel .foot button").click();
  const steps = page.locator("aimant-funnel .steps .row");
  await steps.first().waitFor();
  const tops = await steps.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect([...new Set(tops)].map((top) => tops.filter((other) => other === top).length)).toEqual(rows);
  await page.close();
});
