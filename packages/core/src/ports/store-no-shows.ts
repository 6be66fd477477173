import type { Span } from "./calendar.ts";

type Instant = Temporal.Instant;

/** What is done about one missed call, until the person has booked again, said no or been called. */
export type NoShow = {
  id: string;
  leadId: string;
  submissionId: string;
  /** The call that was missed. */
  appointmentId: string;
  ownerId: string;
  slug: string;
  state: "offered" | "reminded" | "call-list" | "rebooked" | "closed";
  /** Why the person is, or was, on the call list. */
  why: "no-answer" | "missed-twice" | "not-written-to" | null;
  /** How they booked again: by themselves after our emails, or in a call of the provider. */
  rebookedBy: "email" | "phone" | null;
  rebookedAppointmentId: string | null;
  /** Calls of the provider that nobody took. */
  calls: number;
  lastCallAt: Instant | null;
  createdAt: Instant;
  updatedAt: Instant;
};

/** Calls of one funnel and one owner that ended in a span of time. */
export type CallCounts = {
  slug: string;
  ownerId: string;
  /** Everything that was booked and not cancelled. */
  booked: number;
  held: number;
  missed: number;
  rebookedByEmail: number;
  rebookedByPhone: number;
};

export interface NoShowReads {
  byId(id: string): Promise<NoShow | undefined>;
  /** Newest first. */
  ofLead(leadId: string): Promise<NoShow[]>;
  /** On the call list, longest waiting first: of one funnel, or of all. */
  onCallList(slug: string | null): Promise<NoShow[]>;
  /** By funnel and owner. A call that was booked again counts where and when it was missed. */
  counts(span: Span): Promise<CallCounts[]>;
}

export interface NoShowWrites {
  /** `false` where this call has its workflow already. */
  insertIfNew(row: NoShow): Promise<boolean>;
  /** `false` where it is no longer in this state. */
  move(
    id: string,
    from: NoShow["state"],
    to: Pick<NoShow, "state" | "updatedAt"> &
      Partial<Pick<NoShow, "why" | "rebookedBy" | "rebookedAppointmentId" | "calls" | "lastCallAt">>,
  ): Promise<boolean>;
}

/** A link for an outside provider to the call list: revocable, and over by itself. */
export type CallListLink = {
  id: string;
  /** Whom it was given to. */
  name: string;
  /** Only the people of this funnel; `null`: of all. */
  slug: string | null;
  expiresAt: Instant;
  revokedAt: Instant | null;
  createdAt: Instant;
};

export interface CallListLinkReads {
  byId(id: string): Promise<CallListLink | undefined>;
  /** Newest first. */
  list(): Promise<CallListLink[]>;
}

export interface CallListLinkWrites {
  insert(link: CallListLink): Promise<void>;
  /** `false` where it was revoked already, or never was. */
  revoke(id: string, at: Instant): Promise<boolean>;
}

/** Somebody who wants to be told of a freed time. */
export type WaitingEntry = {
  id: string;
  leadId: string;
  submissionId: string;
  ownerId: string;
  /** `offered`: a freed time is held for them; `passed`: they let one go. */
  state: "waiting" | "offered" | "passed" | "booked";
  createdAt: Instant;
  updatedAt: Instant;
};

export interface WaitingReads {
  ofSubmission(submissionId: string): Promise<WaitingEntry | undefined>;
  ofLead(leadId: string): Promise<WaitingEntry[]>;
  /** Who waits for this owner, first come first. */
  forOwner(ownerId: string): Promise<WaitingEntry[]>;
}

export interface WaitingWrites {
  /** Joins, or joins again after a time was let go; keeps the place of somebody who waits already. */
  join(entry: WaitingEntry): Promise<void>;
  /** `false` where it is no longer in this state. */
  move(id: string, from: WaitingEntry["state"], to: WaitingEntry["state"], at: Instant): Promise<boolean>;
}
