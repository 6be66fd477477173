import type { NoticeReads, NoticeWrites } from "@aimant/core/ports";
import { and, asc, count, eq, gt, gte, inArray, isNotNull, lt, lte, ne, or, sql } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { pageSize } from "./page-size.ts";

export function noticeReads(db: Handle, { notices }: Tables): NoticeReads {
  return {
    async countForgettable(before) {
      const [row] = await db.select({ many: count() }).from(notices).where(forgettable(notices, before));
      return row?.many ?? 0;
    },
    async byId(id) {
      const [row] = await db.select().from(notices).where(eq(notices.id, id));
      return row;
    },
    async page({ after, limit, endpointId, state, from, to }) {
      return db
        .select()
        .from(notices)
        .where(
          and(
            after === null ? undefined : gt(notices.id, after),
            endpointId === undefined ? undefined : eq(notices.endpointId, endpointId),
            state === undefined ? undefined : eq(notices.state, state),
            from === undefined ? undefined : gte(notices.at, from),
            to === undefined ? undefined : lt(notices.at, to),
          ),
        )
        .orderBy(asc(notices.id))
        .limit(pageSize(limit));
    },
    async ofLead(leadId) {
      return db.select().from(notices).where(eq(notices.leadId, leadId)).orderBy(asc(notices.id));
    },
  };
}

export function noticeWrites(db: Handle, { notices }: Tables): NoticeWrites {
  return {
    async insert(notice) {
      await db.insert(notices).values(notice);
    },
    async lease(id, { token, until, now }) {
      const [taken] = await db
        .update(notices)
        .set({
          state: "leased",
          leaseToken: token,
          leaseUntil: until,
          attempts: sql`${notices.attempts} + 1`,
        })
        .where(
          and(
            eq(notices.id, id),
            or(
              and(inArray(notices.state, ["planned", "retry"]), lte(notices.nextAttemptAt, now)),
              and(eq(notices.state, "leased"), lte(notices.leaseUntil, now)),
            ),
          ),
        )
        .returning();
      return taken;
    },
    async settle(id, token, result) {
      const settled = await db
        .update(notices)
        .set({ ...result, leaseToken: null, leaseUntil: null })
        .where(and(eq(notices.id, id), eq(notices.state, "leased"), eq(notices.leaseToken, token)))
        .returning({ id: notices.id });
      return settled.length > 0;
    },
    async keepBody(id, token, body) {
      const kept = await db
        .update(notices)
        .set({ body })
        .where(and(eq(notices.id, id), eq(notices.state, "leased"), eq(notices.leaseToken, token)))
        .returning({ id: notices.id });
      return kept.length > 0;
    },
    async replan(id, at) {
      const planned = await db
        .update(notices)
        .set({ state: "planned", attempts: 0, plannedAt: at, nextAttemptAt: at, sentAt: null })
        .where(and(eq(notices.id, id), ne(notices.state, "leased"), isNotNull(notices.body)))
        .returning({ id: notices.id });
      return planned.length > 0;
    },
    async skip(id) {
      const skipped = await db
        .update(notices)
        .set({ state: "skipped" })
        .where(and(eq(notices.id, id), inArray(notices.state, ["planned", "retry"])))
        .returning({ id: notices.id });
      return skipped.length > 0;
    },
    async forget(before) {
      const forgotten = await db
        .update(notices)
        .set({ body: null, tries: [] })
        .where(forgettable(notices, before))
        .returning({ id: notices.id });
      return forgotten.length;
    },
  };
}

/** Settled, told before, and not forgotten yet. */
function forgettable(notices: Tables["notices"], before: Temporal.Instant) {
  return and(
    lt(notices.at, before),
    inArray(notices.state, ["sent", "dead", "skipped"]),
    isNotNull(notices.body),
    // Ids of records in a CRM are needed until the person is erased, and speak of nobody.
    sql`cast(${notices.body} as text) not like '%"crm-records":%'`,
  );
}
