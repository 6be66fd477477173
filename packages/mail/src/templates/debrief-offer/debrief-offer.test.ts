import { expect, test } from "vitest";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

const render = (locale = "fr") => {
  const email = renderEmail("debrief-offer", sampleEmails(locale)["debrief-offer"]);
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};

test("says that the results are ready, who goes through them, and that the synthesis follows", () => {
  const { shown, subject, page } = render();
  expect(subject).toBe("Vos résultats sont prêts\u202f: parlons-en");
  for (const part of shown) {
    expect(part).toContain("Ils sont prêts.");
    expect(part).toContain("Claire Fontaine parcourt vos résultats avec vous au téléphone");
    expect(part).toContain("Votre synthèse écrite vous est envoyée après cet appel.");
  }
  expect(page.preheader).toContain("Claire Fontaine parcourt vos résultats");
  const english = render("en");
  expect(english.subject).toBe("Your results are ready: let’s talk them through");
  for (const part of english.shown)
    expect(part).toContain("We will send you your written summary after the call.");
});

test("gives no result away before the call", () => {
  for (const part of render().shown) expect(part).not.toMatch(/\/100|\/r\//);
});

test("one button: choose a time", () => {
  const { page } = render();
  expect(page.count("td.button")).toBe(1);
  expect(page.links[0]).toEqual({
    href: "https://diagnostic.lumen.test/b/sample",
    label: "Choisir un créneau",
  });
});

test("came because a call was asked for", () => {
  for (const part of render().shown)
    expect(part).toContain("parce que vous avez demandé un appel sur vos résultats");
});
