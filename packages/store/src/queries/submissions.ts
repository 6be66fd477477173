import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, given, placeholders } from "./prepared.ts";

export function submissionReads(db: Handle, { submissions }: Tables): StoreReads["submissions"] {
  const byKey = lazily(() =>
    db
      .select()
      .from(submissions)
      .where(
        and(
          eq(submissions.slug, given(submissions.slug, "slug")),
          eq(submissions.idempotencyKey, given(submissions.idempotencyKey, "key")),
        ),
      )
      .prepare(),
  );
  const byId = lazily(() =>
    db
      .select()
      .from(submissions)
      .where(eq(submissions.id, given(submissions.id, "id")))
      .prepare(),
  );
  const ofLead = lazily(() =>
    db
      .select()
      .from(submissions)
      .where(eq(submissions.leadId, given(submissions.leadId, "leadId")))
      .orderBy(desc(submissions.createdAt), desc(submissions.id))
      .prepare(),
  );
  return {
    async byId(id) {
      const [row] = await byId().execute({ id });
      return row;
    },
    async byKey(slug, idempotencyKey) {
      const [row] = await byKey().execute({ slug, key: idempotencyKey });
      return row;
    },
    async newestScores(slug, limit) {
      return db
        .select({ leadId: submissions.leadId, score: submissions.score })
        .from(submissions)
        .where(and(eq(submissions.slug, slug), isNull(submissions.heldAt)))
        .orderBy(desc(submissions.id))
        .limit(limit);
    },
    async ofLead(leadId) {
      return ofLead().execute({ leadId });
    },
  };
}

export function submissionWrites(db: Handle, { submissions }: Tables): StoreWrites["submissions"] {
  const insert = lazily(() => db.insert(submissions).values(placeholders(submissions)).prepare());
  return {
    async insert(submission) {
      // A key that is taken ends the transaction, which is what its Conflict is for.
      await insert().execute(allColumns(submissions, submission));
    },
    async release(id) {
      const released = await db
        .update(submissions)
        .set({ heldAt: null })
        .where(and(eq(submissions.id, id), isNotNull(submissions.heldAt)))
        .returning({ id: submissions.id });
      return released.length > 0;
    },
  };
}
