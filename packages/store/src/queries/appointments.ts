import { Conflict } from "@aimant/core";
import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, desc, eq, getTableColumns, gt, gte, lte, sql } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

/** Slots begin on the five minutes; a start between two is rounded down, an end up. */
const cellMilliseconds = 5 * 60_000;
/** Rows of one insert, so that the longest appointment stays under the engines' limit of bound values (32,766). */
const cellsPerInsert = 1_000;

export function appointmentReads(db: Handle, { appointments }: Tables): StoreReads["appointments"] {
  const { upcomingSubmissionId: _, ...shown } = getTableColumns(appointments);
  return {
    async byId(id) {
      const [row] = await db.select(shown).from(appointments).where(eq(appointments.id, id));
      return row;
    },
    async ofLead(leadId) {
      return db
        .select(shown)
        .from(appointments)
        .where(eq(appointments.leadId, leadId))
        .orderBy(desc(appointments.startAt), desc(appointments.id));
    },
    async upcomingOfLead(leadId, now) {
      return db
        .select(shown)
        .from(appointments)
        .where(
          and(eq(appointments.leadId, leadId), eq(appointments.state, "booked"), gt(appointments.endAt, now)),
        )
        .orderBy(asc(appointments.startAt), asc(appointments.id));
    },
    async busy(ownerId, span) {
      return db
        .select({ start: appointments.startAt, end: appointments.endAt })
        .from(appointments)
        .where(
          and(
            eq(appointments.ownerId, ownerId),
            eq(appointments.state, "booked"),
            gte(appointments.endAt, span.start),
            lte(appointments.startAt, span.end),
          ),
        )
        .orderBy(asc(appointments.startAt), asc(appointments.id));
    },
  };
}

export function appointmentWrites(
  db: Handle,
  { appointments, takenCells }: Tables,
): StoreWrites["appointments"] {
  return {
    async book(appointment, bufferMinutes) {
      const { id, ownerId, submissionId } = appointment;
      const start = appointment.startAt.epochMilliseconds;
      const end = appointment.endAt.epochMilliseconds;
      if (end <= start) throw new RangeError("an appointment ends after it starts");
      if (!(bufferMinutes >= 0)) throw new RangeError("a buffer is not negative");

      // An earlier call of this submission that is over no longer stands in the way.
      await db
        .update(appointments)
        .set({ upcomingSubmissionId: null })
        .where(
          and(
            eq(appointments.upcomingSubmissionId, submissionId),
            lte(appointments.endAt, appointment.createdAt),
          ),
        );
      const booked = await db
        .insert(appointments)
        .values({
          ...appointment,
          upcomingSubmissionId: appointment.state === "booked" ? submissionId : null,
        })
        .onConflictDoNothing({ target: appointments.upcomingSubmissionId })
        .returning({ id: appointments.id });
      if (booked.length === 0) throw new Conflict("already-booked");

      // In rising order, so that two overlapping bookings wait for one another in one direction only.
      const first = Math.floor(start / cellMilliseconds);
      const last = Math.ceil((end + bufferMinutes * 60_000) / cellMilliseconds);
      for (let from = first; from < last; from += cellsPerInsert) {
        const cells = Array.from({ length: Math.min(cellsPerInsert, last - from) }, (_, index) => ({
          ownerId,
          cell: from + index,
          appointmentId: id,
        }));
        const taken = await db
          .insert(takenCells)
          .values(cells)
          .onConflictDoNothing()
          .returning({ cell: takenCells.cell });
        if (taken.length < cells.length) throw new Conflict("slot-taken");
      }
    },
    async conclude(id, outcome, at) {
      const concluded = await db
        .update(appointments)
        .set({ state: outcome, upcomingSubmissionId: null, updatedAt: at })
        .where(and(eq(appointments.id, id), eq(appointments.state, "booked")))
        .returning({ id: appointments.id });
      if (concluded.length === 0) return false;
      // A call that was over before its time, or never was, leaves the owner free.
      await db.delete(takenCells).where(eq(takenCells.appointmentId, id));
      return true;
    },
    async cancel(id, at) {
      const cancelled = await db
        .update(appointments)
        .set({
          state: "cancelled",
          upcomingSubmissionId: null,
          // RFC 5546: a cancellation counts as a revision of the invitation.
          sequence: sql`${appointments.sequence} + 1`,
          updatedAt: at,
        })
        .where(and(eq(appointments.id, id), eq(appointments.state, "booked")))
        .returning({ id: appointments.id });
      if (cancelled.length === 0) return false;
      await db.delete(takenCells).where(eq(takenCells.appointmentId, id));
      return true;
    },
  };
}
