import type { Delivery, Enrolment, MailMessage } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";
import type { appointmentTables } from "./appointments.ts";
import type { leadTables } from "./leads.ts";

type Parents = Pick<ReturnType<typeof leadTables>, "leads" | "submissions"> &
  Pick<ReturnType<typeof appointmentTables>, "appointments">;

/** Who is in which follow-up, and the emails that come of it. */
export function followUpTables(
  { index, int, json, table, text, time, unique }: ColumnKit,
  { appointments, leads, submissions }: Parents,
) {
  const enrolments = table(
    "enrolments",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      submissionId: text("submission_id")
        .notNull()
        .references(() => submissions.id),
      slug: text("slug").notNull(),
      version: int("version").notNull(),
      followUpId: text("follow_up_id").notNull(),
      stepId: text("step_id").notNull(),
      dueAt: time("due_at").notNull(),
      state: text("state").$type<Enrolment["state"]>().notNull(),
      stopReason: text("stop_reason"),
      createdAt: time("created_at").notNull(),
      updatedAt: time("updated_at").notNull(),
    },
    (row) => [
      unique("enrolments_submission").on(row.submissionId, row.followUpId),
      index("enrolments_lead").on(row.leadId, row.state),
    ],
  );

  const deliveries = table(
    "deliveries",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id").references(() => leads.id),
      enrolmentId: text("enrolment_id").references(() => enrolments.id),
      stepId: text("step_id"),
      submissionId: text("submission_id").references(() => submissions.id),
      appointmentId: text("appointment_id").references(() => appointments.id),
      template: text("template").$type<Delivery["template"]>().notNull(),
      class: text("class").$type<Delivery["class"]>().notNull(),
      key: text("key").notNull(),
      recipient: text("recipient").notNull(),
      state: text("state").$type<Delivery["state"]>().notNull(),
      plannedFor: time("planned_for").notNull(),
      nextAttemptAt: time("next_attempt_at").notNull(),
      attempts: int("attempts").notNull(),
      firstAttemptAt: time("first_attempt_at"),
      leaseToken: text("lease_token"),
      leaseUntil: time("lease_until"),
      message: json<MailMessage>("message"),
      providerId: text("provider_id"),
      lastError: text("last_error"),
      sentAt: time("sent_at"),
      createdAt: time("created_at").notNull(),
    },
    (row) => [
      unique("deliveries_key").on(row.key),
      unique("deliveries_step").on(row.enrolmentId, row.stepId),
      index("deliveries_lead").on(row.leadId, row.createdAt, row.id),
      index("deliveries_state").on(row.state),
    ],
  );

  return { enrolments, deliveries };
}
