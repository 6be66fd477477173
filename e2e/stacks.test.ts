import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, afterEach, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { everyType } from "./every-type.ts";
import { startWidgetStand, type Pages, type WidgetStand } from "./widget-stand.ts";

const folder = "examples/stacks";
const slug = "customer-experience";
/** The address that the examples name. */
const written = /http:\/\/127\.0\.0\.1:4400/g;
const { resolve: find } = createRequire(import.meta.url);

let browser: Browser;
/** Where Aimant is, and where the customer's pages are: two origins, as in real life. */
let aimant: WidgetStand;
let site: WidgetStand;
let page: Page;
let said: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  aimant = await startWidgetStand([everyType({ slug })], {});
  const of = (file: string) => readFileSync(resolve(folder, file), "utf8").replace(written, aimant.url);
  const script = (code: string) => ({
    html: code,
    headers: { "content-type": "text/javascript; charset=utf-8" },
  });
  const pages: Pages = {
    ...Object.fromEntries(
      ["plain", "strict-policy", "vue", "exported", "tag-manager", "far"].map((name) => [
        `/${name}`,
        { html: of(`${name}.html`).replace("https://unpkg.com/vue@3.5.45/dist/", "/") },
      ]),
    ),
    "/vue.esm-browser.prod.js": script(readFileSync(find("vue/dist/vue.esm-browser.prod.js"), "utf8")),
    "/jquery.js": script(readFileSync(find("jquery/dist/jquery.min.js"), "utf8")),
    ...(await built(aimant.url)),
    "/wordpress": {
      html: wordpress(aimant.url, '[aimant slug="customer-experience" label="Répondre au questionnaire"]'),
    },
    "/wordpress-popup": {
      html: wordpress(aimant.url, '[aimant slug="customer-experience" mode="popup" label="Ouvrir"]'),
    },
  };
  site = await startWidgetStand([], pages);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await aimant?.stop();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 900, height: 800 }, reducedMotion: "reduce" });
  said = [];
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
});
afterEach(() => page.close());

/** The React application as its own build makes it. */
async function built(origin: string): Promise<Pages> {
  const output = await build({
    configFile: false,
    root: resolve(folder, "react"),
    logLevel: "warn",
    base: "/react/",
    define: { "process.env.NODE_ENV": '"production"' },
    oxc: { jsx: { runtime: "automatic", importSource: "react", development: false } },
    build: { write: false },
  });
  const files = [output].flat().flatMap((one) => ("output" in one ? one.output : []));
  return Object.fromEntries(
    files.map((file) => {
      const text = (file.type === "chunk" ? file.code : String(file.source)).replace(written, origin);
      return file.fileName === "index.html"
        ? ["/react", { html: text }]
        : [`/react/${file.fileName}`, { html: text, headers: { "content-type": "text/javascript" } }];
    }),
  );
}

/** A post with a shortcode, as PHP renders it with the plugin and the few functions of WordPress that it calls. */
function wordpress(origin: string, shortcode: string): string {
  return execFileSync(
    "php",
    ["e2e/wordpress-page.php", resolve(folder, "wordpress/aimant.php"), origin, shortcode],
    {
      encoding: "utf8",
    },
  );
}

const first = () => page.getByRole("group", { name: "Une réponse" });
const open = (path: string) => page.goto(site.url + path);

it.each(["plain", "exported", "wordpress"])("%s: the questions take the link's place", async (name) => {
  await open(`/${name}`);
  await first().getByRole("radio", { name: "Parfois" }).click();
  await page.getByRole("group", { name: "Plusieurs réponses", exact: false }).first().waitFor();
  expect(await page.getByRole("link", { name: "Répondre au questionnaire" }).isVisible()).toBe(false);
  expect(await page.locator("aimant-funnel").count()).toBe(1);
  expect(said).toEqual([]);
});

it("strict-policy: the policy of the example refuses nothing that the widget needs", async () => {
  await open("/strict-policy");
  await first().getByRole("radio", { name: "Parfois" }).click();
  await page.getByRole("group", { name: "Plusieurs réponses" }).waitFor();
  expect(said).toEqual([]);
});

it("far: nothing of ours is loaded until the visitor comes near", async () => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(aimant.url)) asked.push(request.url());
  });
  await open("/far");
  await page.evaluate(() => scrollTo(0, 1_000));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(asked).toEqual([]);
  await page.evaluate(() => scrollTo(0, 3_400));
  await first().waitFor();
  expect(asked).toEqual([`${aimant.url}/w/${slug}.js`]);
  expect(said).toEqual([]);
});

it.each(["react", "vue"])("%s: comes and goes with its component, by one script", async (name) => {
  await open(`/${name}`);
  const turn = page.getByRole("button", { name: "Changer de page" });
  for (let times = 0; times < 3; times += 1) {
    await first().waitFor();
    await turn.click();
    await page.getByText("À propos").waitFor();
    expect(await page.locator("aimant-funnel").count()).toBe(0);
    await turn.click();
  }
  await first().waitFor();
  expect(await page.locator(`script[src*="/w/${slug}.js"]`).count()).toBe(1);
  expect(said).toEqual([]);
});

it.each(["react", "vue"])("%s: what the widget tells bubbles through the application", async (name) => {
  await open(`/${name}`);
  await first().waitFor();
  const heard = page.evaluate(
    () =>
      new Promise((done) =>
        document.addEventListener("aimant:start", (event) => done((event as CustomEvent).detail)),
      ),
  );
  await first().getByRole("radio", { name: "Parfois" }).click();
  expect(await heard).toMatchObject({ slug });
});

it("tag-manager: the tag opens a popup and tells the data layer", async () => {
  await open("/tag-manager");
  const tag = readFileSync(resolve(folder, "tag-manager-tag.html"), "utf8").replace(written, aimant.url);
  // As a container does with a tag of its own HTML: scripts are made anew, since parsed ones would not run.
  await page.evaluate((html) => {
    const holder = document.createElement("div");
    holder.innerHTML = html;
    for (const parsed of holder.querySelectorAll("script")) {
      const script = document.createElement("script");
      script.text = parsed.text;
      parsed.replaceWith(script);
    }
    document.body.append(holder);
  }, tag);
  await page.waitForFunction(() => "Aimant" in window);
  await page.getByRole("link", { name: "Évaluer mon expérience client" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("group", { name: "Une réponse" }).getByRole("radio", { name: "Parfois" }).click();
  await dialog.getByRole("group", { name: "Plusieurs réponses" }).waitFor();
  const layer = await page.evaluate(
    () => (window as unknown as { dataLayer: { event: string }[] }).dataLayer,
  );
  expect(layer.map(({ event }) => event)).toEqual(["aimant_view", "aimant_start"]);
  expect(layer[0]).toMatchObject({ aimant_funnel: slug });
  expect(said).toEqual([]);
});

it("wordpress: a popup is opened by the shortcode's link", async () => {
  await open("/wordpress-popup");
  await page.waitForFunction(() => "Aimant" in window);
  await page.getByRole("link", { name: "Ouvrir" }).click();
  await page.getByRole("dialog").getByRole("group", { name: "Une réponse" }).waitFor();
  expect(said).toEqual([]);
});

it("wordpress: what an editor types is never markup, and an address that is none shows nothing", () => {
  const html = wordpress(
    "https://aimant.example/",
    '[aimant slug="a" height="1px;background:url(x)" label="<img src=x onerror=alert(1)>" lang="&quot;><script>"]',
  );
  expect(html).not.toMatch(/<img|<script>|background/);
  expect(html).toContain("min-height:43rem");
  expect(html).toContain('src="https://aimant.example/w/a.js?lang=');
  for (const odd of ['[aimant slug="../x"]', '[aimant slug=""]', "[aimant]"]) {
    expect(wordpress("https://aimant.example", odd)).not.toMatch(/aimant-funnel|<script/);
  }
  expect(wordpress("javascript:alert(1)", '[aimant slug="a"]')).not.toMatch(/aimant-funnel|<script/);
  expect(spawnSync("php", ["-l", `${folder}/wordpress/aimant.php`]).status).toBe(0);
});
