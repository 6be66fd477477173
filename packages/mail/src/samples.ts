import type { EmailData, MailAttachment, TemplateName } from "@aimant/core/ports";
import { languageOf } from "./texts/texts.ts";
import { samplePeople, sampleResults, sampleWords } from "./sample-words.ts";

const START = Temporal.Instant.from("2026-11-24T13:30:00Z");
const END = Temporal.Instant.from("2026-11-24T14:00:00Z");
const SUBMITTED = Temporal.Instant.from("2026-11-20T08:12:00Z");

/** One set of data for each email, between invented people: what the preview page and the tests show. */
export function sampleEmails(locale: string): { [Name in TemplateName]: EmailData[Name] } {
  const words = sampleWords[languageOf(locale)];
  const { brand, person, owner } = samplePeople(words);
  const results = sampleResults(words);
  const urls = {
    resultsUrl: "https://diagnostic.lumen.test/r/sample",
    bookingUrl: "https://diagnostic.lumen.test/b/sample",
    unsubscribeUrl: "https://diagnostic.lumen.test/u/sample",
  };
  return {
    synthesis: {
      locale,
      brand,
      person,
      title: words.title,
      results,
      ...urls,
      owner: { name: owner.name, jobTitle: owner.jobTitle },
    },
    "booking-confirmed": {
      locale,
      brand,
      person,
      owner,
      start: START,
      end: END,
      timeZone: "Europe/Paris",
      title: words.title,
      bookingUrl: urls.bookingUrl,
      resultsUrl: urls.resultsUrl,
      invitation: invitation(words.invitation),
    },
    "qualified-lead": {
      locale,
      brand,
      owner: { name: owner.name, email: owner.email },
      person,
      title: words.title,
      slug: "customer-experience",
      stage: "qualified",
      results,
      answers: words.answers.map(([question, answer]) => ({ question, answer })),
      consents: words.consents.map(([purpose, text, given]) => ({ purpose, text, given, at: SUBMITTED })),
      source: {
        page: "https://www.lumen.test/blog/experience-client",
        referrer: "https://www.example.com/",
        cta: "article-footer",
        utm: { utm_source: "newsletter", utm_campaign: "cx-2026" },
      },
      openers: words.openers,
      appointment: { start: START, end: END, timeZone: "America/Montreal" },
      submittedAt: SUBMITTED,
      timeZone: "Europe/Paris",
      resultsUrl: urls.resultsUrl,
      invitation: invitation(words.invitation),
    },
  };
}

function invitation(summary: string): MailAttachment {
  const file = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Aimant//Sample//EN",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:sample@diagnostic.lumen.test",
    "DTSTAMP:20261120T081200Z",
    "DTSTART:20261124T133000Z",
    "DTEND:20261124T140000Z",
    `SUMMARY:${summary}`,
    "ORGANIZER;CN=Claire Fontaine:mailto:claire.fontaine@lumen.test",
    "ATTENDEE;CN=Inès Moreau:mailto:ines.moreau@example.com",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
  return {
    filename: "invitation.ics",
    contentType: "text/calendar; charset=utf-8; method=REQUEST",
    content: Buffer.from(file).toString("base64"),
  };
}
