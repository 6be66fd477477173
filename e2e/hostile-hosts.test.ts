import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { everyType } from "./every-type.ts";
import { startWidgetStand, type WidgetStand } from "./widget-stand.ts";

const { resolve } = createRequire(import.meta.url);
const read = (path: string) => readFileSync(resolve(path), "utf8");

/** Style sheets of real pages, and of pages that were never made for anybody else's markup. */
const sheets: Record<string, string> = {
  bootstrap: read("bootstrap/dist/css/bootstrap.min.css"),
  bulma: read("bulma/css/bulma.min.css"),
  "all unset": "* { all: unset }",
  "all unset, important": "body *, body *::before { all: unset !important }",
  "everything important": `div, section, fieldset, legend, label, input, button, p, span, form {
    display: none !important; float: left !important; position: absolute !important; width: 3px !important;
    margin: 40px !important; color: red !important; font: 60px cursive !important; opacity: 0.1 !important }`,
  "odd inheritance": `html { font-size: 41px; line-height: 3; letter-spacing: 0.3em; text-align: right;
    text-transform: uppercase; word-spacing: 2em; white-space: pre; visibility: visible; cursor: crosshair;
    text-indent: 4em; font-variant: small-caps; color: lime; list-style: upper-roman; user-select: none }`,
  "names like ours": `.root, .row, .rows, .face, .key, .button, .track, .bar, .foot { display: none !important; color: red }
    :root { --accent: red; --ink: red; --background: lime; --radius: 90px; --gap: 90px; --tall: 300px }`,
};

/** What old libraries do to the language. */
const natives = `
Array.prototype.toJSON = function () { return "patched by an old library"; };
String.prototype.toJSON = function () { return "patched"; };
Array.prototype.flatten = function () { return this; };
Object.prototype.extend = function () { return this; };
Element.prototype.show = function () { return this; };
Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); return this; };
window.Set_ = window.Set;
window.name = "currentScript";
`;

/** A page that allows no style of its own either. */
const strict = (script: string) =>
  `<!doctype html><html lang="fr"><head><title>Page</title></head><body>${script}</body></html>`;
const page = (css: string, script: string, more = "") =>
  `<!doctype html><html lang="fr"><head><title>Page</title><meta name="viewport" content="width=device-width"><style>${css}</style>${more}</head><body>
<p id="theirs">Un texte de la page</p>
<div style="display:block!important;position:absolute!important;top:300px!important;left:100px!important;float:none!important;width:600px!important;margin:0!important;opacity:1!important"><aimant-funnel slug="every-type"></aimant-funnel></div>
${script}</body></html>`;
const tag = '<script src="/w/every-type.js"></script>';
const csp = (origin: string) =>
  `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

let browser: Browser;
let stand: WidgetStand;
const pages: Record<string, { html: string; headers?: Record<string, string> }> = {
  "/blank": { html: "<!doctype html><title>Blank</title>" },
  "/clean": { html: page("", tag) },
  "/natives": { html: page("", tag, `<script>${natives}</script>`) },
  "/jquery": { html: page("", tag, `<script>${read("jquery/dist/jquery.min.js")}</script>`) },
};
Object.entries(sheets).forEach(([, css], at) => {
  pages[`/${at}`] = { html: page(css, tag) };
  pages[`/${at}/without`] = { html: page(css, "") };
});

beforeAll(async () => {
  browser = await launchBrowser();
  const { appearance } = everyType();
  // The page's font is inherited on purpose elsewhere; here everything has to be the same.
  const funnel = everyType({ appearance: { ...appearance, font: "system" } });
  stand = await startWidgetStand([funnel], pages);
  const headers = { "content-security-policy": csp(stand.url) };
  pages["/strict"] = { html: strict(tag), headers };
  pages["/strict-popup"] = { html: strict('<script src="/w/every-type.js?mode=popup"></script>'), headers };
});
afterAll(async () => {
  await browser.close();
  await stand.stop();
});

async function opened(path: string): Promise<{ page: Page; said: string[] }> {
  const view = await browser.newPage({ viewport: { width: 900, height: 800 }, reducedMotion: "reduce" });
  const said: string[] = [];
  view.on("pageerror", (error) => said.push(String(error)));
  view.on("console", (message) => said.push(message.text()));
  await view.goto(stand.url + path);
  return { page: view, said };
}

/** How many pixels of two pictures differ by more than the rounding of a soft edge; all of them where the sizes do. */
async function differing(view: Page, first: Buffer, second: Buffer): Promise<number> {
  return view.evaluate(
    async (sources: string[]) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = `data:image/png;base64,${source}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext("2d");
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!a || !b || a.width !== b.width || a.height !== b.height) return Infinity;
      let count = 0;
      for (let at = 0; at < a.data.length; at += 1) {
        if (Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > 8) count += 1;
      }
      return count;
    },
    [first.toString("base64"), second.toString("base64")],
  );
}

const skip = (view: Page) => view.locator("aimant-funnel .foot button").click();

it.each(Object.keys(sheets))(
  "%s: the widget looks as it does on an empty page, and the page as without it",
  async (name) => {
    const path = `/${Object.keys(sheets).indexOf(name)}`;
    const [clean, hostile, without] = [
      await opened("/clean"),
      await opened(path),
      await opened(`${path}/without`),
    ];
    const blank = await opened("/blank");
    for (const view of [clean, hostile]) await view.page.locator("aimant-funnel #h").waitFor();
    // The first question, one of several ticks, a scale, a number, a slider, the form.
    for (const steps of [0, 1, 1, 2, 11, 2]) {
      for (let step = 0; step < steps; step += 1) for (const view of [clean, hostile]) await skip(view.page);
      // The same place of the pointer, so that nothing is hovered in one of them only.
      for (const view of [clean, hostile]) await view.page.mouse.move(890, 790);
      const [ours, theirs] = [
        await clean.page.locator("aimant-funnel").screenshot({ animations: "disabled", caret: "hide" }),
        await hostile.page.locator("aimant-funnel").screenshot({ animations: "disabled", caret: "hide" }),
      ];
      expect(await differing(blank.page, ours, theirs), `after ${steps} more steps`).toBe(0);
    }
    const style = (view: Page) =>
      view.locator("#theirs").evaluate((element) => {
        const { top, width, height } = element.getBoundingClientRect();
        const { color, font, display, visibility, opacity, margin, padding, position } =
          getComputedStyle(element);
        return { top, width, height, color, font, display, visibility, opacity, margin, padding, position };
      });
    expect(await style(hostile.page)).toEqual(await style(without.page));
    expect(hostile.said).toEqual([]);
    for (const view of [clean, hostile, without, blank]) await view.page.close();
  },
);

/** Goes through the whole funnel with one tick and sends it. */
async function sendAll(view: Page): Promise<void> {
  const funnel = view.locator("aimant-funnel");
  await funnel.locator("#h", { hasText: "Une réponse" }).waitFor();
  await skip(view);
  await funnel.getByRole("checkbox", { name: "Parfois" }).check();
  for (let step = 0; step < 17; step += 1) await skip(view);
  await funnel.getByRole("textbox", { name: "Nom" }).fill("Inès Moreau");
  await funnel.getByRole("textbox", { name: /e-mail/ }).fill("ines@example.com");
  await funnel.getByRole("checkbox").check();
  await skip(view);
  await funnel.getByRole("heading", { name: "Merci" }).waitFor();
}

it.each(["natives", "jquery", "strict"])("%s: the whole funnel works, and arrives whole", async (name) => {
  const { page: view, said } = await opened(`/${name}`);
  await sendAll(view);
  expect(stand.sent.at(-1)).toMatchObject({
    answers: { q1: ["o1"] },
    contact: { name: "Inès Moreau", email: "ines@example.com" },
    consents: { answers: true },
  });
  expect(said).toEqual([]);
  await view.close();
});

it("a strict policy lets a popup open too, and is never broken", async () => {
  const { page: view, said } = await opened("/strict-popup");
  await view.evaluate(() =>
    (window as unknown as { Aimant: { open(slug: string): void } }).Aimant.open("every-type"),
  );
  await view.getByRole("dialog").getByRole("group", { name: "Une réponse" }).waitFor();
  const box = await view.getByRole("dialog").locator(".sheet").boundingBox();
  expect(box?.width).toBe(720);
  expect(said).toEqual([]);
  await view.close();
});

it("two hundred times on and off the page leave nothing behind", async () => {
  const { page: view } = await opened("/clean");
  await view.locator("aimant-funnel #h").waitFor();
  const session = await view.context().newCDPSession(view);
  const counts = async () => {
    await session.send("HeapProfiler.enable");
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  await session.send("Performance.enable");
  const soak = (times: number) =>
    view.evaluate(async (count) => {
      for (let time = 0; time < count; time += 1) {
        const element = document.createElement("aimant-funnel");
        element.setAttribute("slug", "every-type");
        document.body.append(element);
        await new Promise((done) => setTimeout(done));
        element.remove();
        await new Promise((done) => setTimeout(done));
      }
    }, times);
  await soak(10);
  const before = await counts();
  await soak(200);
  const after = await counts();
  // One element has more than forty nodes: were even one in ten kept, this would show.
  expect(after.nodes - before.nodes).toBeLessThan(400);
  expect(after.listeners - before.listeners).toBeLessThan(20);
  await view.close();
});
