import { Conflict } from "@aimant/core";
import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, desc, eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function submissionReads(db: Handle, { submissions }: Tables): StoreReads["submissions"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(submissions).where(eq(submissions.id, id));
      return row;
    },
    async byKey(slug, idempotencyKey) {
      const [row] = await db
        .select()
        .from(submissions)
        .where(and(eq(submissions.slug, slug), eq(submissions.idempotencyKey, idempotencyKey)));
      return row;
    },
    async ofLead(leadId) {
      return db
        .select()
        .from(submissions)
        .where(eq(submissions.leadId, leadId))
        .orderBy(desc(submissions.createdAt), desc(submissions.id));
    },
  };
}

export function submissionWrites(db: Handle, { submissions }: Tables): StoreWrites["submissions"] {
  return {
    async insert(submission) {
      const inserted = await db
        .insert(submissions)
        .values(submission)
        .onConflictDoNothing({ target: [submissions.slug, submissions.idempotencyKey] })
        .returning({ id: submissions.id });
      if (inserted.length === 0) throw new Conflict("unique", "this idempotency key is taken");
    },
  };
}
