import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { everyPage } from "./every-page.ts";
import { nonce } from "./samples.ts";

function parse(html: string) {
  const window = new Window();
  // As a browser without scripts reads it: what stands in noscript counts too.
  return new window.DOMParser().parseFromString(html.replaceAll(/<\/?noscript>/g, ""), "text/html");
}
type Page = ReturnType<typeof parse>;

const all = (page: Page, selector: string) => [...page.querySelectorAll(selector)];
const count = (page: Page) => all(page, "script, img, b, iframe, style, svg, input, form").length;
const withoutStyle = (html: string) => html.replaceAll(/<style[^>]*>.*?<\/style>/gs, "");
const references = ["aria-describedby", "aria-labelledby", "for", "form"];

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)><b style="x">' onload='x' & \u202e‮שלום 🎉 {{x}} ${"=1+1"}`;

for (const locale of ["fr", "en", "pt-BR", "ar"]) {
  describe(`in ${locale}`, () => {
    for (const [name, html] of Object.entries(everyPage(locale))) {
      describe(name, () => {
        const page = parse(html);

        it("is a whole document in its language, with one heading of the first rank and a title", () => {
          expect(html.startsWith("<!doctype html><html")).toBe(true);
          expect(page.documentElement.getAttribute("lang")).toBe(locale);
          expect(page.documentElement.getAttribute("dir")).toBe(locale === "ar" ? "rtl" : "ltr");
          expect(all(page, "h1")).toHaveLength(1);
          expect(page.title.trim()).not.toBe("");
        });

        it("keeps to its content security policy", () => {
          expect(withoutStyle(html)).not.toMatch(/\sstyle=/i);
          expect(withoutStyle(html)).not.toMatch(/\son[a-z]+=/i);
          expect(withoutStyle(html)).not.toMatch(/javascript:/i);
          for (const element of all(page, "style, script")) expect(element.getAttribute("nonce")).toBe(nonce);
          for (const script of all(page, "script")) expect(script.getAttribute("src")).toMatch(/^\//);
        });

        it("shows no value that is missing", () => {
          expect(withoutStyle(html)).not.toMatch(/undefined|\bnull\b|\[object|NaN/);
        });

        it("has unique ids, and every reference to one leads somewhere", () => {
          const ids = all(page, "[id]").map((element) => element.id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const attribute of references)
            for (const element of all(page, `[${attribute}]`))
              for (const id of (element.getAttribute(attribute) ?? "").split(" ")) expect(ids).toContain(id);
          for (const link of all(page, 'a[href^="#"]'))
            expect(ids).toContain(link.getAttribute("href")?.slice(1));
        });

        it("names every control", () => {
          for (const control of all(page, "input:not([type=hidden]), select, textarea")) {
            const label = control.closest("label") ?? page.querySelector(`label[for="${control.id}"]`);
            expect(label?.textContent?.trim()).toBeTruthy();
          }
          for (const named of all(page, "a, button, iframe")) {
            const image = named.querySelector("img")?.getAttribute("alt");
            expect(named.textContent?.trim() || named.getAttribute("title") || image).toBeTruthy();
          }
        });

        it("is found by search engines only where it invites", () => {
          const hidden = page.querySelector('meta[name="robots"]')?.getAttribute("content");
          const invites = ["landing", "landing of a download", "landing of a survey"].includes(name);
          expect(hidden).toBe(invites ? undefined : "noindex, nofollow");
        });
      });
    }
  });
}

describe("with hostile values in every text", () => {
  const harmless = everyPage("fr");
  for (const [name, html] of Object.entries(everyPage("fr", () => hostile))) {
    it(`${name} shows them as text`, () => {
      const [page, model] = [parse(html), parse(harmless[name] ?? "")];
      expect(count(page)).toBe(count(model));
      for (const element of all(page, "*"))
        for (const attribute of element.attributes) expect(attribute.name).not.toMatch(/^on|^style$/);
      expect(page.querySelectorAll('[href^="javascript:"]')).toHaveLength(0);
    });
  }

  it("keeps their exact characters", () => {
    const { thanks, "landing with errors": landing } = everyPage("fr", () => hostile);
    expect(parse(thanks ?? "").querySelector("h1")?.textContent).toBe(hostile);
    const name = parse(landing ?? "").querySelector('[name="contact.name"]');
    expect(name?.getAttribute("value")).toBe(hostile);
  });
});
