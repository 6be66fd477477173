import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { renderLandingPage } from "../index.ts";
import type { NoScriptFormState } from "../index.ts";
import { aLandingPage } from "../samples.ts";

const plain = (words: string) => words;

function pageOf(changes: Partial<NoScriptFormState> = {}) {
  const html = renderLandingPage(aLandingPage("fr", plain, changes));
  const page = new new Window().DOMParser().parseFromString(html, "text/html");
  return {
    page,
    html,
    names: [...page.querySelectorAll("[name]")].map((field) => field.getAttribute("name")),
  };
}
const values = { answers: {}, contact: {}, consents: {}, choices: {}, source: {} };

describe("the plain form", () => {
  it("posts to the funnel with everything that the server needs to keep", () => {
    const { page } = pageOf();
    const form = page.querySelector("form");
    expect(form?.getAttribute("method")).toBe("post");
    expect(form?.getAttribute("action")).toBe("/f/customer-experience");
    const hidden = [...page.querySelectorAll('input[type="hidden"]')].map((field) => [
      field.getAttribute("name"),
      field.getAttribute("value"),
    ]);
    expect(Object.fromEntries(hidden)).toEqual({
      idempotencyKey: "01JDA0",
      version: "3",
      locale: "fr",
      "source.page": "https://example.com/a",
      "source.utm.source": "letter",
    });
  });

  it("asks the questions of this path only, each with native controls of its kind", () => {
    const { page, names } = pageOf();
    expect(names).not.toContain("answers.hidden");
    const types = (id: string) =>
      [...page.querySelectorAll(`[name="answers.${id}"]`)].map(
        (field) => field.getAttribute("type") ?? field.tagName,
      );
    expect(types("one")).toEqual(["radio", "radio", "radio"]);
    expect(types("many")).toEqual(["checkbox", "checkbox", "checkbox"]);
    expect(types("ends")).toHaveLength(5);
    expect(types("named")).toEqual(["radio", "radio"]);
    expect(types("nps")).toHaveLength(11);
    expect(types("hours")).toEqual(["number"]);
    expect(types("tool")).toEqual(["text"]);
    expect(types("wish")).toEqual(["TEXTAREA"]);
    expect(types("talk")).toEqual([]);
  });

  it("says that another question may follow while one is hidden, and not otherwise", () => {
    expect(pageOf().html).toContain("une question peut s’ajouter");
    const every = aLandingPage().funnel.magnet.questions.map((question) => question.id);
    const whole = pageOf({ shownQuestions: every });
    expect(whole.html).not.toContain("une question peut s’ajouter");
    expect(whole.names).toContain("answers.hidden");
  });

  it("ticks no consent by itself, whatever is required", () => {
    const boxes = pageOf().page.querySelectorAll('[name^="consents."]');
    expect(boxes).toHaveLength(2);
    for (const box of boxes) {
      expect(box.hasAttribute("checked")).toBe(false);
      expect(box.getAttribute("value")).toBe("yes");
    }
  });

  it("gives back what was filled in", () => {
    const { page } = pageOf({
      values: {
        ...values,
        answers: { one: ["b"], many: ["a", "c"], hours: ["douze"], wish: ["<b>"] },
        contact: { name: "Zoé" },
        consents: { marketing: true, service: false },
      },
    });
    const checked = [...page.querySelectorAll("[checked]")].map(
      (box) => `${box.getAttribute("name")}=${box.getAttribute("value")}`,
    );
    expect(checked).toEqual(["answers.one=b", "answers.many=a", "answers.many=c", "consents.marketing=yes"]);
    expect(page.querySelector('[name="answers.hours"]')?.getAttribute("value")).toBe("douze");
    expect(page.querySelector("textarea")?.textContent).toBe("<b>");
    expect(page.querySelector('[name="contact.name"]')?.getAttribute("value")).toBe("Zoé");
  });

  it("sums up the errors, takes the reader to them, and repeats each beside its field", () => {
    const errors = [
      { path: "answers.one", message: "Choisissez une réponse" },
      { path: "contact.email", message: "Il manque le @ dans l’adresse" },
      { path: "answers.hidden", message: "Question inconnue" },
    ];
    const { page } = pageOf({ errors });
    expect(page.title.startsWith("Erreur")).toBe(true);
    const summary = page.querySelector(".summary");
    expect(summary?.hasAttribute("autofocus")).toBe(true);
    expect(summary?.querySelector("h2")?.textContent).toBe("Il reste 3 points à revoir");
    const links = [...(summary?.querySelectorAll("a") ?? [])].map(
      (link) => link.getAttribute("href")?.slice(1) ?? "",
    );
    expect(links.map((id) => page.getElementById(id)?.getAttribute("name"))).toEqual([
      "answers.one",
      "contact.email",
    ]);
    expect(summary?.textContent).toContain("Question inconnue");
    const email = page.querySelector('[name="contact.email"]');
    expect(email?.getAttribute("aria-invalid")).toBe("true");
    const [error] = (email?.getAttribute("aria-describedby") ?? "").split(" ");
    expect(page.getElementById(error ?? "")?.textContent).toContain("Il manque le @");
  });

  it("stands in for the widget only where scripts do not run", () => {
    const html = renderLandingPage(aLandingPage("fr", plain, { mode: "noscript" }));
    expect(html).toMatch(
      /<script async src="\/w\/customer-experience.js" nonce="[^"]+"><\/script><noscript><div[^>]*><form/,
    );
    expect(html).toContain("aimant-funnel{display:block;min-height:34rem}");
    const again = renderLandingPage(aLandingPage("fr", plain, { mode: "plain" }));
    expect(again).not.toContain("<aimant-funnel");
    expect(again).not.toContain("<script");
  });

  it("asks for the details first where the funnel says so", () => {
    const props = aLandingPage();
    const html = renderLandingPage({
      ...props,
      funnel: { ...props.funnel, form: { ...props.funnel.form, position: "start" } },
    });
    expect(html.indexOf("contact.email")).toBeLessThan(html.indexOf("answers.one"));
  });
});

describe("the landing page", () => {
  it("tells search engines and link previews what it is", () => {
    const { page } = pageOf({ mode: "noscript" });
    const meta = (name: string) =>
      page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
    expect(meta("og:title")).toBe("Où en est votre expérience client ?");
    expect(meta("description")).toBe("Dix questions concrètes.");
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(
      "https://aimant.example.com/f/customer-experience?lang=fr",
    );
    expect(
      [...page.querySelectorAll('link[rel="alternate"]')].map((link) => link.getAttribute("hreflang")),
    ).toEqual(["fr", "en", "x-default"]);
  });

  it("lets no configuration value into its style sheet but lengths and colours", () => {
    const props = aLandingPage();
    const bad = "1rem}body{background:url(//evil.test)";
    const html = renderLandingPage({
      ...props,
      minHeight: bad,
      theme: { ...props.theme, font: bad, light: { ...props.theme.light, ink: bad } },
    });
    expect(html).not.toContain("evil.test");
    expect(html).toContain("min-height:32rem");
  });
});
