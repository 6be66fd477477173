import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@aimant/core/ports";
import { openStore } from "@aimant/store";
import { silentLog } from "./logs.ts";

export type TemporaryStore = {
  /** The store as it is open now: another one after `reopen`. */
  readonly store: Store;
  /** `file:…`, for a second process. */
  readonly url: string;
  /** The database file itself. */
  readonly file: string;
  /** Closes and opens again, as a restart does. */
  reopen(): Promise<Store>;
  dispose(): Promise<void>;
};

/** A real store on a fresh SQLite file in a folder of its own. */
export async function temporarySqliteStore(): Promise<TemporaryStore> {
  const folder = await mkdtemp(join(tmpdir(), "aimant-store-"));
  const file = join(folder, "aimant.db");
  const url = `file:${file}`;
  const open = () => openStore(url, { log: silentLog() });
  let store = await open();
  return {
    get store() {
      return store;
    },
    url,
    file,
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    async dispose() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
