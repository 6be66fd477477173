import type { Database } from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";

/**
 * Brings the tables up to date, all or nothing. The write lock is held from the first look to the last change, so that
 * of two processes that start at once the second finds the work done. How many were applied.
 */
export function migrate(client: Database, folder: string): number {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  // SQLite can rebuild a table only with its foreign keys off, and ignores the switch inside a transaction.
  client.pragma("foreign_keys = OFF");
  client.exec("BEGIN IMMEDIATE");
  try {
    client.exec(
      "CREATE TABLE IF NOT EXISTS aimant_migrations (made_at INTEGER PRIMARY KEY NOT NULL, hash TEXT NOT NULL)",
    );
    const applied = new Set(client.prepare("SELECT made_at FROM aimant_migrations").pluck().all());
    const pending = migrations.filter((migration) => !applied.has(migration.folderMillis));
    const note = client.prepare("INSERT INTO aimant_migrations (made_at, hash) VALUES (?, ?)");
    for (const migration of pending) {
      for (const statement of migration.sql) client.exec(statement);
      note.run(migration.folderMillis, migration.hash);
    }
    if (pending.length > 0 && (client.pragma("foreign_key_check") as unknown[]).length > 0) {
      throw new Error("a migration broke foreign keys; nothing was changed");
    }
    client.exec("COMMIT");
    return pending.length;
  } catch (error) {
    if (client.inTransaction) client.exec("ROLLBACK");
    throw error;
  } finally {
    client.pragma("foreign_keys = ON");
  }
}
