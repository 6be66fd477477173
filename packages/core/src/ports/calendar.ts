import type { Availability, Booking } from "@aimant/funnel";

export type Span = { start: Temporal.Instant; end: Temporal.Instant };

export type SlotQuery = {
  availability: Availability;
  booking: Pick<Booking, "duration" | "buffer" | "notice" | "horizon">;
  /** Times already taken; the buffer is kept free after each of them and before the next. */
  busy: Span[];
  now: Temporal.Instant;
};

export type Invitation = {
  uid: string;
  sequence: number;
  method: "REQUEST" | "CANCEL";
  start: Temporal.Instant;
  end: Temporal.Instant;
  /** When this version of the invitation was made. */
  stamp: Temporal.Instant;
  summary: string;
  description: string;
  organizer: { name: string; email: string };
  attendees: { name: string; email: string }[];
  url?: string;
};

/** Free times and invitations. */
export interface Calendar {
  /** Free slots in rising order, none overlapping a busy time, an hour off or the past. */
  freeSlots(query: SlotQuery): Span[];
  /** An iCalendar file (RFC 5545, iTIP method). */
  invitation(invitation: Invitation): string;
}
