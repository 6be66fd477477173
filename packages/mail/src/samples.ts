import type { EmailData, TemplateName } from "@aimant/core/ports";
import { languageOf } from "./texts/texts.ts";
import { sampleInvitation, samplePdf } from "./sample-attachments.ts";
import { sampleJourneys } from "./sample-journey.ts";
import { samplePeople, sampleResults, sampleWords } from "./sample-words.ts";

const START = Temporal.Instant.from("2026-11-24T13:30:00Z");
const END = Temporal.Instant.from("2026-11-24T14:00:00Z");
const BEFORE = Temporal.Instant.from("2026-11-23T09:00:00Z");
const DOWNLOADED = Temporal.Instant.from("2026-11-18T17:04:00Z");
const EXPIRES = Temporal.Instant.from("2026-11-25T17:04:00Z");
const SUBMITTED = Temporal.Instant.from("2026-11-20T08:12:00Z");

const HELD = ["2026-11-25T08:30:00Z", "2026-11-26T13:00:00Z", "2026-11-27T10:00:00Z"];
const HELD_LATER = ["2026-12-01T09:00:00Z", "2026-12-02T14:30:00Z", "2026-12-03T08:00:00Z"];
const heldFrom = (starts: string[], name: string) =>
  starts.map((start, index) => ({
    start: Temporal.Instant.from(start),
    url: `https://diagnostic.lumen.test/h/${name}-${index + 1}`,
  }));

/** One set of data for each email, between invented people: what the preview page and the tests show. */
export function sampleEmails(locale: string): { [Name in TemplateName]: EmailData[Name] } {
  const words = sampleWords[languageOf(locale)];
  const journey = sampleJourneys[languageOf(locale)];
  const { brand, person, owner } = samplePeople(words);
  const results = sampleResults(words);
  const urls = {
    resultsUrl: "https://diagnostic.lumen.test/r/sample",
    bookingUrl: "https://diagnostic.lumen.test/b/sample",
  };
  const step = {
    locale,
    brand,
    person,
    unsubscribeUrl: "https://diagnostic.lumen.test/u/sample",
    owner: { name: owner.name, jobTitle: owner.jobTitle },
  };
  const notice = { locale, brand, person, url: "https://diagnostic.lumen.test/l/sample" };
  const call = {
    locale,
    brand,
    person,
    owner,
    start: START,
    end: END,
    timeZone: "Europe/Paris",
    title: words.title,
    ...urls,
  };
  const personalUrl = (slug: string) => `https://diagnostic.lumen.test/f/${slug}/p/sample`;
  const missed = {
    ...step,
    title: words.title,
    bookingUrl: urls.bookingUrl,
    missedAt: START,
    heldUntil: START.add({ hours: 25 }),
    timeZone: "Europe/Paris",
  };
  return {
    "download-link": {
      ...step,
      title: journey.slides,
      files: journey.files.map((label, index) => ({
        label,
        url: `https://diagnostic.lumen.test/d/sample-${index + 1}`,
      })),
      expiresAt: EXPIRES,
      timeZone: "Europe/Paris",
    },
    invitation: {
      ...step,
      title: journey.ebook,
      inviteUrl: personalUrl("customer-experience"),
      inviteTitle: words.title,
      minutes: 6,
    },
    "survey-invitation": {
      ...step,
      title: journey.slides,
      inviteUrl: personalUrl("talk-survey"),
      inviteTitle: journey.survey,
      minutes: 2,
    },
    synthesis: { ...step, title: words.title, results, ...urls, pdf: samplePdf(journey.pdf) },
    "debrief-offer": { ...step, title: words.title, bookingUrl: urls.bookingUrl },
    unfinished: {
      locale,
      brand,
      email: person.email,
      title: words.title,
      resumeUrl: "https://diagnostic.lumen.test/f/customer-experience/u/sample",
      until: EXPIRES,
      timeZone: "Europe/Paris",
      asked: true,
    },
    "privacy-link": {
      locale,
      brand,
      email: person.email,
      privacyUrl: "https://diagnostic.lumen.test/me/sample",
    },
    "confirm-address": {
      locale,
      brand,
      email: person.email,
      title: words.title,
      confirmUrl: "https://diagnostic.lumen.test/c/sample",
    },
    offer: { ...step, title: journey.survey, bookingUrl: urls.bookingUrl },
    "missed-call": { ...missed, slots: heldFrom(HELD, "sample") },
    "missed-reminder": { ...missed, slots: heldFrom(HELD_LATER, "sample-later") },
    "booking-recovery": { ...step, title: words.title, bookingUrl: urls.bookingUrl },
    "slot-freed": {
      ...step,
      title: words.title,
      bookingUrl: urls.bookingUrl,
      start: START,
      url: "https://diagnostic.lumen.test/h/sample",
      heldUntil: START.subtract({ hours: 24 }),
      timeZone: "Europe/Paris",
    },
    "ask-outcome": {
      locale,
      brand,
      person,
      title: words.title,
      owner: { name: owner.name, email: owner.email },
      start: START,
      timeZone: "Europe/Paris",
      url: "https://diagnostic.lumen.test/a/sample",
    },
    "calendar-unreadable": {
      locale,
      brand,
      person: { name: owner.name, email: owner.email },
      host: "cloud.lumen.test",
      reason: "refused",
      since: START,
      timeZone: "Europe/Paris",
      whenUnreadable: "stop",
      command: "aimant calendar check 01K0SAMPLE",
    },
    "endpoint-off": {
      locale,
      brand,
      person: { name: owner.name, email: owner.email },
      name: "CRM",
      host: "hooks.lumen.test",
      reason: "failing",
      since: START,
      timeZone: "Europe/Paris",
      command: "aimant webhooks enable 01K0SAMPLE",
    },
    "booking-confirmed": { ...call, invitation: sampleInvitation(words.invitation) },
    "booking-moved": { ...call, before: BEFORE, invitation: sampleInvitation(words.invitation) },
    "booking-cancelled": { ...call, invitation: sampleInvitation(words.invitation) },
    "booking-reminder": { ...call, ahead: "day" },
    "call-changed": {
      locale,
      brand,
      owner: { name: owner.name, email: owner.email },
      person,
      change: "moved",
      start: START,
      end: END,
      before: BEFORE,
      timeZone: "Europe/Paris",
      title: words.title,
      resultsUrl: urls.resultsUrl,
      invitation: sampleInvitation(words.invitation),
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
      appointment: {
        start: START,
        end: END,
        timeZone: "America/Montreal",
        url: "https://diagnostic.lumen.test/a/sample",
      },
      submittedAt: SUBMITTED,
      history: [
        {
          title: journey.slides,
          at: DOWNLOADED,
          source: { cta: "qr", utm: { utm_source: "talk", utm_medium: "slide" } },
        },
        {
          title: journey.ebook,
          at: DOWNLOADED.subtract({ hours: 24 * 12 }),
          source: { page: "https://www.lumen.test/guide", utm: { utm_campaign: "cx-directors" } },
        },
      ],
      choices: [{ question: journey.choice[0], answer: journey.choice[1] }],
      timeZone: "Europe/Paris",
      resultsUrl: urls.resultsUrl,
      invitation: sampleInvitation(words.invitation),
      brief: {
        url: "https://diagnostic.lumen.test/l/sample",
        why: words.brief.why,
        strongest: results.axes.slice(0, 2).map(({ label, score }) => `${label} ${score}/100`),
        openings: [],
        matters: words.answers.slice(0, 3).map(([question, answer]) => ({ question, answer })),
        may: words.brief.may,
      },
    },
    "lead-reassigned": { ...notice, owner: owner.name },
    "owner-left": { ...notice, owner: owner.name },
    "answer-overdue": { ...notice, owner: owner.name },
  };
}
