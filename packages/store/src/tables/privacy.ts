import type { Erasure } from "@aimant/core/ports";
import type { ColumnKit } from "../columns/sqlite.ts";

/** What is left when a person is gone, and what is allowed once in a while. No foreign keys: it outlives everybody. */
export function privacyTables({ index, int, primaryKey, table, text, time }: ColumnKit) {
  const erasures = table(
    "erasures",
    {
      id: text("id").notNull().primaryKey(),
      addressHash: text("address_hash").notNull(),
      reason: text("reason").$type<Erasure["reason"]>().notNull(),
      at: time("at").notNull(),
    },
    (row) => [index("erasures_address").on(row.addressHash)],
  );

  const erasedTallies = table(
    "erased_tallies",
    {
      slug: text("slug").notNull(),
      version: int("version").notNull(),
      month: text("month").notNull(),
      what: text("what").notNull(),
      count: int("count").notNull(),
    },
    (row) => [
      primaryKey({ name: "erased_tallies_pk", columns: [row.slug, row.version, row.month, row.what] }),
    ],
  );

  const quotas = table(
    "quotas",
    {
      key: text("key").notNull().primaryKey(),
      holder: text("holder").notNull(),
      at: time("at").notNull(),
    },
    (row) => [index("quotas_at").on(row.at)],
  );

  /** Where the chain over the consents ends; one row. */
  const consentChain = table("consent_chain", {
    id: int("id").notNull().primaryKey(),
    length: int("length").notNull(),
    hash: text("hash").notNull(),
  });

  return { erasures, erasedTallies, quotas, consentChain };
}
