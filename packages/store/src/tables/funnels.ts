import type { FunnelVersion } from "@aimant/core/ports";
import type { Funnel, Owner } from "@aimant/funnel";
import type { ColumnKit } from "../columns/sqlite.ts";

/** Published definitions, and the people behind them. */
export function funnelTables({ int, json, primaryKey, table, text, time }: ColumnKit) {
  const funnelVersions = table(
    "funnel_versions",
    {
      slug: text("slug").notNull(),
      version: int("version").notNull(),
      funnel: json<Funnel>("funnel").notNull(),
      files: json<FunnelVersion["files"]>("files").notNull().default({}),
      hash: text("hash").notNull(),
      publishedAt: time("published_at").notNull(),
      withdrawnAt: time("withdrawn_at"),
    },
    (row) => [primaryKey({ name: "funnel_versions_pk", columns: [row.slug, row.version] })],
  );

  const owners = table("owners", {
    id: text("id").notNull().primaryKey(),
    owner: json<Owner>("owner").notNull(),
    updatedAt: time("updated_at").notNull(),
  });

  return { funnelVersions, owners };
}
