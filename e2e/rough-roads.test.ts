import Database from "better-sqlite3";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { answerByTouch, definitionOf, type WalkedFunnel } from "./funnel-walk.ts";
import { startRunningServer, until, type RunningServer } from "./running-server.ts";
import { fieldOf, leaveDetails } from "./visitor.ts";
import { startWidgetStand, type Pages, type WidgetStand } from "./widget-stand.ts";

const slug = "customer-experience";
const submissions = `/api/v1/funnels/${slug}/submissions`;

let browser: Browser;
let server: RunningServer;
/** The customer's website. */
let site: WidgetStand;
const pages: Pages = { "/elsewhere": { html: "<!doctype html><title>Ailleurs</title>" } };
let funnel: WalkedFunnel;
let page: Page;
/** What reached the host page's own error handler. */
let leaked: string[];

beforeAll(async () => {
  // Kept pages are switched off in driven browsers otherwise.
  browser = await launchBrowser({ without: ["--disable-back-forward-cache"] });
  [server, site] = await Promise.all([startRunningServer(), startWidgetStand([], pages)]);
  funnel = await definitionOf(server.url, slug);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await site?.stop();
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 800, height: 900 }, reducedMotion: "reduce" });
  leaked = [];
  page.on("pageerror", (error) => leaked.push(String(error)));
});
afterEach(() => page.close());

/** The snippet that the documentation recommends, link included. */
const snippet = (query = "") =>
  `<aimant-funnel slug="${slug}" style="display:block;min-height:43rem"><a href="${server.url}/f/${slug}">Répondre au questionnaire</a></aimant-funnel>
<script async src="${server.url}/w/${slug}.js${query}"></script>`;

/** Opens a page of the customer's website with this in it. */
async function openHost(body: string, headers: Record<string, string> = {}): Promise<void> {
  pages["/host"] = {
    headers,
    html: `<!doctype html><html lang="fr"><head><title>Page</title></head><body><h1>La page</h1>${body}<p id="end">Fin</p></body></html>`,
  };
  await page.goto(`${site.url}/host`);
}

const labelAt = (at: number) => funnel.magnet.questions[at]?.label ?? "";
const question = (at: number) => page.getByRole("group", { name: labelAt(at) });
const fallback = () => page.getByRole("link", { name: "Répondre au questionnaire" });
const sendButton = () => page.getByRole("button", { name: "Recevoir ma synthèse" });
const thanks = () => page.getByText(/Votre synthèse arrivera/);

async function goToForm(email: string): Promise<void> {
  await answerByTouch(page, funnel);
  await leaveDetails(page, { name: "Inès Moreau", email });
  await page.getByRole("checkbox", { name: /m’envoyer ma synthèse/ }).check();
}

/** How often the server has kept a pass of this person. */
function kept(email: string): number {
  const db = new Database(server.database, { readonly: true });
  try {
    return db
      .prepare("SELECT count(*) FROM submissions JOIN leads ON leads.id = lead_id WHERE email = ?")
      .pluck()
      .get(email) as number;
  } finally {
    db.close();
  }
}

it("without a network the answers stay, and go off once when it is back", async () => {
  const email = "tunnel@maison-aubrac.example";
  await openHost(snippet());
  await goToForm(email);
  await page.context().setOffline(true);
  await sendButton().click();
  await page.getByText("Vos réponses restent sur cette page").first().waitFor();
  expect(await fieldOf(page, "email").inputValue()).toBe(email);
  expect(kept(email)).toBe(0);
  await page.context().setOffline(false);
  await thanks().waitFor();
  expect(kept(email)).toBe(1);
  expect(leaked).toEqual([]);
});

it("an answer of the server that gets lost on its way does not make two passes", async () => {
  const email = "flaky@maison-aubrac.example";
  await openHost(snippet());
  await goToForm(email);
  let tries = 0;
  await page.route(`**${submissions}`, async (route) => {
    tries += route.request().method() === "POST" ? 1 : 0;
    if (tries !== 1) return route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await sendButton().click();
  await thanks().waitFor();
  expect(tries).toBe(2);
  expect(kept(email)).toBe(1);
  expect(leaked).toEqual([]);
});

it("a server that is down is said in words, and asked again by a button", async () => {
  const email = "down@maison-aubrac.example";
  await openHost(snippet());
  await goToForm(email);
  await server.kill();
  await sendButton().click();
  const again = page.getByRole("button", { name: "Réessayer" });
  await again.waitFor();
  await page.getByText("Vos réponses restent sur cette page").first().waitFor();
  await server.start();
  await again.click();
  await thanks().waitFor();
  expect(kept(email)).toBe(1);
  expect(leaked).toEqual([]);
});

it("a double click answers one question, and sends once", async () => {
  const email = "twice@maison-aubrac.example";
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await openHost(snippet());
  await answerByTouch(page, { magnet: { questions: funnel.magnet.questions.slice(0, 4) } });
  const box = await question(4).getByRole("radio").nth(1).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 10, (box?.y ?? 0) + 10];
  await page.mouse.click(x, y);
  await question(5).waitFor();
  // As a hand does it: the second click comes when the next question stands there already.
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  expect(await question(5).getByRole("radio", { checked: true }).count()).toBe(0);
  // The same place is an answer to whoever means it.
  await page.mouse.click(x, y);
  await question(6).waitFor();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.reload();
  await goToForm(email);
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith(submissions)) posts.push(request.url());
  });
  await sendButton().dblclick();
  await thanks().waitFor();
  expect(posts).toHaveLength(1);
  expect(kept(email)).toBe(1);
  expect(leaked).toEqual([]);
});

it("a page that lets the widget ask nobody leads to the hosted page", async () => {
  await openHost(snippet(), { "content-security-policy": "connect-src 'self'" });
  await goToForm("policy@maison-aubrac.example");
  await sendButton().click();
  await page.getByRole("button", { name: "Réessayer" }).waitFor();
  const link = page.locator("aimant-funnel").getByRole("link", { name: "Ouvrir le questionnaire" });
  expect(await link.getAttribute("href")).toBe(`${server.url}/f/${slug}`);
  expect(leaked).toEqual([]);
});

it("where the script is refused, does not arrive or is not understood, the link in its place stays", async () => {
  await openHost(snippet(), { "content-security-policy": "script-src 'self'" });
  await fallback().waitFor();
  expect(await fallback().getAttribute("href")).toBe(`${server.url}/f/${slug}`);
  const script = `${server.url}/w/${slug}.js`;
  await page.route(script, (route) => route.abort());
  await openHost(snippet());
  await fallback().waitFor();
  await page.unroute(script);
  // What a browser that is too old makes of the language that the script is written in.
  await page.route(script, async (route) => {
    const answer = await route.fetch();
    const body = `${await answer.text()}\nclass { #new of }`;
    await route.fulfill({ contentType: "text/javascript", headers: { "cache-control": "no-store" }, body });
  });
  await page.reload();
  await fallback().waitFor();
  expect(await page.locator("#end").isVisible()).toBe(true);
  // With the real script the same link gives way to the questions.
  await page.unroute(script);
  await page.reload();
  await question(0).waitFor();
  expect(await fallback().isVisible()).toBe(false);
});

it("a page that comes back from the browser's own store goes on where it was", async () => {
  await openHost(`${snippet()}<a href="/elsewhere">Ailleurs</a>`);
  await question(0).getByRole("radio").nth(1).click();
  await question(1).waitFor();
  await page.evaluate(() =>
    addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })),
  );
  await page.getByRole("link", { name: "Ailleurs" }).click();
  await page.waitForURL("**/elsewhere");
  await page.goBack({ waitUntil: "commit" });
  await page.waitForFunction(() => (window as unknown as { persisted?: boolean }).persisted === true);
  await question(1).waitFor();
  await question(1).getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Continuer", exact: true }).click();
  await question(2).waitFor();
  expect(leaked).toEqual([]);
});

it("in an application of one page it is shown wherever its element comes", async () => {
  await openHost(`<div id="app"></div><script async src="${server.url}/w/${slug}.js?mode=popup"></script>`);
  await page.waitForFunction(() => "Aimant" in window);
  const visit = (path: string, html: string) =>
    page.evaluate(
      ([where, markup]) => {
        history.pushState(null, "", where);
        (document.getElementById("app") as HTMLElement).innerHTML = markup ?? "";
      },
      [path, html],
    );
  const element = `<aimant-funnel slug="${slug}"></aimant-funnel>`;
  await visit("/offer", element);
  await question(0).getByRole("radio").first().click();
  await question(1).waitFor();
  await visit("/about", "<p>À propos</p>");
  expect(await page.locator("aimant-funnel").count()).toBe(0);
  await visit("/offer", element);
  await question(0).waitFor();
  expect(leaked).toEqual([]);
});

it("what happened in the page is told in one batch when it is left", async () => {
  // Driven browsers do not report what is sent while a page goes away: the page notes it itself.
  await page.addInitScript(() => {
    const own = navigator.sendBeacon.bind(navigator);
    navigator.sendBeacon = (url, body) => {
      sessionStorage.setItem("told", `${sessionStorage.getItem("told") ?? ""}${String(body)}\n`);
      return own(url, body);
    };
  });
  await openHost(snippet());
  const views = async () => /views\s+(\d+)/.exec(await server.command("stats", slug))?.[1];
  const before = Number(await views());
  await question(0).getByRole("radio").first().click();
  await question(1).waitFor();
  await page.goto(`${site.url}/elsewhere`);
  await until(async () => Number(await views()) > before);
  const told = (await page.evaluate(() => sessionStorage.getItem("told"))) ?? "";
  expect(told.trim().split("\n")).toHaveLength(1);
  const { events } = JSON.parse(told) as { events: string[] };
  expect(events).toEqual(expect.arrayContaining(["view", "start", `pass:${funnel.magnet.questions[0]?.id}`]));
  expect(leaked).toEqual([]);
});
