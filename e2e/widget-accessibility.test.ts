import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { everyType } from "./every-type.ts";
import { startWidgetStand, type WidgetStand } from "./widget-stand.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** With this set, every screen is kept as a picture in that folder. */
const pictures = process.env["WIDGET_PICTURES"];

const { magnet, appearance } = everyType();
const funnels = ["light", "dark"].flatMap((mode) =>
  ["fr", "ar"].map((locale) =>
    everyType({
      slug: `${mode}-${locale}`,
      locale,
      locales: [locale],
      appearance: { ...appearance, mode: mode as "light" | "dark" },
    }),
  ),
);
const pages = Object.fromEntries(
  funnels.map(({ slug, locale, appearance: { mode } }) => [
    `/${slug}`,
    {
      html: `<!doctype html><html lang="${locale}"><head><meta name="viewport" content="width=device-width"><title>Page</title></head><body style="margin:0;background:${mode === "dark" ? "#111;color:#fff" : "#fff"}"><main><h1>Page</h1><script src="/w/${slug}.js"></script></main></body></html>`,
    },
  ]),
);

let browser: Browser;
let stand: WidgetStand;
beforeAll(async () => {
  browser = await launchBrowser();
  stand = await startWidgetStand(funnels, pages);
});
afterAll(async () => {
  await browser.close();
  await stand.stop();
});

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const tool = (
      window as unknown as {
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations: found } = await tool.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

it.each(funnels.map(({ slug }) => slug))(
  "%s: no type of question, and not the form, breaks a rule that a machine can see",
  async (slug) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce" });
    await page.goto(`${stand.url}/${slug}`);
    await page.evaluate(axe);
    for (const { label } of magnet.questions) {
      const title = page.locator("aimant-funnel #h", { hasText: label });
      await title.waitFor();
      expect(await violations(page), label).toEqual([]);
      if (pictures) {
        await page.screenshot({ path: join(pictures, `${slug}-${label.replaceAll(/\W+/g, "-")}.png`) });
      }
      await page.locator("aimant-funnel .foot button").click();
    }
    await page.locator("aimant-funnel input[type=email]").waitFor();
    // Sent empty: with its errors and their summary.
    await page.locator("aimant-funnel .foot button").first().click();
    expect(await violations(page), "form").toEqual([]);
    await page.close();
  },
);
