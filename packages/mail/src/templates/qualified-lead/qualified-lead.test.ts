import type { EmailData } from "@aimant/core/ports";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEmailData } from "../../any-email-data.ts";
import { lines, oneLine } from "../../format/clean.ts";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

type Data = EmailData["qualified-lead"];
const sample = sampleEmails("fr")["qualified-lead"];
const { appointment: _call, ...withoutCall } = sample;
const render = (data: Data = sample) => {
  const email = renderEmail("qualified-lead", data);
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};
const called = (person: Partial<Data["person"]>) =>
  render({ ...sample, person: { ...sample.person, ...person } });

const labels = (bars: string) => bars.split("\n").map((line) => line.split(/ {2,}/)[0]);

describe("the subject", () => {
  test("says when to call whom", () => {
    expect(called({ company: "Lumen" }).subject).toBe(
      "Rendez-vous mardi 24\u00a0nov. 14\u00a0h\u00a030\u202f: Inès Moreau (Lumen)",
    );
    expect(render(sampleEmails("en")["qualified-lead"]).subject).toBe(
      "Call Tuesday 24\u00a0Nov 2:30\u00a0pm: Inès Moreau (Atelier Verrier)",
    );
  });

  test("gives way step by step when names are long", () => {
    expect(render().subject).toBe(
      "RDV mardi 24\u00a0nov. 14\u00a0h\u00a030\u202f: Inès Moreau (Atelier Verrier)",
    );
    expect(called({ company: "Compagnie générale des arts verriers" }).subject).toBe(
      "Rendez-vous mardi 24\u00a0nov. 14\u00a0h\u00a030\u202f: Inès Moreau",
    );
    expect(called({ name: "Inès ".repeat(40) }).subject).toMatch(/^RDV mar\. 24\u00a0nov\. .*Inès…$/);
  });

  test("without a call says what came", () => {
    expect(render(withoutCall).subject).toBe("Lead qualifié\u202f: Inès Moreau (Atelier Verrier)");
  });

  test("is safe as a header whatever the name", () => {
    const { subject } = called({ name: "Inès\r\nBcc: everyone@example.com" });
    expect(subject).toContain("Inès Bcc: everyone@example");
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

test("every fact stands in both parts, whatever it is", () => {
  fc.assert(
    fc.property(anyEmailData["qualified-lead"], (data) => {
      const { shown, subject, text, page } = render(data);
      const facts = [
        oneLine(data.person.name) || data.person.email,
        data.person.email,
        data.person.jobTitle ?? "",
        data.person.company ?? "",
        data.results.total === null ? "" : `${data.results.total}/100`,
        data.results.level?.label ?? "",
        data.results.outcome?.label ?? "",
        ...data.results.axes.flatMap(({ label, score, level }) => [
          label,
          score === null ? "" : `${score}/100`,
          level?.label ?? "",
        ]),
        ...data.openers,
        ...data.answers.flatMap(({ question, answer }) => [question, ...lines(answer)]),
        ...data.consents.map(({ text: wording }) => wording),
        data.source.page ?? "",
        data.source.referrer ?? "",
        data.source.cta ?? "",
        ...Object.values(data.source.utm ?? {}),
        ...data.choices.flatMap(({ question, answer }) => [question, answer]),
        ...data.history.flatMap(({ title, source }) => [
          title,
          source.page ?? "",
          source.referrer ?? "",
          source.cta ?? "",
          ...Object.values(source.utm ?? {}),
        ]),
        data.title,
        data.slug,
      ];
      for (const fact of facts) for (const part of shown) expect(part).toContain(foldBlanks(oneLine(fact)));
      const hasResults =
        data.results.total !== null ||
        oneLine(data.results.level?.label ?? "") !== "" ||
        data.results.outcome !== null ||
        data.results.axes.length > 0;
      expect(text.includes(data.resultsUrl)).toBe(hasResults);
      expect(page.links.some(({ href }) => href === data.resultsUrl)).toBe(hasResults);
      expect(subject.length).toBeLessThan(60);
    }),
    { numRuns: 60 },
  );
});

test("calling and writing are one tap each", () => {
  const { page, text } = render();
  expect(page.links[0]).toEqual({ href: "tel:+33612345678", label: "Appeler +33 6 12 34 56 78" });
  expect(page.links[1]).toEqual({ href: "mailto:ines.moreau@example.com", label: "ines.moreau@example.com" });
  expect(text).toContain("<tel:+33612345678>");
  expect(text).toContain("<mailto:ines.moreau@example.com>");
});

test("an address cannot smuggle a subject or a copy into the link", () => {
  const { page } = called({ email: "a@b.test?bcc=all@example.com&subject=x" });
  expect(page.links[1]?.href).toBe("mailto:a@b.test%3Fbcc%3Dall@example.com%26subject%3Dx");
});

test("without a number there is nothing to tap", () => {
  const { phone: _phone, ...person } = sample.person;
  const { page, shown } = render({ ...sample, person });
  expect(page.count("td.button")).toBe(0);
  for (const part of shown) expect(part).toContain("Aucun numéro communiqué.");
});

test("the call comes first, on the rep's clock, with the other clock beside it where it differs", () => {
  const { shown } = render();
  for (const part of shown) {
    expect(part).toContain("Mardi 24 novembre à 14 h 30");
    expect(part).toContain("30 minutes · heure d’Europe centrale");
    expect(part).toContain(
      "Chez la personne appelée : mardi 24 novembre à 8 h 30, heure de l’Est nord-américain",
    );
    expect(part.indexOf("Mardi 24 novembre")).toBeLessThan(part.search(/score global/i));
  }
  const same = render({ ...sample, appointment: { ...sample.appointment!, timeZone: "Europe/Brussels" } });
  for (const part of same.shown) expect(part).not.toContain("Chez la personne appelée");
});

test("the three weakest axes come weakest first, before all of them in their own order", () => {
  const { text } = render();
  const [, weakest = "", all = ""] =
    /À CREUSER PENDANT L’APPEL\n(.*?)\n\n.*SCORE PAR AXE\n(.*?)\n\n/s.exec(text) ?? [];
  expect(labels(weakest)).toEqual(["Mesure", "Amélioration continue", "Parcours"]);
  expect(labels(all)).toEqual([
    "Écoute client",
    "Parcours",
    "Culture d’équipe",
    "Mesure",
    "Amélioration continue",
  ]);
});

test("consents say what was given and refused, and when", () => {
  for (const part of render().shown) {
    expect(part).toContain("Envoi des résultats – Accepté le 20 novembre 2026 à 9 h 12");
    expect(part).toContain("Conseils et offres par e-mail – Refusé le 20 novembre 2026 à 9 h 12");
    expect(part).toContain("Recevoir une fois par mois les conseils de Maison Lumen.");
  }
  for (const part of render({ ...sample, consents: [] }).shown)
    expect(part).toContain("Aucun consentement enregistré.");
});

test("choices stand before the score, in the words of the form", () => {
  for (const part of render().shown) {
    expect(part).toMatch(
      /Comment souhaitez-vous recevoir vos résultats \? ?Au téléphone, avec une personne qui les commente/,
    );
    expect(part.search(/ce que la personne souhaite/i)).toBeLessThan(part.search(/score global/i));
  }
  for (const part of render({ ...sample, choices: [] }).shown)
    expect(part).not.toMatch(/ce que la personne souhaite/i);
});

test("history comes as it was given, newest first, each with its date on the rep's clock and its source", () => {
  for (const part of render().shown) {
    expect(part).toMatch(/Écouter ses clients sans les fatiguer ?18 novembre 2026 à 18 h 04/);
    expect(part).toContain("utm_source : talk");
    expect(part).toMatch(/L’expérience client, mode d’emploi ?6 novembre 2026 à 18 h 04/);
    expect(part).toContain("Page : https://www.lumen.test/guide");
    expect(part.indexOf("18 novembre 2026")).toBeLessThan(part.indexOf("6 novembre 2026 à 18 h 04"));
  }
  for (const part of render({ ...sample, history: [] }).shown)
    expect(part).toContain("Premier contact avec cette personne.");
});

test("a past source is text, never a link that a stranger chose", () => {
  const at = sample.submittedAt;
  const { page } = render({
    ...sample,
    history: [{ title: "<a href='https://evil.test'>x</a>", at, source: { page: "https://evil.test/" } }],
  });
  expect(page.links.filter(({ href }) => href.includes("evil"))).toEqual([]);
  expect(page.text).toContain("<a href='https://evil.test'>x</a>");
});

test("a survey has no score, so none is missed and no results are offered", () => {
  const results = { total: null, level: null, axes: [], outcome: null, explanation: [] };
  const { shown, text } = render({ ...sample, results });
  for (const part of shown) expect(part).not.toMatch(/score|non évalué|ouvrir les résultats/i);
  expect(text).not.toContain(sample.resultsUrl);
});

test("an unanswered question and an unknown source say so", () => {
  const { shown } = render({ ...sample, answers: [{ question: "Et après ?", answer: " " }], source: {} });
  for (const part of shown) {
    expect(part).toContain("Sans réponse");
    expect(part).toContain("Provenance inconnue.");
  }
});

test("where the person came from is text, never a link that a stranger chose", () => {
  const { page } = render({
    ...sample,
    source: { referrer: "https://evil.test/", page: "javascript:alert(1)" },
  });
  expect(page.links.map(({ href }) => href).filter((href) => /evil|javascript/.test(href))).toEqual([]);
});

test("is internal: no small print, nothing to unsubscribe from", () => {
  for (const part of render().shown) expect(part).not.toMatch(/Ne plus recevoir|Responsable du traitement/);
});

test("carries the invitation where there is one", () => {
  expect(render().attachments).toEqual([sample.invitation]);
  const { invitation: _invitation, ...data } = sample;
  expect(render(data).attachments).toEqual([]);
});
