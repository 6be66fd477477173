import type { EmailData } from "@aimant/core/ports";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEmailData } from "../../any-email-data.ts";
import { lines, oneLine } from "../../format/clean.ts";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

type Data = EmailData["synthesis"];
const render = (parts: Partial<Data> = {}, locale = "fr") => {
  const email = renderEmail("synthesis", { ...sampleEmails(locale).synthesis, ...parts });
  const page = readHtml(email.html);
  return { ...email, page, shown: { html: page.text, text: foldBlanks(email.text) } };
};
const { results } = sampleEmails("fr").synthesis;
const [first, second] = results.axes;

describe("the facts of a synthesis", () => {
  test("stand in both parts, whatever they are", () => {
    fc.assert(
      fc.property(anyEmailData.synthesis, (data) => {
        const email = renderEmail("synthesis", data);
        const parts = [readHtml(email.html).text, foldBlanks(email.text)];
        const facts = [
          data.results.total === null ? "" : `${data.results.total}/100`,
          data.results.level?.label ?? "",
          data.results.level?.text ?? "",
          data.results.level?.advice ?? "",
          data.results.outcome?.label ?? "",
          data.results.outcome?.advice ?? "",
          ...data.results.axes.flatMap(({ label, score, level }) => [
            label,
            score === null ? "" : `${score}/100`,
            level?.label ?? "",
            level?.text ?? "",
            level?.advice ?? "",
          ]),
          ...(data.results.blocks ?? []).flatMap(({ title, text, button }) => [
            title,
            ...lines(text ?? ""),
            button === undefined ? "" : button.label,
          ]),
          data.owner?.name ?? "",
          data.button ?? "",
          data.person.email,
          data.brand.controller.name,
          data.brand.controller.email,
        ];
        for (const fact of facts) for (const part of parts) expect(part).toContain(foldBlanks(oneLine(fact)));
        const blockUrls = (data.results.blocks ?? []).flatMap(({ button }) => button?.url ?? []);
        for (const url of [
          data.resultsUrl,
          data.bookingUrl ?? data.resultsUrl,
          data.unsubscribeUrl,
          ...blockUrls,
        ]) {
          expect(email.text).toContain(url);
          expect(readHtml(email.html).links.map(({ href }) => href)).toContain(url);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("show the score in the subject, with its level inside the sentence", () => {
    expect(render().subject).toBe("Votre synthèse\u202f: 62/100, en progression");
    expect(render({}, "en").subject).toBe("Your results: 62/100, progressing");
  });

  test("leave the level out of a subject that it would make too long", () => {
    const level = { id: "l", label: "Une relation client remarquablement bien installée" };
    expect(render({ results: { ...results, level } }).subject).toBe("Votre synthèse\u202f: 62/100");
  });

  test("a subject of the marketer's own is taken as it is, on one line", () => {
    expect(render({ subject: "Inès,\r\nvoici vos résultats" }).subject).toBe("Inès, voici vos résultats");
  });

  test("the weakest axis is marked once as the place to start, in both parts", () => {
    const { page, text } = render();
    expect(page.text.match(/Par où commencer/g)).toHaveLength(2);
    expect(page.preheader).toMatch(/^Par où commencer : Mesure\./);
    expect(text.match(/▶ Par où commencer\nMesure – 38\/100/g)).toHaveLength(1);
  });

  test("of two equally weak axes the weightier is the place to start", () => {
    const axes = [
      { ...first!, score: 20, weight: 1 },
      { ...second!, score: 20, weight: 3 },
    ];
    expect(render({ results: { ...results, axes } }).text).toContain(`▶ Par où commencer\n${second!.label}`);
  });

  test("a single axis, or full marks everywhere, leaves no place to start", () => {
    for (const axes of [[first!], results.axes.map((axis) => ({ ...axis, score: 100 }))]) {
      expect(render({ results: { ...results, axes } }).shown.html).not.toContain("Par où commencer");
    }
  });

  test("bars are table cells as wide as the score, and characters in plain text", () => {
    const { html, text } = render({ results: { ...results, axes: [{ ...first!, score: 72 }] } });
    expect(readHtml(html).count('td.fill[width="72%"]')).toBe(1);
    expect(readHtml(html).count('td.track[width="28%"]')).toBe(1);
    expect(text).toContain("Écoute client  ███████░░░  72/100");
  });

  test("nothing at all is no bar of its own, and everything no rest", () => {
    const axes = [
      { ...first!, score: 0 },
      { ...second!, score: 100 },
    ];
    const page = readHtml(render({ results: { ...results, total: null, level: null, axes } }).html);
    expect(page.count("td.fill")).toBe(1);
    expect(page.count("td.track")).toBe(1);
    expect(page.count('td[width="0%"]')).toBe(0);
  });

  test("an axis without score says so instead of showing a bar", () => {
    const { shown, page } = render({
      results: { ...results, axes: [{ ...first!, score: null, level: null }] },
    });
    expect(shown.html).toContain("non évalué");
    expect(shown.text).toContain("non évalué");
    expect(page.count("td.fill")).toBe(1);
  });

  test("without total, level and outcome it says that there is no overall score", () => {
    const empty = { total: null, level: null, axes: [], outcome: null, explanation: [] };
    const { shown, subject } = render({ results: empty });
    expect(subject).toBe("Votre synthèse est prête");
    for (const part of Object.values(shown)) expect(part).toContain("ne permettent pas de calculer un score");
  });

  test("a typology leads with its outcome", () => {
    const outcome = {
      id: "o",
      label: "L’artisane attentive",
      text: "Chaque client compte.",
      advice: "Écrivez-le.",
    };
    const { subject, shown } = render({
      results: { total: null, level: null, axes: [], outcome, explanation: [] },
    });
    expect(subject).toBe("Votre profil\u202f: L’artisane attentive");
    for (const part of Object.values(shown)) {
      expect(part).toContain("Chaque client compte.");
      expect(part).not.toContain("ne permettent pas");
    }
  });
});

describe("what a synthesis asks for", () => {
  test("one button: the booking page where there is one", () => {
    const { page } = render();
    expect(page.count("td.button")).toBe(1);
    expect(page.links).toContainEqual({
      href: "https://diagnostic.lumen.test/b/sample",
      label: "Choisir un créneau",
    });
    expect(page.links).toContainEqual({
      href: "https://diagnostic.lumen.test/r/sample",
      label: "Revoir mes résultats en ligne",
    });
  });

  test("one button: the results where no call is offered", () => {
    const { bookingUrl: _, ...data } = sampleEmails("fr").synthesis;
    const { blocks: _passages, ...plain } = data.results;
    const email = renderEmail("synthesis", { ...data, results: plain });
    const page = readHtml(email.html);
    expect(page.count("td.button")).toBe(1);
    expect(page.links[0]).toEqual({ href: data.resultsUrl, label: "Voir mes résultats" });
    expect(page.text).not.toContain("appel");
  });

  test("carries the PDF as it was given and says so, or says nothing of it", () => {
    const { pdf, ...without } = sampleEmails("fr").synthesis;
    const { attachments, shown } = render();
    expect(attachments).toEqual([pdf]);
    for (const part of Object.values(shown))
      expect(part).toContain("Votre synthèse est aussi jointe en PDF.");
    const plain = renderEmail("synthesis", without);
    expect(plain.attachments).toEqual([]);
    for (const part of [plain.html, plain.text]) expect(part).not.toContain("PDF");
    for (const part of Object.values(render({}, "en").shown))
      expect(part).toContain("Your results are also attached as a PDF.");
  });

  test("a way out, the notice and the reason why it came", () => {
    const { page, shown } = render();
    const labels = page.links.map(({ label }) => label);
    expect(labels).toContain("Ne plus recevoir ces e-mails");
    expect(labels).toContain("Politique de confidentialité");
    for (const part of Object.values(shown)) {
      expect(part).toContain("parce que vous avez demandé les résultats du diagnostic");
      expect(part).toContain("Maison Lumen SAS, 12 rue des Tanneurs, 44000 Nantes");
    }
  });

  test("it is signed by the owner, or by the team where there is none", () => {
    expect(render().text).toContain("Claire Fontaine\nConseillère en expérience client, Maison Lumen");
    const { owner: _, ...data } = sampleEmails("fr").synthesis;
    const email = renderEmail("synthesis", data);
    expect(email.text).toContain("Bien à vous,\nL’équipe Maison Lumen");
    expect(readHtml(email.html).text).toContain("L’équipe Maison Lumen");
  });

  test("the marketer's own words come line by line", () => {
    const { text, page } = render({ opening: "Bravo.\n\nVoici <b>tout</b>.", button: "Parler à Claire" });
    expect(text).toContain("Bravo.\nVoici <b>tout</b>.");
    expect(page.text).toContain("Bravo.Voici <b>tout</b>.");
    expect(page.links.map(({ label }) => label)).toContain("Parler à Claire");
  });

  test("a logo carries the name, and no other scheme becomes an image", () => {
    const { brand } = sampleEmails("fr").synthesis;
    const withLogo = (logo: string) => render({ brand: { ...brand, logo } }).page.images;
    expect(withLogo("https://lumen.test/logo.png")).toEqual([
      { src: "https://lumen.test/logo.png", alt: "Maison Lumen" },
    ]);
    expect(withLogo("javascript:alert(1)")).toEqual([]);
  });
});
