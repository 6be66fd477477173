import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, eq } from "drizzle-orm";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

export function tokenReads(db: Handle, { tokens }: Tables): StoreReads["tokens"] {
  return {
    async find(hash, scope) {
      const [row] = await db
        .select({
          hash: tokens.hash,
          scope: tokens.scope,
          subjectId: tokens.subjectId,
          expiresAt: tokens.expiresAt,
        })
        .from(tokens)
        .where(and(eq(tokens.hash, hash), eq(tokens.scope, scope)));
      return row;
    },
  };
}

export function tokenWrites(db: Handle, { tokens }: Tables): StoreWrites["tokens"] {
  return {
    async insert(token) {
      await db.insert(tokens).values(token).onConflictDoNothing({ target: tokens.hash });
    },
    async revoke(hash) {
      await db.delete(tokens).where(eq(tokens.hash, hash));
    },
  };
}
