import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function enrolmentReads(db: Handle, { enrolments }: Tables): StoreReads["enrolments"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(enrolments).where(eq(enrolments.id, id));
      return row;
    },
    async ofLead(leadId) {
      return db
        .select()
        .from(enrolments)
        .where(eq(enrolments.leadId, leadId))
        .orderBy(asc(enrolments.createdAt), asc(enrolments.id));
    },
    async activeOfLead(leadId) {
      return db
        .select()
        .from(enrolments)
        .where(and(eq(enrolments.leadId, leadId), eq(enrolments.state, "active")))
        .orderBy(asc(enrolments.createdAt), asc(enrolments.id));
    },
  };
}

export function enrolmentWrites(db: Handle, { enrolments }: Tables): StoreWrites["enrolments"] {
  return {
    async insertIfNew(enrolment) {
      const inserted = await db
        .insert(enrolments)
        .values(enrolment)
        .onConflictDoNothing()
        .returning({ id: enrolments.id });
      return inserted.length > 0;
    },
    async advance(id, from, to) {
      const moved = await db
        .update(enrolments)
        .set(to)
        .where(and(eq(enrolments.id, id), eq(enrolments.state, "active"), eq(enrolments.stepId, from)))
        .returning({ id: enrolments.id });
      return moved.length > 0;
    },
    async stop({ leadId, submissionId, enrolmentId }, reason, at) {
      const stopped = await db
        .update(enrolments)
        .set({ state: "stopped", stopReason: reason, updatedAt: at })
        .where(
          and(
            eq(enrolments.leadId, leadId),
            eq(enrolments.state, "active"),
            submissionId === undefined ? undefined : eq(enrolments.submissionId, submissionId),
            enrolmentId === undefined ? undefined : eq(enrolments.id, enrolmentId),
          ),
        )
        .returning({ id: enrolments.id });
      return stopped.length;
    },
  };
}
