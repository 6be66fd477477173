import { sql, type SQL } from "drizzle-orm";
import type { BaseSQLiteDatabase, SQLiteColumn } from "drizzle-orm/sqlite-core";

/** All that a query may use, so that it runs on both engines; a query is awaited, never `.get()`, `.all()` or `.run()`. */
export type Handle = Pick<
  BaseSQLiteDatabase<"async", unknown>,
  "select" | "insert" | "update" | "delete" | "with" | "$with"
>;

/** The value that an upsert tried to insert. */
export function excluded(column: SQLiteColumn): SQL {
  return sql`excluded.${sql.identifier(column.name)}`;
}
