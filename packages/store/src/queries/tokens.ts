import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, asc, eq, gt } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { pageSize } from "./page-size.ts";
import { allColumns, given, placeholders } from "./prepared.ts";

export function tokenReads(db: Handle, { tokens }: Tables): StoreReads["tokens"] {
  const find = lazily(() =>
    db
      .select({
        hash: tokens.hash,
        scope: tokens.scope,
        subjectId: tokens.subjectId,
        expiresAt: tokens.expiresAt,
      })
      .from(tokens)
      .where(and(eq(tokens.hash, given(tokens.hash, "hash")), eq(tokens.scope, given(tokens.scope, "scope"))))
      .prepare(),
  );
  return {
    async find(hash, scope) {
      const [row] = await find().execute({ hash, scope });
      return row;
    },
    async page(after, limit) {
      return db
        .select()
        .from(tokens)
        .where(gt(tokens.hash, after))
        .orderBy(asc(tokens.hash))
        .limit(pageSize(limit));
    },
  };
}

export function tokenWrites(db: Handle, { tokens }: Tables): StoreWrites["tokens"] {
  const insert = lazily(() =>
    db.insert(tokens).values(placeholders(tokens)).onConflictDoNothing({ target: tokens.hash }).prepare(),
  );
  return {
    async insert(token) {
      await insert().execute(allColumns(tokens, token));
    },
    async revoke(hash) {
      await db.delete(tokens).where(eq(tokens.hash, hash));
    },
  };
}
