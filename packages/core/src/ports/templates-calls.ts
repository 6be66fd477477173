import type { Brand, Person, StepEmail } from "./templates.ts";

type CallLetter = StepEmail & { bookingUrl: string };

/** The emails around calls that did not take place, and around times that come free. */
export type CallEmailData = {
  /** At once after a missed call: three times that are held for this person. */
  "missed-call": CallLetter & {
    missedAt: Temporal.Instant;
    /** None where the calendar is full: then only the booking page is named. */
    slots: { start: Temporal.Instant; url: string }[];
    heldUntil?: Temporal.Instant;
    /** The prospect's zone. */
    timeZone: string;
  };
  /** Some days later, without an answer: three other times. */
  "missed-reminder": CallEmailData["missed-call"];
  /** To somebody who wanted a call and booked none. */
  "booking-recovery": CallLetter;
  /** A time has come free for somebody who waits. */
  "slot-freed": CallLetter & {
    start: Temporal.Instant;
    url: string;
    heldUntil: Temporal.Instant;
    timeZone: string;
  };
  /** To the rep, after the end of a call of which nothing is known. */
  "ask-outcome": {
    /** The owner's language. */
    locale: string;
    brand: Brand;
    person: Person;
    title: string;
    owner: { name: string; email: string };
    start: Temporal.Instant;
    /** The owner's zone. */
    timeZone: string;
    /** The rep's page of this call. */
    url: string;
  };
};
