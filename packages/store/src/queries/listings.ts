import type { ListingReads } from "@aimant/core/ports";
import { and, asc, eq, getTableColumns, gt, inArray } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { pageSize } from "./page-size.ts";

export function listingReads(
  db: Handle,
  { appointments, deliveries, leads, submissions }: Tables,
): ListingReads {
  const is = (column: SQLiteColumn, value: string | undefined) =>
    value === undefined ? undefined : eq(column, value);
  const past = (column: SQLiteColumn, after: string | null) =>
    after === null ? undefined : gt(column, after);
  return {
    async leads({ after, limit, stage, ownerId }) {
      return db
        .select()
        .from(leads)
        .where(and(past(leads.id, after), is(leads.stage, stage), is(leads.ownerId, ownerId)))
        .orderBy(asc(leads.id))
        .limit(pageSize(limit));
    },
    async submissions({ after, limit, slug, ownerId }) {
      const owned =
        ownerId === undefined
          ? undefined
          : inArray(
              submissions.leadId,
              db.select({ id: leads.id }).from(leads).where(eq(leads.ownerId, ownerId)),
            );
      return db
        .select()
        .from(submissions)
        .where(and(past(submissions.id, after), is(submissions.slug, slug), owned))
        .orderBy(asc(submissions.id))
        .limit(pageSize(limit));
    },
    async appointments({ after, limit, state, ownerId, leadId }) {
      const { upcomingSubmissionId: _, ...shown } = getTableColumns(appointments);
      return db
        .select(shown)
        .from(appointments)
        .where(
          and(
            past(appointments.id, after),
            is(appointments.state, state),
            is(appointments.ownerId, ownerId),
            is(appointments.leadId, leadId),
          ),
        )
        .orderBy(asc(appointments.id))
        .limit(pageSize(limit));
    },
    async deliveries({ after, limit, state }) {
      const { message: _m, leaseToken: _t, leaseUntil: _u, ...shown } = getTableColumns(deliveries);
      return db
        .select(shown)
        .from(deliveries)
        .where(and(past(deliveries.id, after), is(deliveries.state, state)))
        .orderBy(asc(deliveries.id))
        .limit(pageSize(limit));
    },
  };
}
