import type { EmailData } from "@aimant/core/ports";
import { expect, test } from "vitest";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

type Data = EmailData["download-link"];
const sample = sampleEmails("fr")["download-link"];
const render = (parts: Partial<Data> = {}, locale = "fr") => {
  const email = renderEmail("download-link", { ...sampleEmails(locale)["download-link"], ...parts });
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};
const [first] = sample.files;
const one = { files: [first!] };

test("a single file is one button, with the name of the file beside it", () => {
  const { page, text, shown } = render(one);
  expect(page.count("td.button")).toBe(1);
  expect(page.links[0]).toEqual({ href: first!.url, label: "Télécharger" });
  expect(text).toContain(`Les diapositives (PDF)\nTélécharger\u202f: ${first!.url}`);
  for (const part of shown) expect(part).toContain("Votre fichier est prêt.");
});

test("a file named like the whole is not named twice over its button", () => {
  const { page } = render({ files: [{ ...first!, label: sample.title }] });
  expect(page.text.split(sample.title)).toHaveLength(4);
});

test("several files are a list of links, in their order, without a button", () => {
  const { page, text, shown } = render();
  expect(page.count("td.button")).toBe(0);
  expect(page.links.slice(0, 3)).toEqual(
    sample.files.map(({ label, url }) => ({ href: url, label: foldBlanks(label) })),
  );
  for (const { label, url } of sample.files) expect(text).toContain(`${label}\n${url}`);
  for (const part of shown) expect(part).toContain("Vos fichiers sont prêts.");
});

test("says until when on the given clock, and what to do after that", () => {
  for (const part of render(one).shown) {
    expect(part).toContain(
      "Ce lien fonctionne jusqu’au mercredi 25 novembre 2026 à 18 h 04 (heure d’Europe centrale).",
    );
    expect(part).toContain("Remplissez de nouveau le formulaire ou répondez à cet e-mail");
  }
  for (const part of render({ ...one, timeZone: "America/New_York" }, "en").shown) {
    expect(part).toContain("This link works until Wednesday 25 November 2026 at 12:04 pm (Eastern Time).");
    expect(part).toContain("Fill in the form again or reply to this email");
  }
});

test("asks for no reply where nobody would read it", () => {
  const { owner: _owner, ...data } = sample;
  const { html, text } = renderEmail("download-link", data);
  for (const part of [readHtml(html).text, text]) {
    expect(part).not.toContain("répondez");
    expect(foldBlanks(part)).toContain("Remplissez de nouveau le formulaire : vous en recevrez un autre.");
  }
});

test("names what to download in the subject where it fits", () => {
  expect(render({ title: "Le guide du parcours" }).subject).toBe("À télécharger\u202f: Le guide du parcours");
  expect(render({ title: "Le guide ".repeat(9) }).subject).toBe("Votre téléchargement est prêt");
  expect(render({ title: "The journey guide" }, "en").subject).toBe("Your download: The journey guide");
});

test("a file without a name of its own is called like the whole", () => {
  const { page } = render({ files: [first!, { ...first!, label: " \u202e " }] });
  expect(page.links[1]).toEqual({ href: first!.url, label: sample.title });
});
