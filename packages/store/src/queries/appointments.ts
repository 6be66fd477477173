import { Conflict } from "@aimant/core";
import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, desc, eq, getTableColumns, gt, gte, lte, sql } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import { claimCells } from "./claim-cells.ts";
import type { Handle } from "./handle.ts";
import { given } from "./prepared.ts";

export function appointmentReads(db: Handle, { appointments }: Tables): StoreReads["appointments"] {
  const { upcomingSubmissionId: _, ...shown } = getTableColumns(appointments);
  const upcomingOfLead = lazily(() =>
    db
      .select(shown)
      .from(appointments)
      .where(
        and(
          eq(appointments.leadId, given(appointments.leadId, "leadId")),
          eq(appointments.state, "booked"),
          gt(appointments.endAt, given(appointments.endAt, "now")),
        ),
      )
      .orderBy(asc(appointments.startAt), asc(appointments.id))
      .prepare(),
  );
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
      return upcomingOfLead().execute({ leadId, now });
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

export function appointmentWrites(db: Handle, tables: Tables): StoreWrites["appointments"] {
  const { appointments, takenCells } = tables;
  return {
    async book(appointment, bufferMinutes) {
      const { id, ownerId, submissionId } = appointment;
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

      const claim = {
        ownerId,
        startAt: appointment.startAt,
        endAt: appointment.endAt,
        bufferMinutes,
        by: { appointmentId: id, holdId: null },
      };
      if (!(await claimCells(db, tables, claim))) throw new Conflict("slot-taken");
    },
    async record(appointment) {
      await db.insert(appointments).values({ ...appointment, upcomingSubmissionId: null });
    },
    async reassign(id, ownerId, bufferMinutes, at) {
      const [moved] = await db
        .update(appointments)
        .set({ ownerId, sequence: sql`${appointments.sequence} + 1`, updatedAt: at })
        .where(and(eq(appointments.id, id), eq(appointments.state, "booked")))
        .returning({ startAt: appointments.startAt, endAt: appointments.endAt });
      if (moved === undefined) return false;
      await db.delete(takenCells).where(eq(takenCells.appointmentId, id));
      return claimCells(db, tables, {
        ownerId,
        startAt: moved.startAt,
        endAt: moved.endAt,
        bufferMinutes,
        by: { appointmentId: id, holdId: null },
      });
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
      const claim = {
        ownerId: moved.ownerId,
        ...to,
        bufferMinutes,
        by: { appointmentId: from.id, holdId: null },
      };
      if (!(await claimCells(db, tables, claim))) throw new Conflict("slot-taken");
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
