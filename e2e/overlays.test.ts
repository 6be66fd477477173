import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { everyType } from "./every-type.ts";
import { startWidgetStand, type WidgetStand } from "./widget-stand.ts";

const filler = "<p>Un paragraphe de la page.</p>".repeat(120);
const pageWith = (query: string, more = "") => ({
  html: `<!doctype html><html lang="fr"><title>Page</title><body style="transform:rotate(0deg)"><h1>La page</h1>
<button id="ours">À nous</button><a href="#nowhere" data-aimant="every-type">Ouvrir</a>${more}${filler}
<script async src="/w/every-type.js?${query}"></script></body></html>`,
});

let browser: Browser;
let stand: WidgetStand;
const modes = ["popup", "slide-in", "side-tab", "bar", "full"];

beforeAll(async () => {
  browser = await launchBrowser();
  stand = await startWidgetStand(
    [everyType()],
    Object.fromEntries([
      ...modes.map((mode) => [`/${mode}`, pageWith(`mode=${mode}`)]),
      ["/delay", pageWith("mode=slide-in&open=delay-0.2")],
      ["/scroll", pageWith("mode=popup&open=scroll-50")],
      ["/exit", pageWith("mode=popup&open=exit")],
      ["/rest", pageWith("mode=slide-in&open=load&rest=30")],
      ["/idle", pageWith("mode=popup&open=idle-0.3")],
    ]),
  );
});
afterAll(async () => {
  await browser.close();
  await stand.stop();
});

async function opened(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.goto(stand.url + path);
  // The script has run once it can be asked for.
  await page.waitForFunction(() => "Aimant" in window);
  return page;
}

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Toutes les questions" });
/** The element that has the focus, through shadow roots, by its place in the widget or its id. */
const focusInside = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return { id: active?.id ?? "", isInWidget: active?.getRootNode() !== document };
  });

it.each(modes)("%s: opens on a click, closes on Escape, and gives the focus back", async (mode) => {
  const page = await opened(`/${mode}`);
  expect(await dialogOf(page).count()).toBe(0);
  await page.getByRole("link", { name: "Ouvrir" }).click();
  await dialogOf(page).getByRole("group", { name: "Une réponse" }).waitFor();
  expect(new URL(page.url()).hash).toBe("");
  await page.keyboard.press("Tab");
  expect((await focusInside(page)).isInWidget).toBe(true);
  await page.keyboard.press("Escape");
  await dialogOf(page).waitFor({ state: "hidden" });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Ouvrir");
  await page.close();
});

it.each(["popup", "full", "bar"])(
  "%s: the focus stays inside, and the page behind stays put",
  async (mode) => {
    const page = await opened(`/${mode}`);
    await page.evaluate(() =>
      (window as unknown as { Aimant: { open(slug: string): void } }).Aimant.open("every-type"),
    );
    await dialogOf(page).waitFor();
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press("Tab");
      const { id } = await focusInside(page);
      expect(id).not.toBe("ours");
    }
    await page.mouse.move(500, 350);
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await dialogOf(page).getByRole("button", { name: "Fermer" }).click();
    await dialogOf(page).waitFor({ state: "hidden" });
    await page.close();
  },
);

it.each(["side-tab", "bar"])("%s: has a button that names the funnel and moves nothing", async (mode) => {
  const page = await opened(`/${mode}`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const plain = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await plain.route("**/w/**", (route) => route.abort());
  await plain.goto(`${stand.url}/${mode}`);
  expect(height).toBe(await plain.evaluate(() => document.documentElement.scrollHeight));
  const button = page.getByRole("button", { name: "Toutes les questions" });
  const box = await button.boundingBox();
  // At the edge: the tab on the right, the bar along the foot.
  expect(Math.round((box?.x ?? 0) + (box?.width ?? 0))).toBe(1000);
  await button.click();
  await dialogOf(page).getByRole("group", { name: "Une réponse" }).waitFor();
  await plain.close();
  await page.close();
});

it("a corner that opens by itself takes nobody's focus, and does not come back once closed", async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.goto(`${stand.url}/delay`);
  await page.locator("#ours").focus();
  await dialogOf(page).getByRole("group", { name: "Une réponse" }).waitFor();
  expect((await focusInside(page)).id).toBe("ours");
  await dialogOf(page).getByRole("button", { name: "Fermer" }).click();
  await page.waitForTimeout(500);
  expect(await dialogOf(page).count()).toBe(0);
  await page.close();
});

it("opens half way down, on leaving through the top, or when nothing happens", async () => {
  const scrolled = await opened("/scroll");
  await scrolled.evaluate(() => scrollTo(0, 300));
  await scrolled.waitForTimeout(200);
  expect(await dialogOf(scrolled).count()).toBe(0);
  await scrolled.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await dialogOf(scrolled).waitFor();
  await scrolled.close();
  const left = await opened("/exit");
  await left.evaluate(() => {
    const leave = (clientY: number) =>
      document.documentElement.dispatchEvent(new MouseEvent("mouseleave", { clientY }));
    leave(300);
    if (document.querySelector("[data-aimant-open]")) throw new Error("opened on leaving by the side");
    leave(-1);
  });
  await dialogOf(left).waitFor();
  await left.close();
  const idle = await opened("/idle");
  await dialogOf(idle).waitFor();
  await idle.close();
});

it("opens for an address that says so", async () => {
  const page = await browser.newPage();
  await page.goto(`${stand.url}/popup#aimant-every-type`);
  await dialogOf(page).getByRole("group", { name: "Une réponse" }).waitFor();
  await page.close();
});

it("with a rest asked for, stays away for so many days from whoever closed it, and keeps a day until then", async () => {
  const page = await opened("/rest");
  const kept = () => page.evaluate(() => Object.entries(localStorage));
  await dialogOf(page).getByRole("group", { name: "Une réponse" }).waitFor();
  expect(await kept()).toEqual([]);
  await dialogOf(page).getByRole("button", { name: "Fermer" }).click();
  await dialogOf(page).waitFor({ state: "hidden" });
  const [[name = "", day = ""] = []] = await kept();
  expect([name, Number(day)]).toEqual(["aimant:every-type", Math.floor(Date.now() / 86_400_000)]);
  await page.reload();
  await page.waitForFunction(() => "Aimant" in window);
  // Longer than opening at once takes.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(await dialogOf(page).count()).toBe(0);
  // Who asks for it gets it.
  await page.getByRole("link", { name: "Ouvrir" }).click();
  await dialogOf(page).waitFor();
  await page.evaluate(([key, since]) => localStorage.setItem(key, since), [
    name,
    String(Number(day) - 30),
  ] as const);
  await page.reload();
  await dialogOf(page).waitFor();
  await page.close();
});

it("keeps nothing where no rest is asked for", async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
  await page.goto(`${stand.url}/delay`);
  await dialogOf(page).waitFor();
  await dialogOf(page).getByRole("button", { name: "Fermer" }).click();
  await dialogOf(page).waitFor({ state: "hidden" });
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.close();
});
