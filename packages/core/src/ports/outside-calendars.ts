import type { Span } from "./calendar.ts";

/** How an owner's calendar is reached; held in memory only while it is. */
export type CalendarAccess =
  | { kind: "feed"; url: string }
  | { kind: "caldav"; url: string; username: string; password: string };

export type OutsideQuery = {
  span: Span;
  /** The owner's zone and address: whose day an all-day event takes, whose refusals do not count. */
  timeZone: string;
  email: string;
  /** Host of our own calls' UIDs: our store knows better when those are. */
  ownHost: string;
  /** Asks now, whatever was read a moment ago. */
  fresh?: boolean;
};

/** A calendar of an account. */
export type FoundCalendar = { url: string; name: string };

/** An event that we keep in an owner's calendar. */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  stamp: Temporal.Instant;
  start: Temporal.Instant;
  end: Temporal.Instant;
  summary: string;
  description: string;
  url: string;
};

/**
 * `refused`: the login or secret address no longer opens it; `missing`: there is nothing at that address;
 * `not-a-calendar`: what is there cannot be used; `unreachable`: no answer in time, for now.
 */
export type UnreadableReason = "refused" | "missing" | "not-a-calendar" | "unreachable";

export class CalendarUnreadable extends Error {
  readonly reason: UnreadableReason;
  /** Found a moment ago, and not tried again since. */
  readonly remembered: boolean;
  constructor(reason: UnreadableReason, message: string, remembered = false) {
    super(message);
    this.name = "CalendarUnreadable";
    this.reason = reason;
    this.remembered = remembered;
  }
}

/** Calendars that owners keep elsewhere. Every method talks to the outside and throws `CalendarUnreadable`. */
export interface OutsideCalendars {
  /** The calendars of an account that can hold appointments; a feed is its own only one. */
  list(access: CalendarAccess): Promise<FoundCalendar[]>;
  /** When the owner is busy by these calendars: times and nothing else. A short while old, unless `fresh`. */
  busy(access: CalendarAccess, calendars: string[], query: OutsideQuery): Promise<Span[]>;
  /** Makes the event in this calendar equal to `event`, creating it where it is not there; its address. */
  put(access: CalendarAccess, calendar: string, event: CalendarEvent): Promise<string>;
  /** Removes what `put` kept; nothing where it is gone already. */
  remove(access: CalendarAccess, href: string): Promise<void>;
}
