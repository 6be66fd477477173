import type { Appointment } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";
import type { leadTables } from "./leads.ts";
import type { holdTables } from "./no-shows.ts";

/** Phone meetings, and the time that they take up. */
export function appointmentTables(
  { index, int, primaryKey, table, text, time, unique }: ColumnKit,
  {
    leads,
    submissions,
    slotHolds,
  }: Pick<ReturnType<typeof leadTables>, "leads" | "submissions"> & ReturnType<typeof holdTables>,
) {
  const appointments = table(
    "appointments",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      submissionId: text("submission_id")
        .notNull()
        .references(() => submissions.id),
      // The submission while its appointment is to come, else null: unique, and neither engine compares nulls.
      upcomingSubmissionId: text("upcoming_submission_id"),
      ownerId: text("owner_id").notNull(),
      slug: text("slug").notNull(),
      version: int("version").notNull(),
      startAt: time("start_at").notNull(),
      endAt: time("end_at").notNull(),
      timeZone: text("time_zone").notNull(),
      phone: text("phone").notNull(),
      state: text("state").$type<Appointment["state"]>().notNull(),
      uid: text("uid").notNull(),
      sequence: int("sequence").notNull(),
      createdAt: time("created_at").notNull(),
      updatedAt: time("updated_at").notNull(),
    },
    (row) => [
      unique("appointments_upcoming").on(row.upcomingSubmissionId),
      index("appointments_lead").on(row.leadId, row.state, row.endAt),
      index("appointments_owner").on(row.ownerId, row.state, row.endAt),
    ],
  );

  // One row for each five minutes that an owner is taken: a unique key is the only guard that both engines give
  // against two bookings at once (an exclusion constraint is Postgres's alone).
  const takenCells = table(
    "taken_cells",
    {
      ownerId: text("owner_id").notNull(),
      cell: int("cell").notNull(),
      // Taken by a call, or kept for somebody who may take it: never both.
      appointmentId: text("appointment_id").references(() => appointments.id),
      holdId: text("hold_id").references(() => slotHolds.id),
    },
    (row) => [
      primaryKey({ name: "taken_cells_pk", columns: [row.ownerId, row.cell] }),
      index("taken_cells_appointment").on(row.appointmentId),
      index("taken_cells_hold").on(row.holdId),
    ],
  );

  return { appointments, takenCells };
}
