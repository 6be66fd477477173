import type { Controller, Owner, ResultsView } from "@aimant/funnel";
import type { MailAttachment } from "./mail.ts";

/** Answers in words, in the order they were asked. */
export type AnswerView = { question: string; answer: string };
/** A consent as the rep may read it: purpose, wording, given or refused. */
export type ConsentView = { purpose: string; text: string; given: boolean; at: Temporal.Instant };

export type Brand = {
  /** The company that writes. */
  name: string;
  /** `#rrggbb`. */
  accent: string;
  logo?: string;
  controller: Controller;
};

export type Person = {
  name: string;
  email: string;
  jobTitle?: string;
  company?: string;
  /** E.164. */
  phone?: string;
};

/** What each email needs; dates are instants with the zone to show them in. */
export type EmailData = {
  synthesis: {
    locale: string;
    brand: Brand;
    person: Person;
    /** Title of the diagnostic. */
    title: string;
    results: ResultsView;
    resultsUrl: string;
    /** Absent where the funnel offers no call. */
    bookingUrl?: string;
    unsubscribeUrl: string;
    /** The rep who signs. */
    owner?: { name: string; jobTitle?: string };
    /** The marketer's own words, variables already filled in. */
    subject?: string;
    opening?: string;
    button?: string;
  };
  "booking-confirmed": {
    locale: string;
    brand: Brand;
    person: Person;
    owner: { name: string; email: string; phone?: string; jobTitle?: string };
    start: Temporal.Instant;
    end: Temporal.Instant;
    /** The prospect's zone. */
    timeZone: string;
    title: string;
    bookingUrl: string;
    resultsUrl: string;
    invitation: MailAttachment;
  };
  "qualified-lead": {
    /** The owner's language. */
    locale: string;
    brand: Brand;
    owner: Pick<Owner, "name" | "email">;
    person: Person;
    title: string;
    slug: string;
    stage: string;
    results: ResultsView;
    answers: AnswerView[];
    consents: ConsentView[];
    source: { page?: string; referrer?: string; cta?: string; utm?: Record<string, string> };
    /** Opening questions for the weakest axes. */
    openers: string[];
    appointment?: { start: Temporal.Instant; end: Temporal.Instant; timeZone: string };
    submittedAt: Temporal.Instant;
    /** The owner's own zone, for dates. */
    timeZone: string;
    resultsUrl: string;
    invitation?: MailAttachment;
  };
};

export type TemplateName = keyof EmailData;

export type RenderedEmail = {
  subject: string;
  html: string;
  text: string;
  attachments: MailAttachment[];
};

/** Renders an email; pure, and throws only on a programming error. */
export type RenderEmail = <Name extends TemplateName>(name: Name, data: EmailData[Name]) => RenderedEmail;
