import type { Answers } from "@aimant/funnel";
import type { Source } from "./store.ts";

/** Answers of somebody who stopped on the way and asked to go on later; no lead, and gone at `expiresAt`. */
export type Unfinished = {
  id: string;
  slug: string;
  version: number;
  /** Chosen by the sender for one pass: keeping it again replaces what was kept. */
  passKey: string;
  email: string;
  answers: Answers;
  source: Source;
  locale: string;
  /** When the link was asked for; `null` where the visitor only left. */
  askedAt: Temporal.Instant | null;
  createdAt: Temporal.Instant;
  updatedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
};

export interface UnfinishedReads {
  byId(id: string): Promise<Unfinished | undefined>;
  byPass(slug: string, passKey: string): Promise<Unfinished | undefined>;
  /** Newest first. */
  ofEmail(email: string): Promise<Unfinished[]>;
  /** How many have had their time. */
  countExpired(at: Temporal.Instant): Promise<number>;
}

export interface UnfinishedWrites {
  insert(row: Unfinished): Promise<void>;
  /** The newer answers of the same pass. */
  update(
    id: string,
    change: Pick<Unfinished, "version" | "answers" | "locale" | "askedAt" | "updatedAt" | "expiresAt">,
  ): Promise<void>;
  /** With the links and the emails of it; how many. */
  remove(
    which: { id: string } | { email: string; slug?: string } | { expiredAt: Temporal.Instant },
  ): Promise<number>;
}
