import { readMigrationFiles } from "drizzle-orm/migrator";
import { Client } from "pg";
import { codeOf } from "./errors.ts";

/** Any number that no other program uses on this database: "aimant" in ASCII. */
const lock = 0x61696d616e74;

/**
 * Brings the tables up to date, all or nothing. A lock is held from the first look to the last change, so that of two
 * processes that start at once the second finds the work done. How many were applied.
 */
export async function migrate(url: string, folder: string): Promise<number> {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  // A connection of its own, without the pool's time limits: an index on a large table takes its time.
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect().catch((error: unknown) => {
    // Where both addresses of `localhost` refuse, the driver's error has no message at all.
    throw new Error(`DATABASE_URL: no connection to Postgres (${codeOf(error)})`, { cause: error });
  });
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [lock]);
    await client.query(
      "CREATE TABLE IF NOT EXISTS aimant_migrations (made_at bigint PRIMARY KEY, hash text NOT NULL)",
    );
    const { rows } = await client.query<{ made_at: string }>("SELECT made_at FROM aimant_migrations");
    const applied = new Set(rows.map((row) => Number(row.made_at)));
    const pending = migrations.filter((migration) => !applied.has(migration.folderMillis));
    for (const migration of pending) {
      for (const statement of migration.sql) await client.query(statement);
      await client.query("INSERT INTO aimant_migrations (made_at, hash) VALUES ($1, $2)", [
        migration.folderMillis,
        migration.hash,
      ]);
    }
    await client.query("COMMIT");
    return pending.length;
  } finally {
    // Closing without a commit rolls back.
    await client.end();
  }
}
