import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function waitingReads(db: Handle, { waitingList }: Tables): StoreReads["waiting"] {
  return {
    async ofSubmission(submissionId) {
      const [row] = await db.select().from(waitingList).where(eq(waitingList.submissionId, submissionId));
      return row;
    },
    async ofLead(leadId) {
      return db.select().from(waitingList).where(eq(waitingList.leadId, leadId)).orderBy(asc(waitingList.id));
    },
    async forOwner(ownerId) {
      return db
        .select()
        .from(waitingList)
        .where(and(eq(waitingList.ownerId, ownerId), eq(waitingList.state, "waiting")))
        .orderBy(asc(waitingList.createdAt), asc(waitingList.id));
    },
  };
}

export function waitingWrites(db: Handle, { waitingList }: Tables): StoreWrites["waiting"] {
  return {
    async join(entry) {
      const inserted = await db
        .insert(waitingList)
        .values(entry)
        .onConflictDoNothing({ target: waitingList.submissionId })
        .returning({ id: waitingList.id });
      if (inserted.length > 0) return;
      // Somebody who let a time go starts at the end of the line again.
      for (const state of ["passed", "booked"] as const) {
        await db
          .update(waitingList)
          .set({
            state: "waiting",
            ownerId: entry.ownerId,
            createdAt: entry.createdAt,
            updatedAt: entry.updatedAt,
          })
          .where(and(eq(waitingList.submissionId, entry.submissionId), eq(waitingList.state, state)));
      }
    },
    async move(id, from, to, at) {
      const moved = await db
        .update(waitingList)
        .set({ state: to, updatedAt: at })
        .where(and(eq(waitingList.id, id), eq(waitingList.state, from)))
        .returning({ id: waitingList.id });
      return moved.length > 0;
    },
  };
}
