import { getTableColumns, type Placeholder, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

/**
 * Makes something on first use and keeps it. For prepared queries on the paths that every visitor takes: building the
 * SQL of an insert costs drizzle five times what running it costs SQLite.
 */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** One row of a table with a placeholder for every column, named as the column is in the code. */
export function placeholders<Table extends SQLiteTable>(
  table: Table,
): { [Name in keyof Table["$inferInsert"]]: Placeholder } {
  const names = Object.keys(getTableColumns(table));
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as {
    [Name in keyof Table["$inferInsert"]]: Placeholder;
  };
}

/** A row for `placeholders`: every column has a value, null where the row names none. */
export function allColumns<Table extends SQLiteTable>(
  table: Table,
  row: Table["$inferInsert"],
): Record<string, unknown> {
  const values = row as Record<string, unknown>;
  const all: Record<string, unknown> = {};
  for (const name of Object.keys(getTableColumns(table))) all[name] = values[name] ?? null;
  return all;
}
