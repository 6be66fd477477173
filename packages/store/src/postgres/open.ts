import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Log, Store, StoreTransaction } from "@aimant/core/ports";
import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import { guardNouns } from "../guard-nouns.ts";
import type { Handle } from "../queries/handle.ts";
import { readNouns, transactionNouns } from "../queries/nouns.ts";
import { refuseInsideTransaction, runInScope } from "../transaction-scope.ts";
import { isPassing, translateError } from "./errors.ts";
import { createInFlight } from "./in-flight.ts";
import { migrate } from "./migrations.ts";
import { lockFreeRows } from "./row-locking.ts";
import * as tables from "./schema.ts";
import { inTransaction } from "./transactions.ts";

/**
 * Waits (ms) before a transaction is done again after a deadlock or a serialisation failure. Without one it takes its
 * locks back before the other side wakes up, and both are where they were.
 */
const waits = [20, 60, 180];

/**
 * Opens, checks and migrates a Postgres database. A transaction's callback that hangs loses its connection after 30 s
 * of doing nothing, and is rolled back.
 */
export async function openPostgres(
  url: string,
  options: { migrationsFolder: string; log: Log },
): Promise<Store> {
  const { log } = options;
  const applied = await migrate(url, join(options.migrationsFolder, "postgres"));
  if (applied > 0) log.info("store.migrated", { engine: "postgres", applied });
  const pool = new Pool({
    connectionString: url,
    application_name: "aimant",
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    // No statement of ours takes a second; a request must not wait longer than a visitor does.
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    // For a server that answers nothing at all, which the server's own limits cannot notice.
    query_timeout: 15_000,
  });
  // Without a listener, a lost idle connection ends the process.
  pool.on("error", (error) => log.warn("store.connection-lost", { error: error.message }));
  const store = storeOn(pool);
  try {
    await store.check();
  } catch (error) {
    await pool.end();
    throw error;
  }
  return store;
}

function storeOn(pool: Pool): Store {
  const inFlight = createInFlight();
  let closed = false;
  const reads = guardNouns(
    // The one cast of the handle: the narrow handle has nothing that Postgres's own lacks.
    readNouns(drizzle(pool) as unknown as Handle, tables),
    async (call) => {
      refuseInsideTransaction("a read of the store");
      if (closed) throw new Error("the store is closed");
      try {
        return await inFlight.track(call);
      } catch (error) {
        throw translateError(error);
      }
    },
  );

  async function attempt<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    try {
      return await inTransaction(pool, (db) =>
        runInScope(transactionNouns(db, tables, lockFreeRows), translateError, work),
      );
    } catch (error) {
      throw translateError(error);
    }
  }

  async function attempts<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    for (let repeated = 0; ; repeated += 1) {
      try {
        return await attempt(work);
      } catch (error) {
        const wait = waits[repeated];
        if (wait === undefined || !isPassing(error)) throw error;
        await setTimeout(wait);
      }
    }
  }

  return {
    ...reads,
    async transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
      refuseInsideTransaction("a transaction");
      if (closed) throw new Error("the store is closed");
      return inFlight.track(() => attempts(work));
    },
    async check() {
      if (closed) throw new Error("the store is closed");
      try {
        await inFlight.track(() => checkServer(pool));
      } catch (error) {
        throw translateError(error);
      }
    },
    async scrub() {
      // Dead rows are overwritten when autovacuum comes by, and WAL is recycled: the server's own business.
    },
    async close() {
      if (closed) return;
      closed = true;
      await inFlight.settled();
      await pool.end();
    },
  };
}

/** Throws where the database could not keep what it is given, or not give it back. */
async function checkServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Record<string, string>>(
    `SELECT current_setting('server_encoding') AS encoding,
            current_setting('synchronous_commit') AS synchronous_commit,
            current_setting('transaction_read_only') AS read_only,
            (SELECT count(*) FROM aimant_migrations) AS migrations`,
  );
  const [row] = rows;
  if (row?.["encoding"] !== "UTF8") throw new Error("the database must be encoded in UTF8");
  if (row["synchronous_commit"] === "off") throw new Error("synchronous_commit must not be off");
  if (row["read_only"] !== "off") throw new Error("the database is read-only");
}
