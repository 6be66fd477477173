import { chmodSync, closeSync, openSync } from "node:fs";
import Database from "better-sqlite3";

/** What a copy holds, counted in the copy itself. */
export type BackupReport = { leads: number; submissions: number; consents: number; bytes: number };

/**
 * Copies a SQLite file while it is written to, with SQLite's own online backup, and looks at the copy: whole, and with
 * every reference met. Throws where `target` exists, and where the copy is not sound.
 */
export async function backupSqlite(file: string, target: string): Promise<BackupReport> {
  // Made by us first: personal data, for this user only, and never over an earlier backup.
  closeSync(openSync(target, "wx", 0o600));
  const source = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    await source.backup(target);
  } finally {
    source.close();
  }
  chmodSync(target, 0o600);
  return verify(target);
}

function verify(target: string): BackupReport {
  const copy = new Database(target);
  try {
    // One file that stands by itself: no -wal beside it that could be forgotten.
    copy.pragma("journal_mode = DELETE");
    const verdict = copy.pragma("integrity_check(1)", { simple: true });
    if (verdict !== "ok") throw new Error(`the copy is damaged: ${String(verdict)}`);
    const dangling = copy.pragma("foreign_key_check") as unknown[];
    if (dangling.length > 0) throw new Error(`the copy misses what ${dangling.length} of its rows refer to`);
    const count = (table: string) => Number(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const pages = Number(copy.pragma("page_count", { simple: true }));
    return {
      leads: count("leads"),
      submissions: count("submissions"),
      consents: count("consents"),
      bytes: pages * Number(copy.pragma("page_size", { simple: true })),
    };
  } finally {
    copy.close();
  }
}
