import type { EmailData } from "@aimant/core/ports";
import { expect, test } from "vitest";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

const render = (data: EmailData["survey-invitation"] = sampleEmails("fr")["survey-invitation"]) => {
  const email = renderEmail("survey-invitation", data);
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};

test("thanks for coming, then asks", () => {
  const { shown, subject } = render();
  expect(subject).toBe("Votre avis, en 2\u00a0minutes");
  for (const part of shown) {
    expect(part).toContain("Merci de votre présence");
    expect(part).toContain("« Écouter ses clients sans les fatiguer »");
    expect(part).toContain("Comptez 2 minutes ; vos réponses servent à préparer la suite.");
    expect(part).toContain("rien de ce que vous nous avez déjà indiqué ne vous sera redemandé");
    expect(part.indexOf("Merci")).toBeLessThan(part.lastIndexOf("Qu’en retenez-vous"));
  }
  const english = render(sampleEmails("en")["survey-invitation"]);
  expect(english.subject).toBe("Your feedback, in 2\u00a0minutes");
  for (const part of english.shown) expect(part).toContain("Thank you for coming");
});

test("one button, by the personal link", () => {
  const { page, text } = render();
  expect(page.count("td.button")).toBe(1);
  expect(page.links[0]).toEqual({
    href: "https://diagnostic.lumen.test/f/talk-survey/p/sample",
    label: "Donner mon avis",
  });
  expect(text).toContain("Votre avis sur la conférence\nDonner mon avis\u202f: https://");
});

test("claims no time where none is known", () => {
  const { minutes: _minutes, ...data } = sampleEmails("fr")["survey-invitation"];
  const { shown, subject } = render(data);
  expect(subject).toBe("Votre avis, en quelques questions");
  for (const part of shown) expect(part).not.toMatch(/\d minute|Comptez/);
});
