import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, count, eq, getTableColumns, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import { excluded, type Handle } from "./handle.ts";
import { allColumns, placeholders } from "./prepared.ts";

/** Locks the rows that a query finds and passes over those that others hold; where writers wait in line, nothing. */
export type LockFreeRows = <Query>(query: Query) => Query;

export function jobReads(db: Handle, { jobs }: Tables): StoreReads["jobs"] {
  return {
    async nextDueAt() {
      const [row] = await db
        .select({ dueAt: jobs.dueAt })
        .from(jobs)
        .where(isNotNull(jobs.dueAt))
        .orderBy(asc(jobs.dueAt), asc(jobs.id))
        .limit(1);
      return row?.dueAt ?? undefined;
    },
    async counts() {
      const rows = await db.select({ state: jobs.state, rows: count() }).from(jobs).groupBy(jobs.state);
      const counts = { waiting: 0, running: 0, dead: 0 };
      for (const row of rows) counts[row.state] = row.rows;
      return counts;
    },
  };
}

export function jobWrites(db: Handle, { jobs }: Tables, lockFreeRows: LockFreeRows): StoreWrites["jobs"] {
  const { dueAt: _, ...shown } = getTableColumns(jobs);
  const held = (id: string, token: string) =>
    and(eq(jobs.id, id), eq(jobs.state, "running"), eq(jobs.leaseToken, token));
  // Both engines must see the very condition of the partial index, unbound, to know that it is meant.
  const waiting = sql`state = 'waiting'`;
  const earlier = sql`case when ${excluded(jobs.runAt)} < ${jobs.runAt} then ${excluded(jobs.runAt)} else ${jobs.runAt} end`;
  const enqueue = lazily(() =>
    db
      .insert(jobs)
      .values(placeholders(jobs))
      .onConflictDoUpdate({
        target: jobs.key,
        targetWhere: waiting,
        set: { runAt: earlier, dueAt: earlier },
      })
      .prepare(),
  );
  return {
    async enqueue(job) {
      const row = { ...job, dueAt: job.runAt, attempts: 0, state: "waiting" as const };
      await enqueue().execute(allColumns(jobs, row));
    },
    async claim({ now, limit, token, leaseUntil }) {
      // A materialised set: inside `in (…)` Postgres may evaluate the locking query again and take more than the limit.
      const due = db
        .$with("due")
        .as(
          lockFreeRows(
            db
              .select({ id: jobs.id })
              .from(jobs)
              .where(lte(jobs.dueAt, now))
              .orderBy(asc(jobs.dueAt), asc(jobs.id))
              .limit(limit),
          ),
        );
      const claimed = await db
        .with(due)
        .update(jobs)
        .set({
          state: "running",
          leaseToken: token,
          leaseUntil,
          dueAt: leaseUntil,
          attempts: sql`${jobs.attempts} + 1`,
        })
        .where(inArray(jobs.id, db.select({ id: due.id }).from(due)))
        .returning(shown);
      // `returning` promises no order.
      return claimed.toSorted((a, b) => Temporal.Instant.compare(a.runAt, b.runAt) || (a.id < b.id ? -1 : 1));
    },
    async complete(id, token) {
      const done = await db.delete(jobs).where(held(id, token)).returning({ id: jobs.id });
      return done.length > 0;
    },
    async retry(id, token, runAt, error) {
      // Taken out and put back, because another job with this key may wait by now: then the two become one.
      const [job] = await db.delete(jobs).where(held(id, token)).returning();
      if (job === undefined) return false;
      await db
        .insert(jobs)
        .values({
          ...job,
          runAt,
          dueAt: runAt,
          state: "waiting",
          leaseToken: null,
          leaseUntil: null,
          lastError: error,
        })
        .onConflictDoUpdate({
          target: jobs.key,
          targetWhere: waiting,
          set: {
            runAt: earlier,
            dueAt: earlier,
            attempts: excluded(jobs.attempts),
            lastError: error,
          },
        });
      return true;
    },
    async bury(id, token, error) {
      const buried = await db
        .update(jobs)
        .set({
          state: "dead",
          dueAt: null,
          leaseToken: null,
          leaseUntil: null,
          lastError: error,
        })
        .where(held(id, token))
        .returning({ id: jobs.id });
      return buried.length > 0;
    },
  };
}
