import { getTableColumns, type Placeholder, sql, type SQLWrapper } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";

// Prepared queries are for the paths that every visitor takes: building the SQL of an insert costs drizzle several
// times what running it costs SQLite.

/** A value that a prepared query is given under this name, converted (and refused) as the column's own are. */
export function given(column: SQLiteColumn, name: string): SQLWrapper {
  return sql.param(sql.placeholder(name), column);
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
