import type { EmailData } from "@aimant/core/ports";
import { expect, test } from "vitest";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

const render = (data: EmailData["invitation"] = sampleEmails("fr").invitation) => {
  const email = renderEmail("invitation", data);
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};

test("leads from what was read to the question of one's own", () => {
  const { page, shown, subject } = render();
  expect(subject).toBe("Où en êtes-vous\u202f? 6\u00a0minutes pour le savoir");
  for (const part of shown) {
    expect(part).toContain("« L’expérience client, mode d’emploi » donne des repères.");
    expect(part).toContain("Où en est votre expérience client ?");
    expect(part).toContain("Comptez 6 minutes.");
  }
  expect(page.preheader).toMatch(/Comptez 6 minutes\./);
});

test("promises that nothing known is asked again, and does not press", () => {
  for (const part of render().shown) {
    expect(part).toContain("rien de ce que vous nous avez déjà indiqué ne vous sera redemandé");
    expect(part).toContain("Rien ne presse, le lien vous attend.");
  }
  for (const part of render(sampleEmails("en").invitation).shown) {
    expect(part).toContain("nothing that you have already told us will be asked again");
    expect(part).toContain("There is no hurry, the link will keep.");
  }
});

test("one button, by the personal link", () => {
  const { page } = render();
  expect(page.count("td.button")).toBe(1);
  expect(page.links[0]).toEqual({
    href: "https://diagnostic.lumen.test/f/customer-experience/p/sample",
    label: "Faire le point",
  });
});

test("keeps a personal link in the fragment of the marketer's own page whole", () => {
  const inviteUrl = "https://www.lumen.test/diagnostic?cta=email-guide&lang=fr#aimant=abc_DEF-123";
  const { page, text } = render({ ...sampleEmails("fr").invitation, inviteUrl });
  expect(page.links[0]?.href).toBe(inviteUrl);
  expect(text).toContain(inviteUrl);
});

test("claims no time where none is known", () => {
  const { minutes: _minutes, ...data } = sampleEmails("fr").invitation;
  const { shown, subject } = render(data);
  expect(subject).toBe("Et vous, où en êtes-vous\u202f?");
  for (const part of shown) {
    expect(part).toContain("Quelques minutes suffisent.");
    expect(part).not.toMatch(/\d minute/);
  }
});

test.each([
  [1, "Comptez 1 minute."],
  [60, "Comptez 1 h."],
])("%s minutes read as words", (minutes, words) => {
  for (const part of render({ ...sampleEmails("fr").invitation, minutes }).shown)
    expect(part).toContain(words);
});
