import type { NoShow, SlotHold, WaitingEntry } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";
import type { leadTables } from "./leads.ts";

type Parents = Pick<ReturnType<typeof leadTables>, "leads" | "submissions">;

/** Times that are kept for one person for a while. */
export function holdTables({ index, table, text, time }: ColumnKit, { leads, submissions }: Parents) {
  const slotHolds = table(
    "slot_holds",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      submissionId: text("submission_id")
        .notNull()
        .references(() => submissions.id),
      ownerId: text("owner_id").notNull(),
      purpose: text("purpose").$type<SlotHold["purpose"]>().notNull(),
      purposeId: text("purpose_id").notNull(),
      startAt: time("start_at").notNull(),
      endAt: time("end_at").notNull(),
      expiresAt: time("expires_at").notNull(),
      state: text("state").$type<SlotHold["state"]>().notNull(),
      createdAt: time("created_at").notNull(),
    },
    (row) => [
      index("slot_holds_lead").on(row.leadId, row.state),
      index("slot_holds_owner").on(row.ownerId, row.state, row.expiresAt),
    ],
  );
  return { slotHolds };
}

/** Missed calls and what is done about them, who may call, and who waits for a freed time. */
export function noShowTables({ index, int, table, text, time, unique }: ColumnKit, parents: Parents) {
  const { leads, submissions } = parents;
  const noShows = table(
    "no_shows",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      submissionId: text("submission_id")
        .notNull()
        .references(() => submissions.id),
      appointmentId: text("appointment_id").notNull(),
      ownerId: text("owner_id").notNull(),
      slug: text("slug").notNull(),
      state: text("state").$type<NoShow["state"]>().notNull(),
      why: text("why").$type<NonNullable<NoShow["why"]>>(),
      rebookedBy: text("rebooked_by").$type<NonNullable<NoShow["rebookedBy"]>>(),
      rebookedAppointmentId: text("rebooked_appointment_id"),
      calls: int("calls").notNull(),
      lastCallAt: time("last_call_at"),
      createdAt: time("created_at").notNull(),
      updatedAt: time("updated_at").notNull(),
    },
    (row) => [
      unique("no_shows_appointment").on(row.appointmentId),
      index("no_shows_lead").on(row.leadId, row.createdAt, row.id),
      index("no_shows_state").on(row.state, row.updatedAt, row.id),
    ],
  );

  const callListLinks = table("call_list_links", {
    id: text("id").notNull().primaryKey(),
    name: text("name").notNull(),
    slug: text("slug"),
    expiresAt: time("expires_at").notNull(),
    revokedAt: time("revoked_at"),
    createdAt: time("created_at").notNull(),
  });

  const waitingList = table(
    "waiting_list",
    {
      id: text("id").notNull().primaryKey(),
      leadId: text("lead_id")
        .notNull()
        .references(() => leads.id),
      submissionId: text("submission_id")
        .notNull()
        .references(() => submissions.id),
      ownerId: text("owner_id").notNull(),
      state: text("state").$type<WaitingEntry["state"]>().notNull(),
      createdAt: time("created_at").notNull(),
      updatedAt: time("updated_at").notNull(),
    },
    (row) => [
      unique("waiting_list_submission").on(row.submissionId),
      index("waiting_list_lead").on(row.leadId),
      index("waiting_list_owner").on(row.ownerId, row.state, row.createdAt, row.id),
    ],
  );

  return { noShows, callListLinks, waitingList };
}
