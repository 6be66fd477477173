import type { ColumnKit } from "../columns/sqlite.ts";

/** What happened in funnels, counted. No key leads from here to anybody. */
export function countTables({ int, primaryKey, table, text }: ColumnKit) {
  const funnelCounts = table(
    "funnel_counts",
    {
      slug: text("slug").notNull(),
      day: text("day").notNull(),
      site: text("site").notNull(),
      event: text("event").notNull(),
      times: int("times").notNull(),
    },
    (row) => [primaryKey({ name: "funnel_counts_pk", columns: [row.slug, row.day, row.site, row.event] })],
  );
  return { funnelCounts };
}
