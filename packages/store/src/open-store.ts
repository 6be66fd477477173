import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Log, Store } from "@aimant/core/ports";
import { openPostgres } from "./postgres/open.ts";
import { openSqlite } from "./sqlite/open.ts";

export type StoreOptions = {
  /** The folder that holds `sqlite/` and `postgres/`; needed where the code was bundled away from its own. */
  migrationsFolder?: string;
  log: Log;
};

/**
 * Opens the database that `DATABASE_URL` names, brought up to date: `file:./data/aimant.db` (made where missing;
 * relative to the working directory) or `postgres://…`.
 */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  const migrationsFolder =
    options.migrationsFolder ?? fileURLToPath(new URL("../migrations", import.meta.url));
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) {
    return openPostgres(url, { migrationsFolder, log: options.log });
  }
  return openSqlite(sqliteFile(url), { migrationsFolder, log: options.log });
}

/** The absolute path of a `file:` address; throws for anything else. */
export function sqliteFile(url: string): string {
  const path = url.startsWith("file:///") ? pathOf(url) : /^file:(?!\/\/)([^?#]+)$/.exec(url)?.[1];
  if (path === undefined || path.endsWith("/") || path.startsWith(":")) {
    // Not quoted: a mistyped address may hold a password.
    throw new Error("DATABASE_URL must be file:./data/aimant.db, another file:… path, or postgres://…");
  }
  return resolve(path);
}

function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
