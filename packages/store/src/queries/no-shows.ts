import type { CallCounts, StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function noShowReads(db: Handle, { appointments, noShows }: Tables): StoreReads["noShows"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(noShows).where(eq(noShows.id, id));
      return row;
    },
    async ofLead(leadId) {
      return db
        .select()
        .from(noShows)
        .where(eq(noShows.leadId, leadId))
        .orderBy(desc(noShows.createdAt), desc(noShows.id));
    },
    async onCallList(slug) {
      const listed = eq(noShows.state, "call-list");
      return db
        .select()
        .from(noShows)
        .where(slug === null ? listed : and(listed, eq(noShows.slug, slug)))
        .orderBy(asc(noShows.updatedAt), asc(noShows.id));
    },
    async counts(span) {
      const ended = and(gte(appointments.endAt, span.start), lt(appointments.endAt, span.end));
      const { slug, ownerId } = appointments;
      const calls = await db
        .select({ slug, ownerId, state: appointments.state, rows: count() })
        .from(appointments)
        .where(and(ended, inArray(appointments.state, ["booked", "held", "missed"])))
        .groupBy(slug, ownerId, appointments.state);
      const again = await db
        .select({ slug, ownerId, by: noShows.rebookedBy, rows: count() })
        .from(noShows)
        .innerJoin(appointments, eq(appointments.id, noShows.appointmentId))
        .where(and(ended, isNotNull(noShows.rebookedBy)))
        .groupBy(slug, ownerId, noShows.rebookedBy);
      return byFunnelAndOwner(calls, again);
    },
  };
}

function byFunnelAndOwner(
  calls: { slug: string; ownerId: string; state: string; rows: number }[],
  again: { slug: string; ownerId: string; by: string | null; rows: number }[],
): CallCounts[] {
  const found: Record<string, CallCounts> = {};
  const of = ({ slug, ownerId }: { slug: string; ownerId: string }) =>
    (found[`${slug}/${ownerId}`] ??= {
      slug,
      ownerId,
      booked: 0,
      held: 0,
      missed: 0,
      rebookedByEmail: 0,
      rebookedByPhone: 0,
    });
  for (const row of calls) {
    const counts = of(row);
    counts.booked += row.rows;
    if (row.state === "held") counts.held += row.rows;
    if (row.state === "missed") counts.missed += row.rows;
  }
  for (const row of again) of(row)[row.by === "phone" ? "rebookedByPhone" : "rebookedByEmail"] += row.rows;
  return Object.entries(found)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, counts]) => counts);
}

export function noShowWrites(db: Handle, { noShows }: Tables): StoreWrites["noShows"] {
  return {
    async insertIfNew(row) {
      const inserted = await db
        .insert(noShows)
        .values(row)
        .onConflictDoNothing({ target: noShows.appointmentId })
        .returning({ id: noShows.id });
      return inserted.length > 0;
    },
    async move(id, from, to) {
      const moved = await db
        .update(noShows)
        .set(to)
        .where(and(eq(noShows.id, id), eq(noShows.state, from)))
        .returning({ id: noShows.id });
      return moved.length > 0;
    },
  };
}
