import type { Database } from "better-sqlite3";

/** What each writable connection is set to, and must still be set to when it is checked. */
const pragmas = {
  // Readers go on while a writer commits.
  journal_mode: { set: "WAL", is: "wal" },
  // FULL: a commit is on the disk, not only in the system's cache, when it is acknowledged.
  synchronous: { set: "FULL", is: 2 },
  foreign_keys: { set: "ON", is: 1 },
  // Another process (a backup, the command line) may hold the lock for a moment. The wait blocks the event loop, so
  // it is no longer than this (ms).
  busy_timeout: { set: "5000", is: 5_000 },
  // What is erased is overwritten.
  secure_delete: { set: "ON", is: 1 },
  // After a burst the WAL shrinks back to 64 MiB.
  journal_size_limit: { set: "67108864", is: 67_108_864 },
  // What a savepoint needs to undo is kept in memory: each of our transactions has one, and in a file, which is where
  // SQLite puts more than 64 KiB of it, that costs as much as the writes themselves.
  temp_store: { set: "MEMORY", is: 2 },
  // Views and triggers of a tampered file call nothing that could do harm.
  trusted_schema: { set: "OFF", is: 0 },
} as const;

export function setPragmas(client: Database): void {
  for (const [name, { set }] of Object.entries(pragmas)) client.pragma(`${name} = ${set}`);
}

/** Throws, naming the setting, where one is not as it must be. */
export function checkPragmas(client: Database): void {
  for (const [name, { is }] of Object.entries(pragmas)) {
    const value = client.pragma(name, { simple: true });
    if (value !== is) throw new Error(`SQLite's ${name} is ${String(value)}, must be ${is}`);
  }
}
