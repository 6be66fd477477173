import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Log, Store, StoreTransaction } from "@aimant/core/ports";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { guardNouns } from "../guard-nouns.ts";
import type { Handle } from "../queries/handle.ts";
import { readNouns, transactionNouns } from "../queries/nouns.ts";
import { refuseInsideTransaction, runInScope } from "../transaction-scope.ts";
import { translateError } from "./errors.ts";
import { migrate } from "./migrations.ts";
import { checkPragmas, setPragmas } from "./pragmas.ts";
import { lockFreeRows } from "./row-locking.ts";
import * as tables from "./schema.ts";
import { rememberStatements } from "./statements.ts";
import { createWriter } from "./transactions.ts";
import { isSafeSqlite } from "./version.ts";

/** `f_type` of file systems whose locks SQLite cannot trust: NFS, SMB, CIFS, SMB2. */
const networkFileSystems = [0x6969, 0x517b, 0xff534d42, 0xfe534d42];

/**
 * Opens, checks and migrates a SQLite file: one connection that writes, behind a queue, and one that reads and sees
 * nothing but what is committed. A transaction's callback that never ends holds up every later one: there is no time
 * limit, because nothing but the store may be awaited in it.
 */
export function openSqlite(file: string, options: { migrationsFolder: string; log: Log }): Store {
  prepareFile(file, options.log);
  const writing = new Database(file);
  try {
    const version = String(writing.prepare("SELECT sqlite_version()").pluck().get());
    if (!isSafeSqlite(version)) {
      throw new Error(`SQLite ${version} can lose commits (WAL-reset bug); 3.51.3 or later is needed`);
    }
    setPragmas(writing);
    checkPragmas(writing);
    const verdict = writing.pragma("quick_check(1)", { simple: true });
    if (verdict !== "ok") throw new Error(`the database file is damaged: ${String(verdict)}`);
    const applied = migrate(writing, join(options.migrationsFolder, "sqlite"));
    if (applied > 0) options.log.info("store.migrated", { engine: "sqlite", applied });
    const reading = new Database(file, { readonly: true, timeout: 5_000 });
    reading.pragma("trusted_schema = OFF");
    return storeOn(writing, reading);
  } catch (error) {
    writing.close();
    throw error;
  }
}

function prepareFile(file: string, log: Log): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    // Personal data: for this user only. SQLite gives its WAL the same mode.
    closeSync(openSync(file, "a", 0o600));
    chmodSync(file, 0o600);
  }
  if (networkFileSystems.includes(statfsSync(folder).type)) {
    log.warn("store.network-file-system", { hint: "SQLite's locks are not safe here" });
  }
}

function storeOn(writing: Database.Database, reading: Database.Database): Store {
  // The one cast of the handles: awaited, drizzle's synchronous builders do what asynchronous ones do.
  const writeHandle = drizzle(rememberStatements(writing)) as unknown as Handle;
  const readHandle = drizzle(rememberStatements(reading)) as unknown as Handle;
  const writer = createWriter(writing);
  const nouns = transactionNouns(writeHandle, tables, lockFreeRows);
  let closed = false;

  const reads = guardNouns(readNouns(readHandle, tables), async (call) => {
    refuseInsideTransaction("a read of the store");
    if (closed) throw new Error("the store is closed");
    try {
      return await call();
    } catch (error) {
      throw translateError(error);
    }
  });

  return {
    ...reads,
    async transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
      refuseInsideTransaction("a transaction");
      if (closed) throw new Error("the store is closed");
      try {
        return await writer.transaction(() => runInScope(nouns, translateError, work));
      } catch (error) {
        throw translateError(error);
      }
    },
    async scrub() {
      await writer.idle();
      // `secure_delete` has overwritten the pages; the WAL still holds them as they were.
      writing.pragma("wal_checkpoint(TRUNCATE)");
    },
    async check() {
      if (closed) throw new Error("the store is closed");
      checkPragmas(writing);
      writing.prepare("SELECT count(*) FROM aimant_migrations").get();
      reading.prepare("SELECT count(*) FROM aimant_migrations").get();
    },
    async close() {
      if (closed) return;
      closed = true;
      await writer.idle();
      reading.close();
      writing.pragma("wal_checkpoint(TRUNCATE)");
      writing.close();
    },
  };
}
