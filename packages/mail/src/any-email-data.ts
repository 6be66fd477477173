import type { EmailData, TemplateName } from "@aimant/core/ports";
import * as fc from "fast-check";
import { samplePdf } from "./sample-attachments.ts";
import { sampleEmails } from "./samples.ts";

/** What people with time on their hands type into a form. */
export const hostile = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</title></style><svg onload=alert(1)>`,
  `--><b>out</b><!--`,
  "{{template}} ${process.env.SECRET_KEY}",
  '=formula() =HYPERLINK("https://evil.test")',
  "Inès\u202egpj.exe\u2066",
  "Inès\r\nBcc: everyone@example.com",
  "nul\0byte",
  "👩🏽‍💻🏳️‍🌈",
  "مريم العلوي",
  "a".repeat(200),
  "\ud800 lone",
  "   ",
];

// The words that a broken template would print must not come from the data itself.
const innocent = (value: string) => !/undefined|null|nan|object|infinity/i.test(value);
const words = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "grapheme", maxLength: 60 }).filter(innocent),
  fc.lorem({ maxCount: 12 }),
);
const score = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
const url = fc.uuid().map((id) => `https://diagnostic.lumen.test/r/${id}`);
const phone = fc.constantFrom("+33612345678", "+14155550123", "+442079460018", "0612345678", "12", "call me");
const zone = fc.constantFrom("Europe/Paris", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC");
const locale = fc.constantFrom("fr", "en", "fr-CA", "en-US", "de", "pt-BR");
const instant = fc
  .date({ min: new Date("2024-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()));

const level = fc.option(
  fc.record({ id: fc.uuid(), label: words, text: words, advice: words }, { requiredKeys: ["id", "label"] }),
  { nil: null },
);
const block = fc.record(
  { id: fc.uuid(), title: words, text: words, button: fc.record({ label: words, url }) },
  { requiredKeys: ["id", "title"] },
);
const results = fc.record({
  total: score,
  level,
  blocks: fc.array(block, { maxLength: 3 }),
  axes: fc.array(
    fc.record(
      { id: fc.uuid(), label: words, text: words, score, weight: fc.nat({ max: 5 }), level },
      { requiredKeys: ["id", "label", "score", "weight", "level"] },
    ),
    { maxLength: 8 },
  ),
  outcome: level,
  explanation: fc.constant<EmailData["synthesis"]["results"]["explanation"]>([]),
});
const person = fc.record(
  { name: words, email: fc.emailAddress().filter(innocent), jobTitle: words, company: words, phone },
  { requiredKeys: ["name", "email"] },
);
const brand = fc.record(
  {
    name: words,
    accent: fc.constantFrom("#0f766e", "#f2b705", "#000000", "#ffffff", "red;}</style>", ""),
    logo: fc.constantFrom("https://lumen.test/logo.png", "javascript:alert(1)", ""),
    controller: fc.constantFrom(
      sampleEmails("fr").synthesis.brand.controller,
      { name: "Lumen", email: "a@lumen.test" },
      { name: "Lumen", email: "a@lumen.test", notice: { de: "https://lumen.test/datenschutz" } },
    ),
  },
  { requiredKeys: ["name", "accent", "controller"] },
);

const source = fc.record(
  {
    page: words,
    referrer: words,
    cta: words,
    utm: fc.dictionary(fc.constantFrom("utm_source", "utm_term"), words),
  },
  { requiredKeys: [] },
);
const optional = {
  owner: fc.record({ name: words, jobTitle: words }, { requiredKeys: ["name"] }),
  subject: words,
  opening: words,
  button: words,
};
const required = { locale, brand, person, title: words, unsubscribeUrl: url };
/** A step's email: all that its template needs, and any part of what it may be told besides. */
const step = <Own>(own: fc.Arbitrary<Own>) =>
  fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }), own)
    .map(([all, some, mine]) => ({ ...all, ...some, ...mine }));
const invited = fc.record(
  { inviteUrl: url, inviteTitle: words, minutes: fc.integer({ min: 1, max: 60 }) },
  { requiredKeys: ["inviteUrl", "inviteTitle"] },
);

const missed = fc.record(
  {
    bookingUrl: url,
    missedAt: instant,
    slots: fc.array(fc.record({ start: instant, url }), { maxLength: 3 }),
    heldUntil: instant,
    timeZone: zone,
  },
  { requiredKeys: ["bookingUrl", "missedAt", "slots", "timeZone"] },
);
const invitation = fc.constant(sampleEmails("fr")["booking-confirmed"].invitation);
const call = {
  locale,
  brand,
  person,
  owner: fc.record(
    { name: words, email: fc.emailAddress().filter(innocent), phone, jobTitle: words },
    { requiredKeys: ["name", "email"] },
  ),
  start: instant,
  end: instant,
  timeZone: zone,
  title: words,
  bookingUrl: url,
  resultsUrl: url,
};
const inCall = Object.keys(call) as (keyof typeof call)[];

/** Every shape that the data of each email can take, with hostile words wherever words go. */
export const anyEmailData = {
  synthesis: step(
    fc.record(
      {
        results,
        resultsUrl: url,
        bookingUrl: url,
        pdf: fc.constant(samplePdf("synthese.pdf")),
      },
      { requiredKeys: ["results", "resultsUrl"] },
    ),
  ),
  "download-link": step(
    fc.record({
      files: fc.array(fc.record({ label: words, url }), { minLength: 1, maxLength: 10 }),
      expiresAt: instant,
      timeZone: zone,
    }),
  ),
  invitation: step(invited),
  "survey-invitation": step(invited),
  "debrief-offer": step(fc.record({ bookingUrl: url })),
  offer: step(fc.record({ bookingUrl: url })),
  unfinished: fc.record({
    locale,
    brand,
    email: fc.emailAddress().filter(innocent),
    title: words,
    resumeUrl: url,
    until: instant,
    timeZone: zone,
    asked: fc.boolean(),
  }),
  "privacy-link": fc.record({ locale, brand, email: fc.emailAddress().filter(innocent), privacyUrl: url }),
  "confirm-address": fc.record({
    locale,
    brand,
    email: fc.emailAddress().filter(innocent),
    title: words,
    confirmUrl: url,
  }),
  "missed-call": step(missed),
  "missed-reminder": step(missed),
  "booking-recovery": step(fc.record({ bookingUrl: url })),
  "slot-freed": step(fc.record({ bookingUrl: url, url, start: instant, heldUntil: instant, timeZone: zone })),
  "ask-outcome": fc.record({
    locale,
    brand,
    person,
    title: words,
    owner: fc.record({ name: words, email: fc.emailAddress().filter(innocent) }),
    start: instant,
    timeZone: zone,
    url,
  }),
  "calendar-unreadable": fc.record({
    locale,
    brand,
    person: fc.record({ name: words, email: fc.emailAddress().filter(innocent) }),
    host: fc.constantFrom("caldav.example.com", "xn--d1acpjx3f.xn--p1ai"),
    reason: fc.constantFrom("refused", "missing", "not-a-calendar", "unreachable"),
    since: instant,
    timeZone: zone,
    whenUnreadable: fc.constantFrom("offer", "stop"),
    command: fc.constant("aimant calendar check 01K0SAMPLE"),
  }),
  "endpoint-off": fc.record({
    locale,
    brand,
    person: fc.record({ name: words, email: fc.emailAddress().filter(innocent) }),
    name: words,
    host: fc.constantFrom("hooks.example.com", "xn--d1acpjx3f.xn--p1ai"),
    reason: fc.constantFrom("gone", "failing"),
    since: instant,
    timeZone: zone,
    command: fc.constant("aimant webhooks enable 01K0SAMPLE"),
  }),
  "booking-confirmed": fc.record({ ...call, invitation }),
  "booking-moved": fc.record(
    { ...call, before: instant, invitation },
    { requiredKeys: [...inCall, "invitation"] },
  ),
  "booking-cancelled": fc.record({ ...call, invitation }),
  "booking-reminder": fc.record({ ...call, ahead: fc.constantFrom("day" as const, "hour" as const) }),
  "call-changed": fc.record({
    locale,
    brand,
    owner: fc.record({ name: words, email: fc.emailAddress() }),
    person,
    change: fc.constantFrom("moved" as const, "cancelled" as const),
    start: instant,
    end: instant,
    before: instant,
    timeZone: zone,
    title: words,
    resultsUrl: url,
    invitation,
  }),
  "qualified-lead": fc
    .record({
      locale,
      brand,
      owner: fc.record({ name: words, email: fc.emailAddress() }),
      person,
      title: words,
      slug: fc.constant("customer-experience"),
      stage: fc.constantFrom("lead", "qualified", "handed-over", "someday"),
      results,
      answers: fc.array(fc.record({ question: words, answer: words }), { maxLength: 12 }),
      consents: fc.array(
        fc.record({
          purpose: fc.constantFrom("service", "phone", "own"),
          text: words,
          given: fc.boolean(),
          at: instant,
        }),
        { maxLength: 4 },
      ),
      source,
      history: fc.array(fc.record({ title: words, at: instant, source }), { maxLength: 4 }),
      choices: fc.array(fc.record({ question: words, answer: words }), { maxLength: 2 }),
      openers: fc.array(words, { maxLength: 4 }),
      appointment: fc.option(fc.record({ start: instant, end: instant, timeZone: zone, url }), {
        nil: undefined,
      }),
      submittedAt: instant,
      timeZone: zone,
      resultsUrl: url,
    })
    // The port knows no explicit `undefined`: no appointment means no such key.
    .map(({ appointment, ...data }) => (appointment ? { ...data, appointment } : data)),
  "lead-reassigned": fc.record({ locale, brand, person, owner: words, url }),
  "owner-left": fc.record({ locale, brand, person, owner: words, url }),
  "answer-overdue": fc.record({ locale, brand, person, owner: words, url }),
} satisfies { [Name in TemplateName]: fc.Arbitrary<EmailData[Name]> };
