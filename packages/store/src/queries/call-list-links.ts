import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function callListLinkReads(db: Handle, { callListLinks }: Tables): StoreReads["callListLinks"] {
  return {
    async byId(id) {
      const [row] = await db.select().from(callListLinks).where(eq(callListLinks.id, id));
      return row;
    },
    async list() {
      return db.select().from(callListLinks).orderBy(desc(callListLinks.createdAt), desc(callListLinks.id));
    },
  };
}

export function callListLinkWrites(db: Handle, { callListLinks }: Tables): StoreWrites["callListLinks"] {
  return {
    async insert(link) {
      await db.insert(callListLinks).values(link);
    },
    async revoke(id, at) {
      const revoked = await db
        .update(callListLinks)
        .set({ revokedAt: at })
        .where(and(eq(callListLinks.id, id), isNull(callListLinks.revokedAt)))
        .returning({ id: callListLinks.id });
      return revoked.length > 0;
    },
  };
}
