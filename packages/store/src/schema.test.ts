import { readdirSync, readFileSync } from "node:fs";
import { getTableColumns, getTableName, type SQL } from "drizzle-orm";
import { getTableConfig as postgresConfig, PgDialect, type PgTable } from "drizzle-orm/pg-core";
import { getTableConfig as sqliteConfig, SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { postgresKit } from "./columns/postgres.ts";
import { sqliteKit } from "./columns/sqlite.ts";
import * as postgres from "./postgres/schema.ts";
import * as sqlite from "./sqlite/schema.ts";
import { defineTables } from "./tables/define-tables.ts";

type CanonicalTable = (typeof sqlite)["leads"];
type Column = { name: string; notNull: boolean; primary: boolean; getSQLType(): string };
type Index = {
  config: { name?: string | undefined; unique: boolean; columns: unknown[]; where?: SQL | undefined };
};
type Key = { columns: unknown[] };
type ForeignKey = {
  reference(): { columns: unknown[]; foreignTable: CanonicalTable; foreignColumns: unknown[] };
};

type Named = { name: string };
const names = (columns: unknown[]) => columns.map((column) => (column as Named).name);
const byName = (a: Named, b: Named) => (a.name < b.name ? -1 : 1);
const typeNames: Record<string, string> = {
  'text COLLATE "C"': "text",
  json: "text",
  // SQLite keeps 0 and 1.
  boolean: "integer",
  "timestamp (3) with time zone": "integer",
};

function shape(
  table: CanonicalTable,
  config: { columns: Column[]; indexes: Index[]; primaryKeys: Key[]; foreignKeys: ForeignKey[] },
  toText: (condition: SQL) => string,
) {
  return {
    name: getTableName(table),
    keys: Object.keys(getTableColumns(table)),
    columns: config.columns.map((column) => ({
      name: column.name,
      type: typeNames[column.getSQLType()] ?? column.getSQLType(),
      notNull: column.notNull,
      primary: column.primary,
    })),
    indexes: config.indexes
      .map(({ config: index }) => ({
        name: String(index.name),
        unique: index.unique,
        columns: names(index.columns),
        where: index.where === undefined ? null : toText(index.where),
      }))
      .toSorted(byName),
    primaryKeys: config.primaryKeys.map((key) => names(key.columns)),
    foreignKeys: config.foreignKeys.map((key) => {
      const { columns, foreignTable, foreignColumns } = key.reference();
      return [names(columns), getTableName(foreignTable), names(foreignColumns)];
    }),
  };
}
const folderOf = (engine: string) => new URL(`../migrations/${engine}/`, import.meta.url);
const journalOf = (engine: string) =>
  JSON.parse(readFileSync(new URL("meta/_journal.json", folderOf(engine)), "utf8")) as {
    entries: { idx: number; tag: string }[];
  };
const latest = (engine: string): unknown => {
  const index = String(journalOf(engine).entries.at(-1)?.idx).padStart(4, "0");
  return JSON.parse(readFileSync(new URL(`meta/${index}_snapshot.json`, folderOf(engine)), "utf8"));
};

describe("the two schemas", () => {
  test.each(Object.entries(sqlite))("%s is the same table on both engines", (name, table) => {
    const ours = table as unknown as CanonicalTable;
    const theirs = new Map<string, unknown>(Object.entries(postgres)).get(name) as CanonicalTable;
    const onPostgres = postgresConfig(theirs as unknown as PgTable);
    expect(shape(theirs, onPostgres as never, (sql) => new PgDialect().sqlToQuery(sql).sql)).toEqual(
      shape(ours, sqliteConfig(ours) as never, (sql) => new SQLiteSyncDialect().sqlToQuery(sql).sql),
    );
  });

  test.each([
    ["SQLite", sqlite, sqliteKit],
    ["Postgres", postgres, postgresKit],
  ])("every table is exported to the migrations of %s", (_, schema, kit) => {
    expect(Object.keys(schema).toSorted()).toEqual(Object.keys(defineTables(kit)).toSorted());
  });

  test("a yes-or-no column is a boolean on both", () => {
    for (const kit of [sqliteKit, postgresKit]) {
      const { answer } = kit.table("sample", { answer: kit.bool("answer") });
      const stored = answer.mapToDriverValue(true);
      expect(answer.mapFromDriverValue(stored as never)).toBe(true);
    }
  });
});

describe("the migrations", () => {
  test("SQLite's are what drizzle-kit generates from the tables, without a difference", async () => {
    const { generateSQLiteDrizzleJson, generateSQLiteMigration } = await import("drizzle-kit/api");
    const made = latest("sqlite") as Parameters<typeof generateSQLiteMigration>[0];
    const wanted = await generateSQLiteDrizzleJson({ ...sqlite }, made.id);
    expect(await generateSQLiteMigration(made, wanted)).toEqual([]);
  });

  test("Postgres's are what drizzle-kit generates from the tables, without a difference", async () => {
    const { generateDrizzleJson, generateMigration } = await import("drizzle-kit/api");
    const made = latest("postgres") as Parameters<typeof generateMigration>[0];
    const wanted = generateDrizzleJson({ ...postgres }, made.id);
    expect(await generateMigration(made, wanted)).toEqual([]);
  });

  test("a changed table would be a difference", async () => {
    const { generateSQLiteDrizzleJson, generateSQLiteMigration } = await import("drizzle-kit/api");
    const made = latest("sqlite") as Parameters<typeof generateSQLiteMigration>[0];
    const extra = sqliteKit.table("extra", { id: sqliteKit.text("id").primaryKey() });
    const wanted = await generateSQLiteDrizzleJson({ ...sqlite, extra }, made.id);
    expect(await generateSQLiteMigration(made, wanted)).toHaveLength(1);
  });

  test.each(["sqlite", "postgres"])("every file of %s is in its journal, in order", (engine) => {
    const files = readdirSync(folderOf(engine)).filter((file) => file.endsWith(".sql"));
    expect(files.toSorted()).toEqual(journalOf(engine).entries.map(({ tag }) => `${tag}.sql`));
  });
});
