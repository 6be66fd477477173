import type { DeliveryState, StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, count, desc, eq, inArray, lte, or, sql } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, placeholders } from "./prepared.ts";

export function deliveryReads(db: Handle, { deliveries }: Tables): StoreReads["deliveries"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
      return row;
    },
    async ofLead(leadId) {
      return db
        .select()
        .from(deliveries)
        .where(eq(deliveries.leadId, leadId))
        .orderBy(desc(deliveries.createdAt), desc(deliveries.id));
    },
    async counts() {
      const rows = await db
        .select({ state: deliveries.state, rows: count() })
        .from(deliveries)
        .groupBy(deliveries.state);
      const counts: Record<DeliveryState, number> = {
        planned: 0,
        leased: 0,
        sent: 0,
        retry: 0,
        ambiguous: 0,
        dead: 0,
        skipped: 0,
      };
      for (const row of rows) counts[row.state] = row.rows;
      return counts;
    },
  };
}

/** Each change is one statement, and all but the first are fenced by the token of the lease. */
export function deliveryWrites(db: Handle, { deliveries }: Tables): StoreWrites["deliveries"] {
  const held = (id: string, token: string) =>
    and(eq(deliveries.id, id), eq(deliveries.state, "leased"), eq(deliveries.leaseToken, token));
  const insertIfNew = lazily(() =>
    db
      .insert(deliveries)
      .values(placeholders(deliveries))
      .onConflictDoNothing()
      .returning({ id: deliveries.id })
      .prepare(),
  );
  return {
    async insertIfNew(delivery) {
      const inserted = await insertIfNew().execute(
        allColumns(deliveries, {
          ...delivery,
          state: "planned",
          nextAttemptAt: delivery.plannedFor,
          attempts: 0,
        }),
      );
      return inserted.length > 0;
    },
    async lease(id, { token, until, now }) {
      const [leased] = await db
        .update(deliveries)
        .set({
          state: "leased",
          leaseToken: token,
          leaseUntil: until,
          attempts: sql`${deliveries.attempts} + 1`,
          firstAttemptAt: sql`coalesce(${deliveries.firstAttemptAt}, ${sql.param(now, deliveries.firstAttemptAt)})`,
        })
        .where(
          and(
            eq(deliveries.id, id),
            or(
              and(inArray(deliveries.state, ["planned", "retry"]), lte(deliveries.nextAttemptAt, now)),
              // At its very end a lease is over: the job that wakes up then must not find it held.
              and(eq(deliveries.state, "leased"), lte(deliveries.leaseUntil, now)),
            ),
          ),
        )
        .returning();
      return leased;
    },
    async freeze(id, token, message) {
      const frozen = await db
        .update(deliveries)
        // What is frozen stays: another attempt must send the same bytes under the same key.
        .set({
          message: sql`coalesce(${deliveries.message}, ${sql.param(message, deliveries.message)})`,
        })
        .where(held(id, token))
        .returning({ id: deliveries.id });
      return frozen.length > 0;
    },
    async settle(id, token, result) {
      const settled = await db
        .update(deliveries)
        .set({ ...result, leaseToken: null, leaseUntil: null })
        .where(held(id, token))
        .returning({ id: deliveries.id });
      return settled.length > 0;
    },
    async postpone(id, to) {
      const moved = await db
        .update(deliveries)
        .set({ nextAttemptAt: to, plannedFor: to })
        .where(and(eq(deliveries.id, id), inArray(deliveries.state, ["planned", "retry"])))
        .returning({ id: deliveries.id });
      return moved.length > 0;
    },
    async skip({ leadId, enrolmentId }, reason) {
      const skipped = await db
        .update(deliveries)
        .set({ state: "skipped", lastError: reason })
        .where(
          and(
            eq(deliveries.leadId, leadId),
            inArray(deliveries.state, ["planned", "retry"]),
            enrolmentId === undefined ? undefined : eq(deliveries.enrolmentId, enrolmentId),
          ),
        )
        .returning({ id: deliveries.id });
      return skipped.length;
    },
  };
}
