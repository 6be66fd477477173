import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq, gt } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { allColumns, given, placeholders } from "./prepared.ts";

export function leadReads(db: Handle, { leads }: Tables): StoreReads["leads"] {
  const byId = lazily(() =>
    db
      .select()
      .from(leads)
      .where(eq(leads.id, given(leads.id, "id")))
      .prepare(),
  );
  const byEmail = lazily(() =>
    db
      .select()
      .from(leads)
      .where(eq(leads.email, given(leads.email, "email")))
      .prepare(),
  );
  return {
    async byId(id) {
      const [row] = await byId().execute({ id });
      return row;
    },
    async byEmail(email) {
      const [row] = await byEmail().execute({ email });
      return row;
    },
    async page(after, limit) {
      if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) {
        throw new RangeError("a page holds 1 to 1,000 leads");
      }
      return db
        .select()
        .from(leads)
        .where(after === null ? undefined : gt(leads.id, after))
        .orderBy(asc(leads.id))
        .limit(limit);
    },
  };
}

export function leadWrites(db: Handle, { leads }: Tables): StoreWrites["leads"] {
  const insertIfNew = lazily(() =>
    db
      .insert(leads)
      .values(placeholders(leads))
      .onConflictDoNothing({ target: leads.email })
      .returning({ id: leads.id })
      .prepare(),
  );
  return {
    async insertIfNew(lead) {
      const inserted = await insertIfNew().execute(allColumns(leads, lead));
      return inserted.length > 0;
    },
    async update(id, patch) {
      if (Object.values(patch).every((value) => value === undefined)) return;
      await db.update(leads).set(patch).where(eq(leads.id, id));
    },
    async moveStage(id, from, to, at) {
      const moved = await db
        .update(leads)
        .set({ stage: to, updatedAt: at })
        .where(and(eq(leads.id, id), eq(leads.stage, from)))
        .returning({ id: leads.id });
      return moved.length > 0;
    },
  };
}
