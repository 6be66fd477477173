import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { compile } from "tailwindcss";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { everyType } from "./every-type.ts";
import { startWidgetStand, type WidgetStand } from "./widget-stand.ts";

const { resolve } = createRequire(import.meta.url);
const read = (path: string) => readFileSync(resolve(path), "utf8");

/** Tailwind makes its sheet from the classes that a page uses. */
const tailwind = (await compile(read("tailwindcss/index.css"))).build(
  "text-lg font-bold uppercase tracking-widest text-center leading-loose block hidden flex".split(" "),
);
/** A landing page as its authors publish it, but for what it loads from elsewhere. */
const template = {
  css: read("startbootstrap-landing-page/dist/css/styles.css").replace(/url\([^)]*\)/g, "none"),
  body: read("startbootstrap-landing-page/dist/index.html")
    .replace(/^[^]*<body[^>]*>|<\/body>[^]*$/g, "")
    .replace(/<script[^]*?<\/script>|\ssrc="[^"]*"|url\([^)]*\)/g, ""),
};

/** How a page bends all that is in it; an empty page that is bent the same way is what is compared with. */
const bends = {
  zoom: "html { zoom: 1.25 }",
  transform: `body { margin: 0 !important; width: 900px !important; height: 800px !important;
    transform: translate(40px, -60px) scale(0.75) !important; transform-origin: 0 0 !important }`,
};

/** Style sheets of real pages, and of pages that were never made for anybody else's markup. */
const sheets: Record<string, string> = {
  bootstrap: read("bootstrap/dist/css/bootstrap.min.css"),
  bulma: read("bulma/css/bulma.min.css"),
  foundation: read("foundation-sites/dist/css/foundation.min.css"),
  tailwind,
  pure: read("purecss/build/pure-min.css"),
  "a landing page's template": template.css,
  "bootstrap, zoomed": read("bootstrap/dist/css/bootstrap.min.css") + bends.zoom,
  "foundation, moved and scaled": read("foundation-sites/dist/css/foundation.min.css") + bends.transform,
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

const bodies: Record<string, string> = { "a landing page's template": template.body };
const cleanPages: Record<string, string> = {
  "bootstrap, zoomed": "/clean/zoom",
  "foundation, moved and scaled": "/clean/transform",
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
const page = (css: string, script: string, more = "", body = "") =>
  `<!doctype html><html lang="fr"><head><title>Page</title><meta name="viewport" content="width=device-width"><style>${css}</style>${more}</head><body>
<p id="theirs">Un texte de la page</p>${body}
<div style="display:block!important;position:absolute!important;top:300px!important;left:100px!important;float:none!important;width:600px!important;margin:0!important;opacity:1!important;background:#fff!important"><aimant-funnel slug="every-type"></aimant-funnel></div>
${script}</body></html>`;
const tag = '<script src="/w/every-type.js"></script>';
const csp = (origin: string) =>
  `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

let browser: Browser;
let stand: WidgetStand;
const pages: Record<string, { html: string; headers?: Record<string, string> }> = {
  "/blank": { html: "<!doctype html><title>Blank</title>" },
  "/clean": { html: page("", tag) },
  "/clean/zoom": { html: page(bends.zoom, tag) },
  "/clean/transform": { html: page(bends.transform, tag) },
  "/natives": { html: page("", tag, `<script>${natives}</script>`) },
  "/jquery": { html: page("", tag, `<script>${read("jquery/dist/jquery.min.js")}</script>`) },
};
Object.entries(sheets).forEach(([name, css], at) => {
  pages[`/${at}`] = { html: page(css, tag, "", bodies[name]) };
  pages[`/${at}/without`] = { html: page(css, "", "", bodies[name]) };
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

/** The page without what stands above it. */
async function outside(view: Page): Promise<Buffer> {
  await view.locator("aimant-funnel").evaluate((element) => {
    element.parentElement?.style.setProperty("display", "none", "important");
    scrollTo(0, 0);
  });
  return view.screenshot({ animations: "disabled", caret: "hide" });
}

const skip = (view: Page) => view.locator("aimant-funnel .foot button").click();

it.each(Object.keys(sheets))(
  "%s: the widget looks as it does on an empty page, and the page as without it",
  async (name) => {
    const path = `/${Object.keys(sheets).indexOf(name)}`;
    // Of some 2,500,000 values: on a scaled page letters begin between two pixels, elsewhere on each page.
    const softEdges = name in cleanPages ? 2_000 : 0;
    const [clean, hostile, without] = [
      await opened(cleanPages[name] ?? "/clean"),
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
      expect(await differing(blank.page, ours, theirs), `after ${steps} more steps`).toBeLessThanOrEqual(
        softEdges,
      );
    }
    const style = (view: Page) =>
      view.locator("#theirs").evaluate((element) => {
        // Pictures of a long page may have scrolled it.
        scrollTo(0, 0);
        const { top, width, height } = element.getBoundingClientRect();
        const { color, font, display, visibility, opacity, margin, padding, position } =
          getComputedStyle(element);
        return { top, width, height, color, font, display, visibility, opacity, margin, padding, position };
      });
    expect(await style(hostile.page)).toEqual(await style(without.page));
    // The page around it, to the pixel.
    const [around, alone] = [await outside(hostile.page), await outside(without.page)];
    expect(await differing(blank.page, around, alone), "the page outside the widget").toBe(0);
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

it("five hundred times on and off the page leave no node, listener or timer behind", async () => {
  const { page: view } = await opened("/clean");
  await view.emulateMedia({ reducedMotion: "no-preference" });
  await view.locator("aimant-funnel #h").waitFor();
  const session = await view.context().newCDPSession(view);
  await session.send("Performance.enable");
  // Timers and intervals that have neither run out nor been cleared.
  await view.evaluate(() => {
    const pending = new Set<number>();
    const own = {
      set: window.setTimeout.bind(window),
      clear: window.clearTimeout.bind(window),
      every: window.setInterval.bind(window),
    };
    Object.assign(window, {
      pending,
      wait: (ms: number) => new Promise((done) => own.set(done, ms)),
      setTimeout: (run: () => void, ms?: number) => {
        const id = own.set(() => {
          pending.delete(id);
          run();
        }, ms);
        pending.add(id);
        return id;
      },
      setInterval: (run: () => void, ms?: number) => {
        const id = own.every(run, ms);
        pending.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        pending.delete(id);
        own.clear(id);
      },
    });
    window.clearInterval = window.clearTimeout;
  });

  const listenersOf = async (expression: string) => {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const { listeners } = await session.send("DOMDebugger.getEventListeners", {
      objectId: result.objectId ?? "",
    });
    return listeners.map(({ type }) => type).toSorted();
  };
  /** How many objects with this prototype are alive. */
  const alive = async (expression: string) => {
    const { result } = await session.send("Runtime.evaluate", { expression });
    const { objects } = await session.send("Runtime.queryObjects", {
      prototypeObjectId: result.objectId ?? "",
      objectGroup: "soak",
    });
    const counted = await session.send("Runtime.callFunctionOn", {
      objectId: objects.objectId ?? "",
      functionDeclaration: "function () { return this.length; }",
      returnByValue: true,
    });
    await session.send("Runtime.releaseObjectGroup", { objectGroup: "soak" });
    return counted.result.value as number;
  };
  const counts = async () => {
    await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      nodes: of("Nodes"),
      all: of("JSEventListeners"),
      places: await Promise.all(
        ["window", "document", "document.documentElement", "document.body"].map(listenersOf),
      ),
      elements: await alive("customElements.get('aimant-funnel').prototype"),
      observers: await alive("IntersectionObserver.prototype"),
    };
  };
  const soak = (times: number) =>
    view.evaluate(async (count) => {
      const { wait } = window as unknown as { wait(ms: number): Promise<void> };
      for (let time = 0; time < count; time += 1) {
        const element = document.createElement("aimant-funnel");
        element.setAttribute("slug", "every-type");
        document.body.append(element);
        await wait(0);
        // Leaves a step on the way: the answer goes on by a timer.
        if (time % 5 === 0) element.shadowRoot?.querySelector<HTMLInputElement>("input")?.click();
        element.remove();
        await wait(0);
      }
    }, times);
  const atRest = () =>
    view.waitForFunction(() => (window as unknown as { pending: Set<number> }).pending.size === 0);
  await soak(10);
  // Waiting has listeners of its own, which stay.
  await atRest();
  const before = await counts();
  await soak(500);
  await atRest();
  const after = await counts();
  expect(after.places).toEqual(before.places);
  expect(after.elements).toBe(1);
  expect(after.observers).toBeLessThanOrEqual(before.observers);
  // One element has more than forty nodes: were even one in fifty kept, this would show.
  expect(after.nodes - before.nodes).toBeLessThan(400);
  expect(after.all - before.all).toBeLessThan(20);
  await view.close();
});
