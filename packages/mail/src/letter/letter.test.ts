import type { EmailData } from "@aimant/core/ports";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEmailData } from "../any-email-data.ts";
import { lines, oneLine } from "../format/clean.ts";
import { foldBlanks, readHtml } from "../read-html.ts";
import { renderEmail } from "../render-email.ts";
import { sampleEmails } from "../samples.ts";

const letters = ["download-link", "invitation", "survey-invitation", "debrief-offer", "offer"] as const;
type Letter = (typeof letters)[number];
type Any = EmailData[Letter];

const render = (name: Letter, data: Any) => {
  const email = renderEmail(name, data as never);
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};
const sampled = (name: Letter, parts: Partial<EmailData["offer"]> = {}, locale = "fr") =>
  render(name, { ...sampleEmails(locale)[name], ...parts });

/** Words that the data brings and that have to arrive. */
function factsOf(data: Any): string[] {
  // Nobody signs with a job title alone.
  const jobTitle = oneLine(data.owner?.name ?? "") === "" ? "" : (data.owner?.jobTitle ?? "");
  return [
    data.title,
    data.person.email,
    data.owner?.name ?? "",
    jobTitle,
    data.button ?? "",
    ...lines(data.opening ?? ""),
    data.brand.controller.name,
    data.brand.controller.address ?? "",
    data.brand.controller.email,
    ...("inviteTitle" in data ? [data.inviteTitle] : []),
    ...("minutes" in data && data.minutes < 60 ? [`${data.minutes} minute`] : []),
    ...("files" in data ? data.files.map(({ label }) => label) : []),
  ];
}

function addressesOf(data: Any): string[] {
  return [
    data.unsubscribeUrl,
    ...("inviteUrl" in data ? [data.inviteUrl] : []),
    ...("bookingUrl" in data ? [data.bookingUrl] : []),
    ...("files" in data ? data.files.map(({ url }) => url) : []),
  ];
}

describe.each(letters)("%s, as every letter of a follow-up", (name) => {
  test("holds the same facts and addresses in both parts, whatever they are", () => {
    fc.assert(
      fc.property(anyEmailData[name] as fc.Arbitrary<Any>, (data) => {
        const { shown, page, text, attachments } = render(name, data);
        for (const fact of factsOf(data))
          for (const part of shown) expect(part).toContain(foldBlanks(oneLine(fact)));
        for (const url of addressesOf(data)) {
          expect(text).toContain(url);
          expect(page.links.map(({ href }) => href)).toContain(url);
        }
        expect(attachments).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("has a subject of ours below 50 characters, whatever the titles", () => {
    fc.assert(
      fc.property(anyEmailData[name] as fc.Arbitrary<Any>, ({ subject: _own, ...data }) => {
        expect(render(name, data as Any).subject.length).toBeLessThan(50);
      }),
      { numRuns: 60 },
    );
    expect(sampled(name, { title: "Écouter ses clients ".repeat(20) }).subject.length).toBeLessThan(50);
  });

  test("gives way to the marketer's subject, opening and button", () => {
    const ours = sampled(name);
    const own = sampled(name, {
      subject: "Inès,\r\nun mot de Claire",
      opening: "Un premier mot.\n\nPuis <b>un autre</b>.",
      button: "Y aller",
    });
    expect(own.subject).toBe("Inès, un mot de Claire");
    expect(own.text).toContain("Un premier mot.\nPuis <b>un autre</b>.");
    expect(own.page.text).toContain("Un premier mot.Puis <b>un autre</b>.");
    const opening = ours.text.split("\n\n")[1] ?? "";
    expect(opening).not.toBe("");
    for (const part of own.shown) {
      expect(part).toContain("Y aller");
      expect(part).not.toContain(foldBlanks(opening));
    }
  });

  test("leaves blank words of the marketer's aside", () => {
    const data = sampleEmails("fr")[name];
    const blank = { subject: " \n", opening: "\n \n", button: "  " };
    expect(renderEmail(name, { ...data, ...blank } as never)).toEqual(renderEmail(name, data as never));
  });

  test("says why it came, who holds the data, and how to stop", () => {
    const { page, shown, text } = sampled(name);
    expect(page.links.slice(-2)).toEqual([
      { href: "https://www.lumen.test/confidentialite", label: "Politique de confidentialité" },
      { href: "https://diagnostic.lumen.test/u/sample", label: "Ne plus recevoir ces e-mails" },
    ]);
    expect(text).toContain("Ne plus recevoir ces e-mails\u202f: https://diagnostic.lumen.test/u/sample");
    for (const part of shown) {
      expect(part).toContain("Vous recevez cet e-mail parce que vous avez");
      expect(part).toContain("avec l’adresse ines.moreau@example.com");
      expect(part).toContain("Maison Lumen SAS, 12 rue des Tanneurs, 44000 Nantes");
    }
  });

  test("is signed by the owner, or by the team where there is none", () => {
    expect(sampled(name).text).toContain("Claire Fontaine\nConseillère en expérience client, Maison Lumen");
    const { owner: _owner, ...data } = sampleEmails("fr")[name];
    for (const part of render(name, data as Any).shown) {
      expect(part).toContain("Bien à vous,");
      expect(part).toContain("L’équipe Maison Lumen");
      expect(part).not.toContain("Claire");
    }
  });

  test("exclaims nothing and spaces its French as French", () => {
    for (const locale of ["fr", "en"]) {
      const { shown, subject } = sampled(name, {}, locale);
      for (const part of [subject, ...shown]) expect(part).not.toContain("!");
    }
    const { subject, text } = sampled(name);
    for (const part of [subject, text.replace(/https?:\S+/g, "")])
      expect(part).not.toMatch(/(?<!\u202f)[;:?»]|«(?!\u202f)/);
  });
});
