import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, placeholders } from "./prepared.ts";

export function enrolmentReads(db: Handle, { enrolments }: Tables): StoreReads["enrolments"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(enrolments).where(eq(enrolments.id, id));
      return row;
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
  const insert = lazily(() => db.insert(enrolments).values(placeholders(enrolments)).prepare());
  return {
    async insert(enrolment) {
      await insert().execute(allColumns(enrolments, enrolment));
    },
    async advance(id, from, to) {
      const moved = await db
        .update(enrolments)
        .set(to)
        .where(and(eq(enrolments.id, id), eq(enrolments.state, "active"), eq(enrolments.stepId, from)))
        .returning({ id: enrolments.id });
      return moved.length > 0;
    },
    async stop({ leadId, submissionId }, reason, at) {
      const stopped = await db
        .update(enrolments)
        .set({ state: "stopped", stopReason: reason, updatedAt: at })
        .where(
          and(
            eq(enrolments.leadId, leadId),
            eq(enrolments.state, "active"),
            submissionId === undefined ? undefined : eq(enrolments.submissionId, submissionId),
          ),
        )
        .returning({ id: enrolments.id });
      return stopped.length;
    },
  };
}
