import { Conflict } from "@aimant/core";
import type { Appointment, StoreReads, StoreWrites } from "@aimant/core/ports";
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
  /** Takes the five-minute cells of a call, or throws where another call has one of them. */
  async function claim(
    { id, ownerId, startAt, endAt }: Pick<Appointment, "id" | "ownerId" | "startAt" | "endAt">,
    bufferMinutes: number,
  ): Promise<void> {
    checkTimes({ startAt, endAt }, bufferMinutes);
    // In rising order, so that two overlapping bookings wait for one another in one direction only.
    const first = Math.floor(startAt.epochMilliseconds / cellMilliseconds);
    const last = Math.ceil((endAt.epochMilliseconds + bufferMinutes * 60_000) / cellMilliseconds);
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
  }
  return {
    async book(appointment, bufferMinutes) {
      const { submissionId } = appointment;
      checkTimes(appointment, bufferMinutes);

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
      await claim(appointment, bufferMinutes);
    },
    async move(from, to, bufferMinutes) {
      const [moved] = await db
        .update(appointments)
        .set({ ...to, sequence: from.sequence + 1 })
        .where(
          and(
            eq(appointments.id, from.id),
            eq(appointments.state, "booked"),
            eq(appointments.sequence, from.sequence),
          ),
        )
        .returning({ ownerId: appointments.ownerId });
      if (moved === undefined) return false;
      // Its own old time first: a call may move by less than its length.
      await db.delete(takenCells).where(eq(takenCells.appointmentId, from.id));
      await claim({ id: from.id, ownerId: moved.ownerId, ...to }, bufferMinutes);
      return true;
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

function checkTimes({ startAt, endAt }: Pick<Appointment, "startAt" | "endAt">, bufferMinutes: number): void {
  if (Temporal.Instant.compare(endAt, startAt) <= 0)
    throw new RangeError("an appointment ends after it starts");
  if (!(bufferMinutes >= 0)) throw new RangeError("a buffer is not negative");
}
