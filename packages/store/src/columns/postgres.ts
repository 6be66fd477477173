import { boolean, customType, index, integer, pgTable, primaryKey, uniqueIndex } from "drizzle-orm/pg-core";
import type { ColumnKit } from "./sqlite.ts";
import { orNull } from "./or-null.ts";
import { storableText } from "./storable-text.ts";

/** In byte order, as on SQLite, whatever the database's own collation. */
const text = customType<{ data: string; driverData: string }>({
  dataType: () => 'text COLLATE "C"',
  toDriver: orNull(storableText),
});

/** `json`, not `jsonb`: it gives back what was written, and holds `\u0000`, which `jsonb` refuses. */
const jsonText = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => "json",
  toDriver: orNull(JSON.stringify),
});

/** Postgres would round to the millisecond; SQLite cuts off, so both cut off. */
const time = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => "timestamp (3) with time zone",
  toDriver: orNull((instant) => Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds).toString()),
  fromDriver: (value) => Temporal.Instant.from(value.replace(" ", "T")),
});

const kit = {
  text,
  json: (name: string) => jsonText(name),
  bool: (name: string) => boolean(name),
  int: (name: string) => integer(name),
  time,
  table: pgTable,
  index,
  unique: uniqueIndex,
  primaryKey,
} satisfies Record<keyof ColumnKit, unknown>;

/** Builds the same tables for Postgres. The one cast of the tables to the canonical types; the parity test holds it. */
export const postgresKit = kit as unknown as ColumnKit;
