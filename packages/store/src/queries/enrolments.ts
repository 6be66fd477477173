import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, given, placeholders } from "./prepared.ts";

export function enrolmentReads(db: Handle, { enrolments }: Tables): StoreReads["enrolments"] {
  const ofThisLead = eq(enrolments.leadId, given(enrolments.leadId, "leadId"));
  const inOrder = [asc(enrolments.createdAt), asc(enrolments.id)];
  const ofLead = lazily(() =>
    db
      .select()
      .from(enrolments)
      .where(ofThisLead)
      .orderBy(...inOrder)
      .prepare(),
  );
  const activeOfLead = lazily(() =>
    db
      .select()
      .from(enrolments)
      .where(and(ofThisLead, eq(enrolments.state, "active")))
      .orderBy(...inOrder)
      .prepare(),
  );
  return {
    async byId(id) {
      const [row] = await db.select().from(enrolments).where(eq(enrolments.id, id));
      return row;
    },
    async ofLead(leadId) {
      return ofLead().execute({ leadId });
    },
    async activeOfLead(leadId) {
      return activeOfLead().execute({ leadId });
    },
  };
}

export function enrolmentWrites(db: Handle, { enrolments }: Tables): StoreWrites["enrolments"] {
  const insertIfNew = lazily(() =>
    db
      .insert(enrolments)
      .values(placeholders(enrolments))
      .onConflictDoNothing()
      .returning({ id: enrolments.id })
      .prepare(),
  );
  return {
    async insertIfNew(enrolment) {
      const inserted = await insertIfNew().execute(allColumns(enrolments, enrolment));
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
