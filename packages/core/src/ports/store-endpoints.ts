import type { CrmKind } from "./crm.ts";
import type { PageOf } from "./store-listings.ts";

type Instant = Temporal.Instant;

/** Kinds of systems outside whose address is all that it takes. */
export const endpointKinds = ["webhook", "slack", "teams"] as const;
export type EndpointKind = (typeof endpointKinds)[number] | CrmKind;

/** What can be told; `endpoint.test` goes out on demand only. */
export const eventTypes = [
  "lead.created",
  "lead.submitted",
  "lead.qualified",
  "lead.stage-changed",
  "lead.reassigned",
  "lead.answer-overdue",
  "lead.changed",
  "lead.consent-withdrawn",
  "lead.erased",
  "appointment.booked",
  "appointment.moved",
  "appointment.cancelled",
  "appointment.held",
  "appointment.missed",
] as const;
export type EventType = (typeof eventTypes)[number] | "endpoint.test";

/** What may be told of a person, chosen for each endpoint. */
export const noticeFields = [
  "name",
  "email",
  "phone",
  "jobTitle",
  "company",
  "score",
  "answers",
  "source",
] as const;
export type NoticeField = (typeof noticeFields)[number];

/** A system outside, and what it is told. */
export type Endpoint = {
  id: string;
  kind: EndpointKind;
  name: string;
  /** For people to recognise; the whole address may itself be a secret. */
  host: string;
  /** Address, secrets and logins, encrypted. */
  sealed: string;
  events: EventType[];
  /** Slugs; none: every funnel. */
  funnels: string[];
  fields: NoticeField[];
  createdAt: Instant;
  lastOkAt: Instant | null;
  lastError: string | null;
  /** Since when nothing gets through. */
  failingSince: Instant | null;
  /** Nothing is sent before. */
  pausedUntil: Instant | null;
  disabledAt: Instant | null;
  /** `gone`: it said so; `failing`: for days; `host`: somebody switched it off. */
  disabledWhy: "gone" | "failing" | "host" | null;
};

/** How one attempt went. */
export type NoticeTry = { at: string; status: number | null; said: string; ms: number };

export const noticeStates = ["planned", "leased", "retry", "sent", "dead", "skipped"] as const;
export type NoticeState = (typeof noticeStates)[number];

/** One event on its way to one endpoint; its id is the same over retries and replays. */
export type Notice = {
  id: string;
  endpointId: string;
  event: EventType;
  leadId: string | null;
  submissionId: string | null;
  appointmentId: string | null;
  /** When it happened. */
  at: Instant;
  /** What is told, as it was when it happened; null once it was kept long enough. */
  body: Record<string, unknown> | null;
  state: NoticeState;
  /** Since the plan or the last replay. */
  attempts: number;
  plannedAt: Instant;
  nextAttemptAt: Instant;
  leaseToken: string | null;
  leaseUntil: Instant | null;
  /** The newest attempts, oldest first. */
  tries: NoticeTry[];
  sentAt: Instant | null;
};

export type NoticeFilter = {
  endpointId?: string;
  state?: NoticeState;
  /** From this moment on, and before that one. */
  from?: Instant;
  to?: Instant;
};

export interface EndpointReads {
  byId(id: string): Promise<Endpoint | undefined>;
  /** Oldest first. */
  list(): Promise<Endpoint[]>;
}

export interface EndpointWrites {
  insert(endpoint: Endpoint): Promise<void>;
  /** `false` where it is gone. */
  change(id: string, patch: Partial<Omit<Endpoint, "id" | "kind" | "createdAt">>): Promise<boolean>;
  /** With its notices; `false` where it is gone already. */
  remove(id: string): Promise<boolean>;
}

export interface NoticeReads {
  /** How many `forget` would forget. */
  countForgettable(before: Instant): Promise<number>;
  byId(id: string): Promise<Notice | undefined>;
  page(page: PageOf<NoticeFilter>): Promise<Notice[]>;
  /** Oldest first. */
  ofLead(leadId: string): Promise<Notice[]>;
}

export interface NoticeWrites {
  insert(notice: Notice): Promise<void>;
  /** Takes the right to send what is due, and counts an attempt; `undefined` where it is settled or being sent. */
  lease(id: string, lease: { token: string; until: Instant; now: Instant }): Promise<Notice | undefined>;
  /** Ends a lease; `false` where it is lost. */
  settle(
    id: string,
    token: string,
    result: Pick<Notice, "state" | "tries"> & Partial<Pick<Notice, "nextAttemptAt" | "sentAt" | "attempts">>,
  ): Promise<boolean>;
  /** Keeps what is told, with what was made of it outside so far; `false` where the lease is lost. */
  keepBody(id: string, token: string, body: Record<string, unknown>): Promise<boolean>;
  /** Plans it anew, whatever became of it, unless it is being sent or what it told is forgotten. */
  replan(id: string, at: Instant): Promise<boolean>;
  /** Leaves out what waits. */
  skip(id: string): Promise<boolean>;
  /** Forgets what was told, and answered, by notices that were settled before; how many. That they were told stays. */
  forget(before: Instant): Promise<number>;
}
