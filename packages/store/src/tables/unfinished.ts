import type { Source } from "@aimant/core/ports";
import type { Answers } from "@aimant/funnel";
import type { ColumnKit } from "../columns/sqlite.ts";

/** What somebody who stopped on the way will go on with. No key leads from here to a lead: there may never be one. */
export function unfinishedTables({ index, int, json, table, text, time, unique }: ColumnKit) {
  const unfinished = table(
    "unfinished",
    {
      id: text("id").notNull().primaryKey(),
      slug: text("slug").notNull(),
      version: int("version").notNull(),
      passKey: text("pass_key").notNull(),
      email: text("email").notNull(),
      answers: json<Answers>("answers").notNull(),
      source: json<Source>("source").notNull(),
      locale: text("locale").notNull(),
      askedAt: time("asked_at"),
      createdAt: time("created_at").notNull(),
      updatedAt: time("updated_at").notNull(),
      expiresAt: time("expires_at").notNull(),
    },
    (row) => [
      unique("unfinished_pass").on(row.slug, row.passKey),
      index("unfinished_email").on(row.email),
      index("unfinished_expires").on(row.expiresAt),
    ],
  );
  return { unfinished };
}
