import type { Answers, Funnel, Owner, Score } from "@aimant/funnel";
import type { MailMessage } from "./mail.ts";
import type { TemplateName } from "./templates.ts";
import type { StoredFile } from "./files.ts";
import type { TokenScope } from "./ids.ts";
import type { PrivacyReads, PrivacyWrites } from "./store-privacy.ts";
import type { Span } from "./calendar.ts";
import type { HoldReads, HoldWrites } from "./store-holds.ts";
import type {
  CallListLinkReads,
  CallListLinkWrites,
  NoShowReads,
  NoShowWrites,
  WaitingReads,
  WaitingWrites,
} from "./store-no-shows.ts";
import type { OwnerCalendarReads, OwnerCalendarWrites } from "./store-owner-calendars.ts";
import type { CountReads, CountWrites } from "./store-counts.ts";
import type { UnfinishedReads, UnfinishedWrites } from "./store-unfinished.ts";
import type { ApiKeyReads, ApiKeyWrites, AuditReads, AuditWrites } from "./store-api-keys.ts";
import type { EndpointReads, EndpointWrites, NoticeReads, NoticeWrites } from "./store-endpoints.ts";
import type { ListingReads } from "./store-listings.ts";

type Instant = Temporal.Instant;

/** A published definition; never changed, only withdrawn. */
export type FunnelVersion = {
  slug: string;
  /** 1, 2, 3 … for each slug. */
  version: number;
  funnel: Funnel;
  /** The files of a download, by file id, as they were when this version was published. */
  files: Record<string, StoredFile>;
  /** SHA-256 (hex) of the canonical definition and its files. */
  hash: string;
  publishedAt: Instant;
  withdrawnAt: Instant | null;
};

export const stages = ["lead", "engaged", "qualified", "handed-over", "won", "lost"] as const;
export type Stage = (typeof stages)[number];

export type Lead = {
  id: string;
  /** Lower-cased and trimmed: one lead per address. */
  email: string;
  name: string;
  jobTitle: string | null;
  company: string | null;
  /** E.164. */
  phone: string | null;
  locale: string;
  stage: Stage;
  ownerId: string | null;
  createdAt: Instant;
  updatedAt: Instant;
  /** The last thing that the person did, never something that we sent. */
  lastContactAt: Instant;
  /** When the person showed that the address is theirs: by a link that only their mailbox holds. */
  confirmedAt: Instant | null;
};

export type Contact = {
  name: string;
  email: string;
  jobTitle?: string;
  company?: string;
  phone?: string;
};

export type Source = {
  page?: string;
  referrer?: string;
  cta?: string;
  utm?: Record<string, string>;
};

export type Submission = {
  id: string;
  slug: string;
  version: number;
  leadId: string;
  /** Chosen by the sender; unique for each slug. */
  idempotencyKey: string;
  /** SHA-256 (hex) of the canonical body, to tell a repetition from another submission under the same key. */
  requestHash: string;
  answers: Answers;
  /** The details as given this time. */
  contact: Contact;
  choices: Record<string, string>;
  source: Source;
  locale: string;
  score: Score;
  createdAt: Instant;
  /** Since when nothing happens with it: the address is still to be confirmed. */
  heldAt: Instant | null;
  /**
   * Held because this address had said no, which whoever typed it is not told: they are shown what anybody is shown.
   */
  heldQuietly: boolean;
};

/** One line of the proof of consent; append-only, enforced by the database. */
export type ConsentRecord = {
  id: string;
  leadId: string;
  submissionId: string | null;
  slug: string;
  version: number;
  /** Id of the consent in the funnel. */
  consentId: string;
  purpose: "service" | "marketing" | "phone";
  basis: "consent" | "legitimate-interest" | "contract";
  /** `awaiting`: ticked under an address that had said no; it counts for nothing until its mailbox confirms it. */
  action: "given" | "refused" | "withdrawn" | "awaiting";
  method: "widget" | "form" | "link";
  /** The wording exactly as shown, and its SHA-256 (hex). */
  text: string;
  textHash: string;
  locale: string;
  /** Address of the page without query and fragment. */
  page: string | null;
  /** Hash of the widget or page build that showed it. */
  build: string;
  at: Instant;
};

/** A record with its place in the chain; an erased one has lost what spoke of its person, and keeps its hashes. */
export type ChainedConsent = {
  record: ConsentRecord;
  seq: number;
  contentHash: string;
  hash: string;
  erasedAt: Instant | null;
};

export type Enrolment = {
  id: string;
  leadId: string;
  submissionId: string;
  slug: string;
  version: number;
  followUpId: string;
  /** The step that comes next; the last one when done. */
  stepId: string;
  dueAt: Instant;
  state: "active" | "done" | "stopped";
  stopReason: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

export type DeliveryState = "planned" | "leased" | "sent" | "retry" | "ambiguous" | "dead" | "skipped";

/** One email to one person, planned for a time, sent once. */
export type Delivery = {
  id: string;
  leadId: string | null;
  /** Set with `stepId` for a follow-up's email; the pair is unique. */
  enrolmentId: string | null;
  stepId: string | null;
  submissionId: string | null;
  appointmentId: string | null;
  template: TemplateName;
  /**
   * `service`: what the person asked for, sent at least once; `marketing`: at most once; `internal`: to an owner, at
   * least once.
   */
  class: "service" | "marketing" | "internal";
  /** Another key that keeps this email from being planned twice, for example `confirmed:<appointment>`. */
  key: string;
  recipient: string;
  state: DeliveryState;
  plannedFor: Instant;
  nextAttemptAt: Instant;
  attempts: number;
  firstAttemptAt: Instant | null;
  leaseToken: string | null;
  leaseUntil: Instant | null;
  /** Frozen at the first attempt. */
  message: MailMessage | null;
  providerId: string | null;
  lastError: string | null;
  sentAt: Instant | null;
  createdAt: Instant;
};

export type Appointment = {
  id: string;
  leadId: string;
  submissionId: string;
  ownerId: string;
  slug: string;
  version: number;
  startAt: Instant;
  endAt: Instant;
  /** The prospect's zone when they booked. */
  timeZone: string;
  phone: string;
  state: "booked" | "cancelled" | "held" | "missed";
  /** iCalendar identity: the same over every change. */
  uid: string;
  sequence: number;
  createdAt: Instant;
  updatedAt: Instant;
};

/** The right to fetch one file: for one person, for a while, so many times. */
export type DownloadLink = {
  id: string;
  leadId: string;
  submissionId: string;
  slug: string;
  /** What is handed over; replacing the file in a later version does not change it. */
  file: StoredFile;
  filename: string;
  uses: number;
  maxUses: number;
  expiresAt: Instant;
  createdAt: Instant;
  lastUsedAt: Instant | null;
};

/** An address that is not written to, known by its keyed hash only. */
export type Suppression = {
  /** HMAC of the normalised address. */
  hash: string;
  reason: "bounced" | "complained" | "objected" | "erased";
  at: Instant;
};

export type TokenRecord = {
  hash: string;
  scope: TokenScope;
  subjectId: string;
  expiresAt: Instant | null;
};

/** A wake-up: what is to be done is decided by the row it points at. */
export type Job = {
  id: string;
  kind: string;
  /** At most one waiting job has this key. */
  key: string;
  payload: Record<string, string>;
  runAt: Instant;
  attempts: number;
  state: "waiting" | "running" | "dead";
  leaseToken: string | null;
  leaseUntil: Instant | null;
  lastError: string | null;
  createdAt: Instant;
};

export type TimelineEvent = {
  id: string;
  leadId: string;
  kind: string;
  /** Who did it: `prospect`, `system`, `owner:<id>`, `cli`. */
  actor: string;
  data: Record<string, unknown>;
  at: Instant;
};

export type MailboxEntry = {
  id: string;
  /** The delivery's idempotency key: handing the same key over twice keeps one entry. */
  key: string;
  message: MailMessage;
  sentAt: Instant;
};

export interface StoreReads extends PrivacyReads {
  readonly holds: HoldReads;
  readonly noShows: NoShowReads;
  readonly callListLinks: CallListLinkReads;
  readonly waiting: WaitingReads;
  readonly ownerCalendars: OwnerCalendarReads;
  readonly counts: CountReads;
  readonly unfinished: UnfinishedReads;
  readonly apiKeys: ApiKeyReads;
  readonly audit: AuditReads;
  readonly endpoints: EndpointReads;
  readonly notices: NoticeReads;
  readonly listings: ListingReads;
  readonly funnels: {
    /** The newest version that is not withdrawn. */
    current(slug: string): Promise<FunnelVersion | undefined>;
    /** This version, withdrawn or not. */
    version(slug: string, version: number): Promise<FunnelVersion | undefined>;
    /** The newest version of each slug, withdrawn or not, by slug. */
    list(): Promise<FunnelVersion[]>;
  };
  readonly owners: {
    byId(id: string): Promise<Owner | undefined>;
    list(): Promise<Owner[]>;
    /** Leads of each owner, by owner id. */
    loads(): Promise<Record<string, number>>;
  };
  readonly leads: {
    byId(id: string): Promise<Lead | undefined>;
    byEmail(email: string): Promise<Lead | undefined>;
    /** In order of id, after `after`, at most `limit` (1 to 1,000). */
    page(after: string | null, limit: number): Promise<Lead[]>;
  };
  readonly submissions: {
    byId(id: string): Promise<Submission | undefined>;
    byKey(slug: string, idempotencyKey: string): Promise<Submission | undefined>;
    /** What the newest passes of a funnel reached, newest first. */
    newestScores(slug: string, limit: number): Promise<Pick<Submission, "leadId" | "score">[]>;
    /** Newest first. */
    ofLead(leadId: string): Promise<Submission[]>;
  };
  readonly consents: {
    /** In the order in which they were written, whatever the clock did. */
    ofLead(leadId: string): Promise<ConsentRecord[]>;
    /** The chain in its order, after `seq`, at most `limit`. */
    chain(after: number, limit: number): Promise<ChainedConsent[]>;
    /** Where the chain ends, and how many records are in none. */
    chainEnd(): Promise<{ length: number; hash: string; unchained: number }>;
  };
  readonly enrolments: {
    byId(id: string): Promise<Enrolment | undefined>;
    /** Active or over, oldest first. */
    ofLead(leadId: string): Promise<Enrolment[]>;
    activeOfLead(leadId: string): Promise<Enrolment[]>;
  };
  readonly deliveries: {
    byId(id: string): Promise<Delivery | undefined>;
    /** Newest first. */
    ofLead(leadId: string): Promise<Delivery[]>;
    /** Rows in each state. */
    counts(): Promise<Record<DeliveryState, number>>;
  };
  readonly appointments: {
    byId(id: string): Promise<Appointment | undefined>;
    /** Booked and not over yet, soonest first. */
    upcomingOfLead(leadId: string, now: Instant): Promise<Appointment[]>;
    /** Whatever became of them, newest first. */
    ofLead(leadId: string): Promise<Appointment[]>;
    /** Booked times of an owner that touch the span, in order. */
    busy(ownerId: string, span: Span): Promise<Span[]>;
  };
  readonly downloads: {
    byId(id: string): Promise<DownloadLink | undefined>;
    /** Oldest first. */
    ofSubmission(submissionId: string): Promise<DownloadLink[]>;
    /** Newest first. */
    ofLead(leadId: string): Promise<DownloadLink[]>;
  };
  readonly suppressions: {
    find(hash: string): Promise<Suppression | undefined>;
  };
  readonly tokens: {
    find(hash: string, scope: TokenScope): Promise<TokenRecord | undefined>;
    /** In order of hash, after `after`, at most `limit` (1 to 1,000). */
    page(after: string, limit: number): Promise<(TokenRecord & { createdAt: Instant })[]>;
  };
  readonly timeline: {
    /** Oldest first. */
    ofLead(leadId: string): Promise<TimelineEvent[]>;
  };
  readonly jobs: {
    /** The soonest `runAt` of a waiting job, or end of a running job's lease. */
    nextDueAt(): Promise<Instant | undefined>;
    counts(): Promise<{ waiting: number; running: number; dead: number }>;
  };
  readonly mailbox: {
    /** Newest first. */
    list(limit: number): Promise<MailboxEntry[]>;
    byId(id: string): Promise<MailboxEntry | undefined>;
  };
  readonly settings: {
    get(key: string): Promise<string | undefined>;
  };
}

type New<Row, Defaulted extends keyof Row> = Omit<Row, Defaulted>;

export interface StoreWrites extends PrivacyWrites {
  readonly holds: HoldWrites;
  readonly noShows: NoShowWrites;
  readonly callListLinks: CallListLinkWrites;
  readonly waiting: WaitingWrites;
  readonly ownerCalendars: OwnerCalendarWrites;
  readonly counts: CountWrites;
  readonly unfinished: UnfinishedWrites;
  readonly apiKeys: ApiKeyWrites;
  readonly audit: AuditWrites;
  readonly endpoints: EndpointWrites;
  readonly notices: NoticeWrites;
  readonly funnels: {
    /** Throws `Conflict` where this version exists. */
    insert(version: FunnelVersion): Promise<void>;
    withdraw(slug: string, at: Instant): Promise<void>;
  };
  readonly owners: {
    /** Inserts or updates each owner; owners that are not named stay. */
    upsert(owners: Owner[], at: Instant): Promise<void>;
    /** Takes owners out; what they had stays as it is. */
    remove(ids: string[]): Promise<void>;
  };
  readonly leads: {
    /** `false` where a lead with this email exists already; nothing is changed then. */
    insertIfNew(lead: Lead): Promise<boolean>;
    update(id: string, patch: Partial<Omit<Lead, "id" | "email" | "createdAt">>): Promise<void>;
    /** `false` where the stage is no longer `from`. */
    moveStage(id: string, from: Stage, to: Stage, at: Instant): Promise<boolean>;
  };
  readonly submissions: {
    /** Throws `Conflict` where slug and key are taken. */
    insert(submission: Submission): Promise<void>;
    /** Its address was confirmed; `false` where it was not held. */
    release(id: string): Promise<boolean>;
  };
  readonly consents: {
    append(records: ConsentRecord[]): Promise<void>;
  };
  readonly enrolments: {
    /** `false` where this submission is in this follow-up already. */
    insertIfNew(enrolment: Enrolment): Promise<boolean>;
    /** Moves an active enrolment from step `from`; `false` where it is no longer active at that step. */
    advance(
      id: string,
      from: string,
      to: Pick<Enrolment, "stepId" | "dueAt" | "state" | "stopReason" | "updatedAt">,
    ): Promise<boolean>;
    /** Stops every active enrolment of a lead, or only those of one submission; how many. */
    stop(
      which: { leadId: string; submissionId?: string; enrolmentId?: string },
      reason: string,
      at: Instant,
    ): Promise<number>;
  };
  readonly deliveries: {
    /** `false` where its key, or its enrolment and step, are planned already. */
    insertIfNew(
      delivery: New<
        Delivery,
        | "attempts"
        | "firstAttemptAt"
        | "leaseToken"
        | "leaseUntil"
        | "message"
        | "providerId"
        | "lastError"
        | "sentAt"
        | "state"
        | "nextAttemptAt"
      >,
    ): Promise<boolean>;
    /**
     * Takes the right to send: from `planned` or `retry` when due, or from `leased` when that lease is over. Counts an
     * attempt and sets `firstAttemptAt` once. `undefined` where somebody else has it or it is settled.
     */
    lease(id: string, lease: { token: string; until: Instant; now: Instant }): Promise<Delivery | undefined>;
    /** Keeps the rendered message; `false` where the lease is lost. */
    freeze(id: string, token: string, message: MailMessage): Promise<boolean>;
    /** Ends a lease; `false` where it is lost. */
    settle(
      id: string,
      token: string,
      result: Partial<Pick<Delivery, "providerId" | "lastError" | "sentAt" | "nextAttemptAt">> & {
        state: Exclude<DeliveryState, "planned" | "leased">;
      },
    ): Promise<boolean>;
    /** Moves what is planned or waiting for a retry to a later time; `false` where it is leased or settled. */
    postpone(id: string, to: Instant): Promise<boolean>;
    /** Skips what is planned or waiting for a retry and not leased; how many. */
    skip(which: { leadId: string; enrolmentId?: string }, reason: string): Promise<number>;
  };
  readonly appointments: {
    /**
     * Claims the owner's time from `startAt` to `endAt` plus `bufferMinutes`; throws `Conflict("slot-taken")` where any
     * of it is taken. A second upcoming appointment of one submission throws `Conflict("already-booked")`.
     */
    book(appointment: Appointment, bufferMinutes: number): Promise<void>;
    /**
     * Writes down a call that another system keeps: it claims no time of the owner, who has it there already. Throws
     * `Conflict` where a call of this id is known.
     */
    record(appointment: Appointment): Promise<void>;
    /**
     * Gives a booked call another time and raises its `sequence`; `false` where it is no longer booked, or was changed
     * since `from.sequence`. Throws `Conflict("slot-taken")` where any of the new time is another call's.
     */
    move(
      from: Pick<Appointment, "id" | "sequence">,
      to: Pick<Appointment, "startAt" | "endAt" | "timeZone" | "updatedAt">,
      bufferMinutes: number,
    ): Promise<boolean>;
    /** Frees the time; `false` where it was not booked. */
    cancel(id: string, at: Instant): Promise<boolean>;
    /**
     * Another owner calls, at the same time; the invitation counts as revised. `false` where that owner is taken then:
     * it is theirs all the same.
     */
    reassign(id: string, ownerId: string, bufferMinutes: number, at: Instant): Promise<boolean>;
    /**
     * What came of a call; `false` where it is no longer `booked`. Frees what is left of the time, and the submission for
     * another call.
     */
    conclude(id: string, outcome: "held" | "missed", at: Instant): Promise<boolean>;
  };
  readonly downloads: {
    insert(link: DownloadLink): Promise<void>;
    /** Counts one use; `false` where the link has run out or expired. */
    use(id: string, at: Instant): Promise<boolean>;
  };
  readonly suppressions: {
    /** Keeps the first reason, unless the new one forbids more: an erasure more than an objection, a bounce most. */
    add(suppression: Suppression): Promise<void>;
    /** Only for these reasons; an address that bounces stays. */
    lift(hash: string, reasons: Suppression["reason"][]): Promise<boolean>;
  };
  readonly tokens: {
    /** Kept once; a token that exists already keeps its row. */
    insert(token: TokenRecord & { createdAt: Instant }): Promise<void>;
    revoke(hash: string): Promise<void>;
  };
  readonly timeline: {
    append(event: TimelineEvent): Promise<void>;
  };
  readonly jobs: {
    /** A waiting job with the same key is moved to the earlier of both times. */
    enqueue(job: Pick<Job, "id" | "kind" | "key" | "payload" | "runAt" | "createdAt">): Promise<void>;
    /** Takes up to `limit` due jobs, oldest due first: waiting ones, and running ones whose lease is over. */
    claim(claim: { now: Instant; limit: number; token: string; leaseUntil: Instant }): Promise<Job[]>;
    /** `false` where the lease is lost; the job is gone otherwise. */
    complete(id: string, token: string): Promise<boolean>;
    /** Back to waiting, with the error kept; `false` where the lease is lost. */
    retry(id: string, token: string, runAt: Instant, error: string): Promise<boolean>;
    /** Kept as `dead`, for people to see; `false` where the lease is lost. */
    bury(id: string, token: string, error: string): Promise<boolean>;
  };
  readonly mailbox: {
    /** `false` where the key is there already. */
    insertIfNew(entry: MailboxEntry): Promise<boolean>;
  };
  readonly settings: {
    set(key: string, value: string): Promise<void>;
  };
}

/** Inside a transaction: reads see its own writes. */
export type StoreTransaction = {
  [Noun in keyof StoreReads | keyof StoreWrites]: (Noun extends keyof StoreReads
    ? StoreReads[Noun]
    : unknown) &
    (Noun extends keyof StoreWrites ? StoreWrites[Noun] : unknown);
};

/**
 * Durable state. `transaction` is durable when it resolves; its callback touches nothing but the transaction, and may
 * run again after a serialisation failure (at most 3 times). Transactions do not nest: that throws at once.
 */
export interface Store extends StoreReads {
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
  /** What was deleted is gone from the files too, as far as the engine lets us say when. */
  scrub(): Promise<void>;
  /** Throws where the database does not answer or is not as it must be. */
  check(): Promise<void>;
  close(): Promise<void>;
}
