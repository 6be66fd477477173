import type { StoreReads, StoreWrites, Suppression } from "@aimant/core/ports";
import { and, eq, inArray } from "drizzle-orm";
import { lazily } from "../lazily.ts";
import type { Tables } from "../tables/define-tables.ts";
import { excluded, type Handle } from "./handle.ts";
import { given } from "./prepared.ts";

/** What gives way to each. */
const forbidLess: Record<Suppression["reason"], Suppression["reason"][]> = {
  objected: [],
  erased: ["objected"],
  bounced: ["objected", "erased"],
  complained: ["objected", "erased"],
};

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
      const { hash, reason, at } = suppressions;
      await db
        .insert(suppressions)
        .values(suppression)
        .onConflictDoUpdate({
          target: hash,
          set: { reason: excluded(reason), at: excluded(at) },
          setWhere: inArray(reason, forbidLess[suppression.reason]),
        });
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
