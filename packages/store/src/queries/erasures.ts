import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import { eraseEverywhere } from "../erasure/erase-everywhere.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function erasureReads(db: Handle, { erasures, erasedTallies, leads }: Tables): StoreReads["erasures"] {
  return {
    async list() {
      return db.select().from(erasures).orderBy(asc(erasures.at), asc(erasures.id));
    },
    async tallies() {
      return db
        .select()
        .from(erasedTallies)
        .orderBy(
          asc(erasedTallies.slug),
          asc(erasedTallies.version),
          asc(erasedTallies.month),
          asc(erasedTallies.what),
        );
    },
    async staleLeads(before, after, limit) {
      const rows = await db
        .select({ id: leads.id })
        .from(leads)
        .where(and(gt(leads.id, after), lt(leads.lastContactAt, before)))
        .orderBy(asc(leads.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
  };
}

export function erasureWrites(db: Handle, tables: Tables): StoreWrites["erasures"] {
  return {
    async note(erasure) {
      await db.insert(tables.erasures).values(erasure);
    },
    erase: (leadId, at) => eraseEverywhere(db, tables, leadId, at),
  };
}

export function quotaWrites(db: Handle, { quotas }: Tables): StoreWrites["quotas"] {
  return {
    async claim({ key, holder, at, freeBefore }) {
      await db.delete(quotas).where(and(eq(quotas.key, key), lt(quotas.at, freeBefore)));
      const [kept] = await db
        .insert(quotas)
        .values({ key, holder, at })
        // Changes nothing, and says who has it.
        .onConflictDoUpdate({ target: quotas.key, set: { key: sql`${quotas.key}` } })
        .returning({ holder: quotas.holder, at: quotas.at });
      return kept === undefined || kept.holder === holder ? undefined : kept.at;
    },
    async forgetBefore(at) {
      await db.delete(quotas).where(lt(quotas.at, at));
    },
  };
}
