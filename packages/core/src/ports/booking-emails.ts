import type { MailAttachment } from "./mail.ts";
import type { Brand, Person } from "./templates.ts";

/** What every email about one call tells the prospect. */
type CallEmail = {
  locale: string;
  brand: Brand;
  person: Person;
  owner: { name: string; email: string; phone?: string; jobTitle?: string };
  start: Temporal.Instant;
  end: Temporal.Instant;
  /** The prospect's zone. */
  timeZone: string;
  title: string;
  /** The call's own page; `/move` and `/cancel` below it change it. */
  bookingUrl: string;
  resultsUrl: string;
};

/** Emails about a call after it was booked. */
export type BookingEmailData = {
  "booking-moved": CallEmail & {
    /** When it was to be. */
    before?: Temporal.Instant;
    invitation: MailAttachment;
  };
  "booking-cancelled": CallEmail & { invitation: MailAttachment };
  "booking-reminder": CallEmail & { ahead: "day" | "hour" };
  /** To the owner, in their language and zone: a call of theirs has another time, or none. */
  "call-changed": {
    locale: string;
    brand: Brand;
    owner: { name: string; email: string };
    person: Person;
    change: "moved" | "cancelled";
    start: Temporal.Instant;
    end: Temporal.Instant;
    before?: Temporal.Instant;
    timeZone: string;
    title: string;
    resultsUrl: string;
    /** None for a call that another system keeps. */
    invitation?: MailAttachment;
  };
};
