import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import { excluded, type Handle } from "./handle.ts";

export function ownerReads(db: Handle, { leads, owners }: Tables): StoreReads["owners"] {
  return {
    async byId(id) {
      const [row] = await db.select({ owner: owners.owner }).from(owners).where(eq(owners.id, id));
      return row?.owner;
    },
    async list() {
      const rows = await db.select({ owner: owners.owner }).from(owners).orderBy(asc(owners.id));
      return rows.map(({ owner }) => owner);
    },
    async loads() {
      const rows = await db
        .select({ ownerId: leads.ownerId, leads: count() })
        .from(leads)
        .where(isNotNull(leads.ownerId))
        .groupBy(leads.ownerId);
      return Object.fromEntries(rows.map((row) => [row.ownerId, row.leads]));
    },
  };
}

export function ownerWrites(db: Handle, { owners }: Tables): StoreWrites["owners"] {
  return {
    async upsert(list, at) {
      if (list.length === 0) return;
      await db
        .insert(owners)
        .values(list.map((owner) => ({ id: owner.id, owner, updatedAt: at })))
        .onConflictDoUpdate({
          target: owners.id,
          set: { owner: excluded(owners.owner), updatedAt: at },
        });
    },
    async remove(ids) {
      if (ids.length > 0) await db.delete(owners).where(inArray(owners.id, ids));
    },
  };
}
