import { customType, index, integer, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { orNull } from "./or-null.ts";
import { storableText } from "./storable-text.ts";

const text = customType<{ data: string; driverData: string }>({
  dataType: () => "text",
  toDriver: orNull(storableText),
});

const jsonText = customType<{ data: unknown; driverData: string }>({
  dataType: () => "text",
  toDriver: orNull(JSON.stringify),
  fromDriver: (value) => JSON.parse(value) as unknown,
});

/** Milliseconds since 1970; what is finer is cut off, as on Postgres. */
const time = customType<{ data: Temporal.Instant; driverData: number }>({
  dataType: () => "integer",
  toDriver: orNull((instant) => instant.epochMilliseconds),
  fromDriver: (value) => Temporal.Instant.fromEpochMilliseconds(value),
});

/** Builds the tables for SQLite; its types are the canonical ones. */
export const sqliteKit = {
  text,
  /** Kept as written: order of keys, NUL and lone surrogates included (they are escaped). */
  json: <T>(name: string) => jsonText(name).$type<T>(),
  bool: (name: string) => integer(name, { mode: "boolean" }),
  int: (name: string) => integer(name),
  time,
  table: sqliteTable,
  index,
  unique: uniqueIndex,
  primaryKey,
};

/** What tables are written with, once for both engines. */
export type ColumnKit = typeof sqliteKit;
