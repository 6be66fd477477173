import { expect, test } from "vitest";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

const render = (locale = "fr") => {
  const email = renderEmail("offer", sampleEmails(locale).offer);
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};

test("thanks for the answers and says what a conversation would bring", () => {
  const { shown, subject, page, text } = render();
  expect(subject).toBe("Un entretien sur votre situation");
  for (const part of shown) {
    expect(part).toContain("Merci d’avoir répondu à « Votre avis sur la conférence ».");
    expect(part).toContain("Claire Fontaine vous propose d’en parler");
    expect(part).toContain("Ce que vous en retirez :");
  }
  expect(page.count("li")).toBe(3);
  expect(text.match(/^- /gm)).toHaveLength(3);
});

test("presses nobody", () => {
  for (const part of render().shown) expect(part).toContain("Vous n’avez rien à faire.");
  for (const part of render("en").shown) expect(part).toContain("There is nothing you need to do.");
});

test("one button: choose a time", () => {
  for (const [locale, label] of [
    ["fr", "Choisir un créneau"],
    ["en", "Choose a time"],
  ] as const) {
    const { page } = render(locale);
    expect(page.count("td.button")).toBe(1);
    expect(page.links[0]).toEqual({ href: "https://diagnostic.lumen.test/b/sample", label });
  }
});
