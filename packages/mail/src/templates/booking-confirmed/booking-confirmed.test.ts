import type { EmailData } from "@aimant/core/ports";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyEmailData } from "../../any-email-data.ts";
import { oneLine } from "../../format/clean.ts";
import { foldBlanks, readHtml } from "../../read-html.ts";
import { renderEmail } from "../../render-email.ts";
import { sampleEmails } from "../../samples.ts";

type Data = EmailData["booking-confirmed"];
const render = (parts: Partial<Data> = {}, locale = "fr") => {
  const email = renderEmail("booking-confirmed", { ...sampleEmails(locale)["booking-confirmed"], ...parts });
  const page = readHtml(email.html);
  return { ...email, page, shown: [page.text, foldBlanks(email.text)] };
};
const at = (start: string, end = start) => ({
  start: Temporal.Instant.from(start),
  end: Temporal.Instant.from(end),
});

test("says when, on the prospect's clock, in both parts and in the subject", () => {
  const { subject, shown } = render();
  expect(subject).toBe("Rendez-vous confirmé\u202f: mardi 24\u00a0nov. à 14\u00a0h\u00a030");
  for (const part of shown) expect(part).toContain("Mardi 24 novembre à 14 h 30");
  for (const part of shown) expect(part).toContain("heure d’Europe centrale · 30 minutes");

  const english = render({}, "en");
  expect(english.subject).toBe("Your call: Tuesday 24\u00a0November at 2:30\u00a0pm");
  for (const part of english.shown) expect(part).toContain("Tuesday 24 November at 2:30 pm");
});

test.each([
  ["Europe/Paris", "2026-11-24T13:00:00Z", "Mardi 24 novembre à 14 h"],
  ["Europe/Paris", "2026-12-01T08:05:00Z", "Mardi 1er décembre à 9 h 05"],
  ["Europe/Paris", "2026-10-25T00:30:00Z", "Dimanche 25 octobre à 2 h 30"],
  ["Europe/Paris", "2026-10-25T01:30:00Z", "Dimanche 25 octobre à 2 h 30"],
  ["America/New_York", "2026-11-24T13:30:00Z", "Mardi 24 novembre à 8 h 30"],
  ["Pacific/Auckland", "2026-11-24T13:30:00Z", "Mercredi 25 novembre à 2 h 30"],
])("in %s, %s is %s", (timeZone, start, words) => {
  for (const part of render({ ...at(start), timeZone }).shown) expect(part).toContain(words);
});

test.each([
  ["2026-11-24T00:00:00Z", "12 am"],
  ["2026-11-24T12:00:00Z", "12 pm"],
  ["2026-11-24T09:05:00Z", "9:05 am"],
])("English time at %s is %s", (start, words) => {
  expect(render({ ...at(start), timeZone: "UTC" }, "en").shown[0]).toContain(
    `Tuesday 24 November at ${words}`,
  );
});

test("says who calls which number", () => {
  for (const part of render().shown) {
    expect(part).toContain("Claire Fontaine vous appellera au +33 6 12 34 56 78.");
    expect(part).toContain("claire.fontaine@lumen.test");
    expect(part).toContain("+33 2 40 12 34 56");
  }
  const links = render().page.links.map(({ href }) => href);
  expect(links).toContain("tel:+33240123456");
  expect(links).toContain("mailto:claire.fontaine@lumen.test");
});

test("says what the call is about, whatever led to it", () => {
  for (const part of render({ title: "Votre avis sur la conférence" }).shown)
    expect(part).toContain("Cet appel fait suite à « Votre avis sur la conférence ».");
});

test("without the owner's number it asks for a reply alone", () => {
  const { phone: _, ...owner } = sampleEmails("fr")["booking-confirmed"].owner;
  for (const part of render({ owner }).shown) {
    expect(part).toContain("Répondez simplement à cet e-mail.");
    expect(part).not.toContain("ou appelez");
  }
});

test("carries the invitation as it was given, and points to it", () => {
  const { attachments, shown } = render();
  expect(attachments).toEqual([sampleEmails("fr")["booking-confirmed"].invitation]);
  for (const part of shown) expect(part).toContain("L’invitation jointe");
});

test("one button, to the booking, and the way to the results", () => {
  const { page } = render();
  expect(page.count("td.button")).toBe(1);
  expect(page.links).toContainEqual({
    href: "https://diagnostic.lumen.test/b/sample",
    label: "Voir mon rendez-vous",
  });
  expect(page.links.map(({ href }) => href)).toContain("https://diagnostic.lumen.test/r/sample");
});

test("is a message about a booking: nothing to unsubscribe from", () => {
  for (const part of render().shown) {
    expect(part).not.toContain("Ne plus recevoir");
    expect(part).toContain("parce que vous avez réservé cet appel");
  }
});

test("stays below 50 characters in the subject on any day", () => {
  fc.assert(
    fc.property(anyEmailData["booking-confirmed"], (data) => {
      const email = renderEmail("booking-confirmed", data);
      expect(email.subject.length).toBeLessThan(50);
      for (const part of [readHtml(email.html).text, foldBlanks(email.text)]) {
        expect(part).toContain(foldBlanks(oneLine(data.owner.name)));
        expect(part).toContain(foldBlanks(oneLine(data.title)));
      }
    }),
    { numRuns: 60 },
  );
});
