import type { Endpoint, EventType, Notice, NoticeField, NoticeTry } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";
import type { appointmentTables } from "./appointments.ts";
import type { leadTables } from "./leads.ts";

type Parents = Pick<ReturnType<typeof leadTables>, "leads" | "submissions"> &
  Pick<ReturnType<typeof appointmentTables>, "appointments">;

/** Systems outside, and what each was told. */
export function endpointTables(
  { index, int, json, table, text, time }: ColumnKit,
  { appointments, leads, submissions }: Parents,
) {
  const endpoints = table("endpoints", {
    id: text("id").notNull().primaryKey(),
    kind: text("kind").$type<Endpoint["kind"]>().notNull(),
    name: text("name").notNull(),
    host: text("host").notNull(),
    sealed: text("sealed").notNull(),
    events: json<EventType[]>("events").notNull(),
    funnels: json<string[]>("funnels").notNull(),
    fields: json<NoticeField[]>("fields").notNull(),
    createdAt: time("created_at").notNull(),
    lastOkAt: time("last_ok_at"),
    lastError: text("last_error"),
    failingSince: time("failing_since"),
    pausedUntil: time("paused_until"),
    disabledAt: time("disabled_at"),
    disabledWhy: text("disabled_why").$type<Endpoint["disabledWhy"]>(),
  });

  const notices = table(
    "notices",
    {
      id: text("id").notNull().primaryKey(),
      endpointId: text("endpoint_id")
        .notNull()
        .references(() => endpoints.id),
      event: text("event").$type<EventType>().notNull(),
      leadId: text("lead_id").references(() => leads.id),
      submissionId: text("submission_id").references(() => submissions.id),
      appointmentId: text("appointment_id").references(() => appointments.id),
      at: time("at").notNull(),
      body: json<Record<string, unknown>>("body"),
      state: text("state").$type<Notice["state"]>().notNull(),
      attempts: int("attempts").notNull(),
      plannedAt: time("planned_at").notNull(),
      nextAttemptAt: time("next_attempt_at").notNull(),
      leaseToken: text("lease_token"),
      leaseUntil: time("lease_until"),
      tries: json<NoticeTry[]>("tries").notNull(),
      sentAt: time("sent_at"),
    },
    (row) => [
      index("notices_endpoint").on(row.endpointId, row.id),
      index("notices_lead").on(row.leadId, row.id),
      index("notices_submission").on(row.submissionId),
      index("notices_appointment").on(row.appointmentId),
      index("notices_at").on(row.at),
    ],
  );

  return { endpoints, notices };
}
