import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq, gt, gte, inArray, lte } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import { claimCells } from "./claim-cells.ts";
import type { Handle } from "./handle.ts";

export function holdReads(db: Handle, { slotHolds }: Tables): StoreReads["holds"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(slotHolds).where(eq(slotHolds.id, id));
      return row;
    },
    async ofLead(leadId) {
      return db
        .select()
        .from(slotHolds)
        .where(and(eq(slotHolds.leadId, leadId), eq(slotHolds.state, "held")))
        .orderBy(asc(slotHolds.startAt), asc(slotHolds.id));
    },
    async busy(ownerId, span, now) {
      return db
        .select({ start: slotHolds.startAt, end: slotHolds.endAt })
        .from(slotHolds)
        .where(
          and(
            eq(slotHolds.ownerId, ownerId),
            eq(slotHolds.state, "held"),
            gt(slotHolds.expiresAt, now),
            gte(slotHolds.endAt, span.start),
            lte(slotHolds.startAt, span.end),
          ),
        )
        .orderBy(asc(slotHolds.startAt), asc(slotHolds.id));
    },
  };
}

export function holdWrites(db: Handle, tables: Tables): StoreWrites["holds"] {
  const { slotHolds, takenCells } = tables;
  return {
    async claim(hold, bufferMinutes) {
      const { id, ownerId, startAt, endAt } = hold;
      await db.insert(slotHolds).values(hold);
      const by = { appointmentId: null, holdId: id };
      if (await claimCells(db, tables, { ownerId, startAt, endAt, bufferMinutes, by })) return true;
      await db.delete(takenCells).where(eq(takenCells.holdId, id));
      await db.delete(slotHolds).where(eq(slotHolds.id, id));
      return false;
    },
    async end(id, as) {
      const ended = await db
        .update(slotHolds)
        .set({ state: as })
        .where(and(eq(slotHolds.id, id), eq(slotHolds.state, "held")))
        .returning({ id: slotHolds.id });
      if (ended.length === 0) return false;
      await db.delete(takenCells).where(eq(takenCells.holdId, id));
      return true;
    },
    async expire(ownerId, now) {
      const expired = await db
        .update(slotHolds)
        .set({ state: "expired" })
        .where(
          and(eq(slotHolds.ownerId, ownerId), eq(slotHolds.state, "held"), lte(slotHolds.expiresAt, now)),
        )
        .returning();
      if (expired.length > 0) {
        await db.delete(takenCells).where(
          inArray(
            takenCells.holdId,
            expired.map(({ id }) => id),
          ),
        );
      }
      // `returning` promises no order.
      return expired.toSorted(
        (a, b) => Temporal.Instant.compare(a.startAt, b.startAt) || (a.id < b.id ? -1 : 1),
      );
    },
  };
}
