import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  answerByKeys,
  answerByTouch,
  definitionOf,
  expectedResults,
  prospect,
  type WalkedFunnel,
} from "./funnel-walk.ts";
import { linkIn, squeeze, to, visibleText } from "./letters.ts";
import { setStage, type Stage } from "./stage.ts";
import { bookSlot, leaveDetails } from "./visitor.ts";

const slug = "customer-experience";
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let stage: Stage;
let funnel: WalkedFunnel;

beforeAll(async () => {
  stage = await setStage();
  funnel = await definitionOf(stage.server.url, slug);
});
afterAll(() => stage?.close());

describe("scenario 1, from an article to a sales rep's inbox", () => {
  it("goes from tap to tap on a phone", async () => {
    const page = await stage.openPage(360, { hasTouch: true });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(`${stage.server.site}/article.html`);
    await page
      .getByRole("main")
      .getByRole("link", { name: /évalue/i })
      .last()
      .click();
    await page.waitForURL(/landing\.html\?cta=article-foot/);

    // Nothing but the one script comes from Aimant, nothing from anybody else, and nothing is stored.
    await page.getByRole("group", { name: funnel.magnet.questions[0]?.label ?? "" }).waitFor();
    expect(requests.filter((url) => url.startsWith(stage.server.url))).toEqual([
      `${stage.server.url}/w/${slug}.js`,
    ]);
    expect(
      requests.filter(
        (url) =>
          !url.startsWith(stage.server.url) && !url.startsWith(stage.server.site) && !url.startsWith("data:"),
      ),
    ).toEqual([]);

    const given = await answerByTouch(page, funnel);
    const boxes = page.getByRole("checkbox");
    await boxes.first().waitFor();
    for (const box of await boxes.all()) expect(await box.isChecked()).toBe(false);
    const { name, email, jobTitle, company } = prospect;
    await leaveDetails(page, { name, email, jobTitle, company });
    await page.getByRole("checkbox", { name: /m’envoyer ma synthèse/ }).check();
    await page.getByRole("button", { name: "Recevoir ma synthèse" }).click();
    await page.getByText(/Votre synthèse arrivera/).waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);

    // Nothing goes out before its time.
    await stage.server.advance("PT47H");
    await new Promise((done) => setTimeout(done, 1_500));
    expect(stage.smtp.messages.filter(({ to: [address] }) => address === prospect.email)).toEqual([]);
    await stage.server.advance("PT1H");
    const synthesis = await stage.arrival(prospect.email, /sur 100|\/100/);
    expect(synthesis.mail.text).toContain(prospect.name);
    expect(String(synthesis.mail.headers.get("list"))).not.toBe("undefined");

    const booking = await stage.openPage(360, { hasTouch: true });
    await booking.goto(linkIn(synthesis, stage.server.url, "b"));
    const start = await bookSlot(booking, prospect.phone);
    await booking.getByText("Camille Renaud").first().waitFor();
    await booking
      .getByText(/invitation|agenda/i)
      .first()
      .waitFor();

    const brief = await stage.arrival("camille.renaud@atelier-lumen.example", /Inès Moreau/);
    const results = expectedResults(slug);
    expect(linkIn(brief, stage.server.url, "r")).toBe(linkIn(synthesis, stage.server.url, "r"));
    for (const part of [brief.mail.text ?? "", visibleText(String(brief.mail.html))]) {
      for (const fact of [
        prospect.name,
        prospect.email,
        prospect.jobTitle,
        prospect.company,
        "article-foot",
        "blog",
        `${stage.server.site}/landing.html`,
      ]) {
        expect(part).toContain(fact);
      }
      expect(part.replace(/[\s\u00a0\u202f.]/g, "")).toMatch(/0?612345678/);
      for (const [question, answers] of given) {
        expect(squeeze(part)).toContain(squeeze(question));
        for (const answer of answers) expect(squeeze(part)).toContain(squeeze(answer));
      }
      for (const { label, score } of results.axes) {
        expect(squeeze(part)).toContain(squeeze(label));
        expect(part).toContain(String(score));
      }
      expect(squeeze(part)).toContain(squeeze(results.level?.label ?? "no level"));
      expect(squeeze(part)).toContain(squeeze("J’accepte qu’Atelier Lumen utilise mes réponses"));
    }
    expect(String(brief.mail.html)).toContain(`href="tel:${prospect.e164}"`);
    expect(String(brief.mail.html)).toContain(`href="mailto:${prospect.email}"`);

    const confirmation = await stage.smtp.waitFor(to(prospect.email, /rendez-vous|appel/i), 20_000);
    const file = confirmation.mail.attachments.find(({ contentType }) => contentType === "text/calendar");
    const calendar = new ICAL.Component(ICAL.parse(file?.content.toString("utf8") ?? ""));
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") as ICAL.Component);
    expect(event.startDate.toJSDate().toISOString()).toBe(new Date(start).toISOString());
    expect(event.duration.toSeconds()).toBe(30 * 60);
    expect(event.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toContain(
      `mailto:${prospect.email}`,
    );
  });

  it("works with the keyboard alone", async () => {
    const page = await stage.openPage(1440);
    await page.goto(`${stage.server.site}/landing.html?cta=keyboard`);
    await page.getByRole("group", { name: funnel.magnet.questions[0]?.label ?? "" }).waitFor();
    // Tab until a control of the widget has the focus.
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.localName === "aimant-funnel")) break;
    }
    await answerByKeys(page, funnel);
    await page.getByLabel("Nom").waitFor();
    const type = async (label: string, text: string) => {
      for (let presses = 0; presses < 12; presses += 1) {
        const focused = await page
          .getByLabel(label, { exact: true })
          .evaluate((field) => field === (field.getRootNode() as ShadowRoot).activeElement);
        if (focused) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.type(text);
    };
    await type("Nom", "Karim Haddad");
    await type("Adresse e-mail", "karim@haddad-logistique.example");
    const consent = page.getByRole("checkbox", { name: /m’envoyer ma synthèse/ });
    for (let presses = 0; presses < 12; presses += 1) {
      if (await consent.evaluate((box) => box === (box.getRootNode() as ShadowRoot).activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Space");
    for (let presses = 0; presses < 12; presses += 1) {
      const focused = await page
        .getByRole("button", { name: "Recevoir ma synthèse" })
        .evaluate((button) => button === (button.getRootNode() as ShadowRoot).activeElement);
      if (focused) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByText(/Votre synthèse arrivera/).waitFor();
  });

  it("works with JavaScript off, on the hosted page", async () => {
    const page = await stage.openPage(360, { javaScriptEnabled: false });
    await page.goto(`${stage.server.url}/f/${slug}?cta=qr-code&utm_source=talk`);
    for (const question of funnel.magnet.questions) {
      const group = page.getByRole("group", { name: question.label });
      if (question.type === "multiple") await group.getByRole("checkbox").first().check();
      else await group.getByRole("radio").nth(1).check();
    }
    // Everything but the consent: what was filled in must survive the correction.
    await page.getByLabel("Nom").fill("Paul Serre");
    await page.getByLabel("Adresse e-mail").fill("paul.serre@serre-verre.example");
    await page.locator("form").evaluate((form) => form.setAttribute("novalidate", ""));
    await page.getByRole("button", { name: "Recevoir ma synthèse" }).click();
    await page.locator("#summary-title").waitFor();
    expect(await page.getByLabel("Nom").inputValue()).toBe("Paul Serre");
    await page.getByRole("checkbox", { name: /m’envoyer ma synthèse/ }).check();
    await page.getByRole("button", { name: "Recevoir ma synthèse" }).click();
    await page.getByText(/Votre synthèse arrivera/).waitFor();

    await stage.server.advance("P2D");
    const synthesis = await stage.arrival("paul.serre@serre-verre.example", /sur 100|\/100/);
    await page.goto(linkIn(synthesis, stage.server.url, "b"));
    // One day's times are in sight; those of another day, and a number from elsewhere, are two choices away.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.locator(".day").filter({ visible: true }).count()).toBe(1);
    await page.getByLabel("Pays du numéro").selectOption({ label: "Belgique (+32)" });
    await bookSlot(page, "0470 12 34 56", (slots) => slots.last());
    await page.getByText("+32 470 12 34 56").waitFor();
    await page.getByText("Camille Renaud").first().waitFor();
    const brief = await stage.arrival("camille.renaud@atelier-lumen.example", /Paul Serre/);
    expect(brief.mail.text).toContain("qr-code");
    await page.goto(linkIn(synthesis, stage.server.url, "r"));
    await page.getByText(/100/).first().waitFor();
  });

  it("has no accessibility violation and moves nothing on the page", async () => {
    const page = await stage.openPage(768);
    await page.addInitScript(() => {
      (window as unknown as { shift: number }).shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${stage.server.site}/landing.html`);
    await page.getByRole("group", { name: funnel.magnet.questions[0]?.label ?? "" }).waitFor();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
    const audit = async () => {
      await page.evaluate(axeSource);
      const found = await page.evaluate(() =>
        (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: unknown[] }[] }> } }
        ).axe.run(),
      );
      return found.violations.map(({ id, nodes }) => `${id} (${nodes.length})`);
    };
    expect(await audit()).toEqual([]);
    await answerByTouch(page, funnel);
    await page.getByLabel("Nom").waitFor();
    await page.waitForTimeout(400);
    expect(await audit()).toEqual([]);
    await page.getByRole("button", { name: "Recevoir ma synthèse" }).click();
    await page.waitForTimeout(400);
    expect(await audit()).toEqual([]);
  });

  it("sends one synthesis though the server was killed in between", async () => {
    const email = "lea.fontaine@fontaine-textile.example";
    const answers = Object.fromEntries(
      funnel.magnet.questions.map((question) => [
        question.id,
        question.type === "multiple"
          ? [question.options?.[0]?.id]
          : question.type === "scale"
            ? 3
            : question.options?.[2]?.id,
      ]),
    );
    const sent = await fetch(`${stage.server.url}/api/v1/funnels/${slug}/submissions`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "killed-in-between" },
      body: JSON.stringify({
        answers,
        contact: { name: "Léa Fontaine", email },
        consents: { results: true, news: false, call: false },
        locale: "fr",
      }),
    });
    expect(sent.status).toBe(201);
    await stage.server.kill();
    await stage.server.start();
    await stage.server.advance("P2D");
    await stage.arrival(email, /sur 100|\/100/);
    // A kill between SMTP's last word and our note of it is the one case that may repeat (see docs/reliability.md).
    await new Promise((done) => setTimeout(done, 1_000));
    await stage.server.kill();
    await stage.server.start();
    await stage.server.advance("P7D");
    await new Promise((done) => setTimeout(done, 3_000));
    expect(
      stage.smtp.messages.filter((message) => message.to.includes(email)).map(({ mail }) => mail.subject),
    ).toHaveLength(1);
  });
});
