import { AsyncLocalStorage } from "node:async_hooks";
import type { Database } from "better-sqlite3";

/** So many transactions share one commit at most: a group keeps the event loop busy until it is on the disk. */
const groupLimit = 64;

type Entry = {
  work: () => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
};

/** Tells the caller of one transaction how it went; called only when its group's fate is known. */
type Verdict = () => void;

export type Writer = {
  /** Resolves when the work is committed and on the disk. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is queued or running. */
  idle(): Promise<void>;
};

/**
 * One writer for one connection. Transactions wait in line and run one after another, each in a savepoint; those that
 * came in meanwhile share one commit, since it is the wait for the disk that costs. One that throws is undone alone;
 * where the commit fails, all of its group reject.
 */
export function createWriter(client: Database): Writer {
  const begin = client.prepare("BEGIN IMMEDIATE");
  const commit = client.prepare("COMMIT");
  const rollback = client.prepare("ROLLBACK");
  const savepoint = client.prepare("SAVEPOINT one");
  const release = client.prepare("RELEASE one");
  const undo = client.prepare("ROLLBACK TO one");
  const queue: Entry[] = [];
  let draining: Promise<void> | undefined;

  async function runAlone(entry: Entry): Promise<Verdict> {
    savepoint.run();
    try {
      const value = await entry.work();
      release.run();
      return () => entry.resolve(value);
    } catch (error) {
      // After a full disk or a failed write SQLite has undone everything, the work of the others too.
      if (!client.inTransaction) throw error;
      undo.run();
      release.run();
      return () => entry.reject(error);
    }
  }

  async function commitGroup(): Promise<void> {
    const group: Entry[] = [];
    const verdicts: Verdict[] = [];
    try {
      begin.run();
      while (group.length < groupLimit) {
        const entry = queue.shift();
        if (entry === undefined) break;
        group.push(entry);
        verdicts.push(await runAlone(entry));
      }
      commit.run();
    } catch (error) {
      if (client.inTransaction) rollback.run();
      // Nobody can write while the lock cannot be had, so nobody is kept waiting for another attempt.
      const refused = group.length === 0 ? queue.splice(0) : group;
      for (const entry of refused) entry.reject(error);
      return;
    }
    for (const tell of verdicts) tell();
  }

  async function drain(): Promise<void> {
    do {
      // Requests that arrived in the same turn of the event loop join the group, and answers go out between groups.
      await new Promise<void>((resolve) => setImmediate(resolve));
      await commitGroup();
    } while (queue.length > 0);
    draining = undefined;
  }

  return {
    transaction<T>(work: () => Promise<T>): Promise<T> {
      // The queue is drained in the async context of whoever came first; the work must see its own caller's.
      const inCallersContext = AsyncLocalStorage.snapshot();
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      queue.push({ work: () => inCallersContext(work), resolve, reject });
      draining ??= drain();
      return promise as Promise<T>;
    },
    async idle() {
      await draining;
    },
  };
}
