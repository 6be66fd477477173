import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { given } from "./prepared.ts";

export function downloadReads(db: Handle, { downloads }: Tables): StoreReads["downloads"] {
  const ofLead = lazily(() =>
    db
      .select()
      .from(downloads)
      .where(eq(downloads.leadId, given(downloads.leadId, "leadId")))
      .orderBy(desc(downloads.createdAt), desc(downloads.id))
      .prepare(),
  );
  return {
    async byId(id) {
      const [row] = await db.select().from(downloads).where(eq(downloads.id, id));
      return row;
    },
    async ofSubmission(submissionId) {
      return db
        .select()
        .from(downloads)
        .where(eq(downloads.submissionId, submissionId))
        .orderBy(asc(downloads.id));
    },
    async ofLead(leadId) {
      return ofLead().execute({ leadId });
    },
  };
}

export function downloadWrites(db: Handle, { downloads }: Tables): StoreWrites["downloads"] {
  return {
    async insert(link) {
      await db.insert(downloads).values(link);
    },
    async use(id, at) {
      // One statement: two requests at once cannot both take the last use.
      const used = await db
        .update(downloads)
        .set({ uses: sql`${downloads.uses} + 1`, lastUsedAt: at })
        .where(and(eq(downloads.id, id), lt(downloads.uses, downloads.maxUses), gt(downloads.expiresAt, at)))
        .returning({ id: downloads.id });
      return used.length > 0;
    },
  };
}
