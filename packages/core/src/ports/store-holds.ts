import type { Span } from "./calendar.ts";

type Instant = Temporal.Instant;

/** An owner's time that is kept for one person until they take it or the hour of `expiresAt` passes. */
export type SlotHold = {
  id: string;
  leadId: string;
  submissionId: string;
  ownerId: string;
  /** What the time is offered for: a missed call's workflow, or a place on the waiting list. */
  purpose: "no-show" | "waiting";
  /** The workflow or the place on the list. */
  purposeId: string;
  startAt: Instant;
  endAt: Instant;
  expiresAt: Instant;
  state: "held" | "booked" | "released" | "expired";
  createdAt: Instant;
};

export interface HoldReads {
  byId(id: string): Promise<SlotHold | undefined>;
  /** What is held for a lead, expired or not, soonest first. */
  ofLead(leadId: string): Promise<SlotHold[]>;
  /** Times of an owner that are held at `now` and touch the span, in order. */
  busy(ownerId: string, span: Span, now: Instant): Promise<Span[]>;
}

export interface HoldWrites {
  /**
   * Claims the owner's time under the same unique key as a booking does; `false`, with nothing kept, where any of it is
   * taken.
   */
  claim(hold: SlotHold, bufferMinutes: number): Promise<boolean>;
  /** Frees the time; `false` where it is no longer held. */
  end(id: string, as: Exclude<SlotHold["state"], "held">): Promise<boolean>;
  /** Frees an owner's holds that are over at `now`, and returns them. */
  expire(ownerId: string, now: Instant): Promise<SlotHold[]>;
}
