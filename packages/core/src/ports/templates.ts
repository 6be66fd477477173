import type { Controller, Owner, ResultsView } from "@aimant/funnel";
import type { Brief, LeadNotice } from "./brief.ts";
import type { BookingEmailData } from "./booking-emails.ts";
import type { MailAttachment } from "./mail.ts";
import type { PrivacyEmails } from "./privacy-emails.ts";
import type { CallEmailData } from "./templates-calls.ts";
import type { EndpointOffEmail } from "./template-endpoint-off.ts";
import type { CalendarUnreadableEmail } from "./template-calendar-unreadable.ts";

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
  /** The reader's own privacy centre; not in what reps are sent. */
  privacyUrl?: string;
};

export type Person = {
  name: string;
  email: string;
  jobTitle?: string;
  company?: string;
  /** E.164. */
  phone?: string;
};

/** What every email of a follow-up has in common. */
export type StepEmail = {
  locale: string;
  brand: Brand;
  person: Person;
  /** Title of the magnet that the person went through. */
  title: string;
  unsubscribeUrl: string;
  /** The rep who signs. */
  owner?: { name: string; jobTitle?: string };
  /** The marketer's own words, variables already filled in. */
  subject?: string;
  opening?: string;
  button?: string;
};

/** What each email needs; dates are instants with the zone to show them in. */
export type EmailData = PrivacyEmails &
  CallEmailData &
  BookingEmailData & {
    /** To an owner whose calendar cannot be read. */
    "calendar-unreadable": CalendarUnreadableEmail;
    /** To who answers for the house: an endpoint was switched off. */
    "endpoint-off": EndpointOffEmail;
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
      /** The synthesis as a file, where the step asks for it. */
      pdf?: MailAttachment;
    };
    /** The link to a gated file. */
    "download-link": StepEmail & {
      files: { label: string; url: string }[];
      /** When the links stop working, with the zone to show it in. */
      expiresAt: Temporal.Instant;
      timeZone: string;
    };
    /** To another funnel, by a personal link: a diagnostic after an ebook. */
    invitation: StepEmail & {
      inviteUrl: string;
      /** What is invited to. */
      inviteTitle: string;
      minutes?: number;
    };
    /** To a few questions about what the person took part in. */
    "survey-invitation": StepEmail & { inviteUrl: string; inviteTitle: string; minutes?: number };
    /** A call to go through the results, before the synthesis is sent. */
    "debrief-offer": StepEmail & { bookingUrl: string };
    /** A personal interview, for those who did not ask for it. */
    offer: StepEmail & { bookingUrl: string };
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
      /** The brief on one page, where it is attached. */
      pdf?: MailAttachment;
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
      appointment?: {
        start: Temporal.Instant;
        end: Temporal.Instant;
        timeZone: string;
        /** The rep's page of this call, where they say what came of it. */
        url: string;
      };
      submittedAt: Temporal.Instant;
      /** What this person did before, newest first: other funnels, downloads, with their sources. */
      history: {
        title: string;
        at: Temporal.Instant;
        source: { page?: string; referrer?: string; cta?: string; utm?: Record<string, string> };
      }[];
      /** Choices in words: "How would you like your results? A call". */
      choices: AnswerView[];
      /** The owner's own zone, for dates. */
      timeZone: string;
      resultsUrl: string;
      invitation?: MailAttachment;
      brief?: Brief;
    };
    "lead-reassigned": LeadNotice;
    "answer-overdue": LeadNotice;
    /** To the manager: the owner is no longer in the team, and somebody else has the lead. */
    "owner-left": LeadNotice;
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
