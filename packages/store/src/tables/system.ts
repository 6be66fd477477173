import type { Job, MailMessage, TokenScope } from "@aimant/core/ports";
import { sql } from "drizzle-orm";
import type { ColumnKit } from "../columns/sqlite.ts";

/** What the product needs to run: wake-ups, links, the local mailbox, settings. */
export function systemTables({ index, int, json, table, text, time, unique }: ColumnKit) {
  const jobs = table(
    "jobs",
    {
      id: text("id").notNull().primaryKey(),
      kind: text("kind").notNull(),
      key: text("key").notNull(),
      payload: json<Record<string, string>>("payload").notNull(),
      runAt: time("run_at").notNull(),
      // When the job can be claimed next: its time while waiting, the end of its lease while running, never when dead.
      // One column, so that one index range finds all that is due.
      dueAt: time("due_at"),
      attempts: int("attempts").notNull(),
      state: text("state").$type<Job["state"]>().notNull(),
      leaseToken: text("lease_token"),
      leaseUntil: time("lease_until"),
      lastError: text("last_error"),
      createdAt: time("created_at").notNull(),
    },
    (row) => [
      unique("jobs_waiting_key")
        .on(row.key)
        .where(sql`state = 'waiting'`),
      index("jobs_due").on(row.dueAt, row.id),
      index("jobs_state").on(row.state),
    ],
  );

  const tokens = table("tokens", {
    hash: text("hash").notNull().primaryKey(),
    scope: text("scope").$type<TokenScope>().notNull(),
    subjectId: text("subject_id").notNull(),
    expiresAt: time("expires_at"),
    createdAt: time("created_at").notNull(),
  });

  const mailbox = table(
    "mailbox",
    {
      id: text("id").notNull().primaryKey(),
      key: text("key").notNull(),
      message: json<MailMessage>("message").notNull(),
      sentAt: time("sent_at").notNull(),
    },
    (row) => [unique("mailbox_key").on(row.key), index("mailbox_sent").on(row.sentAt, row.id)],
  );

  const settings = table("settings", {
    key: text("key").notNull().primaryKey(),
    value: text("value").notNull(),
  });

  return { jobs, tokens, mailbox, settings };
}
