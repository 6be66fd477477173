import type { CountReads, CountWrites } from "@aimant/core/ports";
import { and, asc, between, eq, lt, sql } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function countReads(db: Handle, { funnelCounts }: Tables): CountReads {
  return {
    async of(slug, from, to) {
      return db
        .select({
          event: funnelCounts.event,
          // A sum is a text on Postgres.
          times: sql`sum(${funnelCounts.times})`.mapWith(Number),
        })
        .from(funnelCounts)
        .where(and(eq(funnelCounts.slug, slug), between(funnelCounts.day, from, to)))
        .groupBy(funnelCounts.event)
        .orderBy(asc(funnelCounts.event));
    },
  };
}

export function countWrites(db: Handle, { funnelCounts }: Tables): CountWrites {
  const { slug, day, site, event } = funnelCounts;
  return {
    async add(counts) {
      if (counts.length === 0) return;
      await db
        .insert(funnelCounts)
        .values(counts)
        .onConflictDoUpdate({
          target: [slug, day, site, event],
          set: { times: sql`${funnelCounts.times} + excluded.times` },
        });
    },
    async forgetBefore(first) {
      const gone = await db.delete(funnelCounts).where(lt(day, first)).returning({ day });
      return gone.length;
    },
  };
}
