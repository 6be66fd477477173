import type { StoreReads, StoreWrites } from "@aimant/core/ports";
import { and, eq, inArray } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";
import { given } from "./prepared.ts";

export function suppressionReads(db: Handle, { suppressions }: Tables): StoreReads["suppressions"] {
  const find = lazily(() =>
    db
      .select()
      .from(suppressions)
      .where(eq(suppressions.hash, given(suppressions.hash, "hash")))
      .prepare(),
  );
  return {
    async find(hash) {
      const [row] = await find().execute({ hash });
      return row;
    },
  };
}

export function suppressionWrites(db: Handle, { suppressions }: Tables): StoreWrites["suppressions"] {
  return {
    async add(suppression) {
      await db.insert(suppressions).values(suppression).onConflictDoNothing({ target: suppressions.hash });
    },
    async lift(hash, reasons) {
      const lifted = await db
        .delete(suppressions)
        .where(and(eq(suppressions.hash, hash), inArray(suppressions.reason, reasons)))
        .returning({ hash: suppressions.hash });
      return lifted.length > 0;
    },
  };
}
