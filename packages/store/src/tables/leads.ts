import type { ConsentRecord, Contact, Source, Stage } from "@aimant/core/ports";
import type { Answers, Score } from "@aimant/funnel";
import type { ColumnKit } from "../columns/sqlite.ts";

/** People, what they sent, what they agreed to and what happened. */
export function leadTables({ bool, index, int, json, table, text, time, unique }: ColumnKit) {
  const leads = table(
    "leads",
    {
      id: text("id").notNull().primaryKey(),
      email: text("email").notNull(),
      name: text("name").notNull(),
      jobTitle: text("job_title"),
      company: text("company"),
      phone: text("phone"),
      locale: text("locale").notNull(),
      stage: text("stage").$type<Stage>().notNull(),
      ownerId: text("owner_id"),
      createdAt: time("created_at").notNull(),
      updatedAt: time("updated_at").notNull(),
      lastContactAt: time("last_contact_at").notNull(),
      confirmedAt: time("confirmed_at"),
    },
    (row) => [unique("leads_email").on(row.email), index("leads_owner").on(row.ownerId)],
  );

  const submissions = table(
    "submissions",
    {
      id: text("id").notNull().primaryKey(),
      slug: text("slug").notNull(),
      version: int("version").notNull(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      idempotencyKey: text("idempotency_key").notNull(),
      requestHash: text("request_hash").notNull(),
      answers: json<Answers>("answers").notNull(),
      contact: json<Contact>("contact").notNull(),
      choices: json<Record<string, string>>("choices").notNull(),
      source: json<Source>("source").notNull(),
      locale: text("locale").notNull(),
      score: json<Score>("score").notNull(),
      createdAt: time("created_at").notNull(),
      heldAt: time("held_at"),
      heldQuietly: bool("held_quietly").notNull().default(false),
    },
    (row) => [
      unique("submissions_slug_key").on(row.slug, row.idempotencyKey),
      index("submissions_lead").on(row.leadId, row.createdAt, row.id),
    ],
  );

  // No foreign key: the proof of consent outlives the lead and the submission that it speaks of.
  const consents = table(
    "consents",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id").notNull(),
      submissionId: text("submission_id"),
      slug: text("slug").notNull(),
      version: int("version").notNull(),
      consentId: text("consent_id").notNull(),
      purpose: text("purpose").$type<ConsentRecord["purpose"]>().notNull(),
      basis: text("basis").$type<ConsentRecord["basis"]>().notNull(),
      action: text("action").$type<ConsentRecord["action"]>().notNull(),
      method: text("method").$type<ConsentRecord["method"]>().notNull(),
      text: text("text").notNull(),
      textHash: text("text_hash").notNull(),
      locale: text("locale").notNull(),
      page: text("page"),
      build: text("build").notNull(),
      at: time("at").notNull(),
      // The chain: each row's hash covers its content and the hash of the row before it. Null in rows from before.
      seq: int("seq"),
      contentHash: text("content_hash"),
      hash: text("hash"),
      erasedAt: time("erased_at"),
    },
    (row) => [index("consents_lead").on(row.leadId, row.at, row.id), unique("consents_seq").on(row.seq)],
  );

  const timeline = table(
    "timeline",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      kind: text("kind").notNull(),
      actor: text("actor").notNull(),
      data: json<Record<string, unknown>>("data").notNull(),
      at: time("at").notNull(),
    },
    (row) => [index("timeline_lead").on(row.leadId, row.at, row.id)],
  );

  return { leads, submissions, consents, timeline };
}
