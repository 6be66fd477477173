import type { RenderedEmail, TemplateName } from "@aimant/core/ports";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEmailData, hostile } from "./any-email-data.ts";
import { oneLine } from "./format/clean.ts";
import { foldBlanks, readHtml } from "./read-html.ts";
import { renderEmail } from "./render-email.ts";
import { sampleEmails } from "./samples.ts";

const names = Object.keys(sampleEmails("fr")) as TemplateName[];
const OWN_ELEMENTS = new Set(
  "html head meta title style noscript xml body div table tbody tr td p h1 h2 span strong a br img ul li".split(
    " ",
  ),
);
const broken = /undefined|\bnull\b|\bnan\b|\[object|infinity/i;
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

const render = (name: TemplateName, data: unknown): RenderedEmail => renderEmail(name, data as never);

function expectNothingMissing({ subject, html, text }: RenderedEmail): void {
  for (const part of [subject, html, text]) expect(part).not.toMatch(broken);
}

function expectNothingForeign(html: string): void {
  const page = readHtml(html);
  expect([...page.elements].filter((element) => !OWN_ELEMENTS.has(element))).toEqual([]);
  expect([...page.attributes].filter((attribute) => attribute.startsWith("on"))).toEqual([]);
  for (const { href } of page.links) expect(href).toMatch(/^(https:\/\/|mailto:[^?&]+$|tel:\+?\d+$)/);
  for (const { src, alt } of page.images) {
    expect(src).toMatch(/^https:\/\//);
    expect(alt).not.toBeNull();
  }
}

function expectCleanSubject(subject: string): void {
  expect(subject).not.toMatch(control);
  expect(subject).not.toContain("\n");
  expect(subject.trim()).not.toBe("");
  expect(subject.length).toBeLessThanOrEqual(78);
  expect(subject.isWellFormed()).toBe(true);
}

describe.each(names)("%s, whatever the data", (name) => {
  test("nothing is missing, nothing gets in, and the subject is one clean line", () => {
    fc.assert(
      fc.property(anyEmailData[name] as fc.Arbitrary<unknown>, (data) => {
        const email = render(name, data);
        expectNothingMissing(email);
        expectNothingForeign(email.html);
        expectCleanSubject(email.subject);
        expect(email.text).not.toMatch(control);
        expect(email.html).not.toMatch(control);
      }),
      { numRuns: 100 },
    );
  });

  test("stays below the size at which Gmail cuts a message", () => {
    const { html } = render(name, sampleEmails("fr")[name]);
    expect(Buffer.byteLength(html)).toBeLessThan(60_000);
  });

  test("comes in French for French locales and in English for all others", () => {
    for (const [locale, language] of [
      ["fr", "fr"],
      ["fr-CA", "fr"],
      ["en", "en"],
      ["de", "en"],
      ["fy", "en"],
    ] as const) {
      expect(readHtml(render(name, sampleEmails(locale)[name]).html).language).toBe(language);
    }
  });

  test("needs nothing from elsewhere when there is no logo", () => {
    const { html } = render(name, sampleEmails("en")[name]);
    expect(html).not.toMatch(/url\(|@import|<link|<script|<img/i);
  });

  test("says in plain text which addresses its links lead to", () => {
    const { html, text } = render(name, sampleEmails("fr")[name]);
    for (const { href } of readHtml(html).links) {
      if (href.startsWith("https:")) expect(text).toContain(href);
      else expect(foldBlanks(text).replaceAll(" ", "")).toContain(href.replace(/^(tel|mailto):/, ""));
    }
  });

  test("escapes every hostile word and still shows it", () => {
    for (const word of hostile) {
      const sample = sampleEmails("fr")[name];
      const data =
        "person" in sample
          ? { ...sample, title: word, person: { ...sample.person, name: word, company: word } }
          : { ...sample, brand: { ...sample.brand, name: word } };
      const { html, text } = render(name, data);
      const shown = foldBlanks(oneLine(word)).slice(0, 40);
      expect(readHtml(html).text).toContain(shown);
      expect(foldBlanks(text)).toContain(shown);
    }
  });
});
