import Database from "better-sqlite3";
import type { RunningServer } from "./running-server.ts";

/**
 * Every row of every table, read beside the running server: leads and their stages, calls, holds, consents, emails to
 * be sent, jobs, all of it.
 */
export function everythingKept({ database }: RunningServer): Record<string, string[]> {
  const file = new Database(database, { readonly: true });
  try {
    const names = file
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
      )
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      names.map((name) => [
        name,
        file
          .prepare(`select * from "${name}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    );
  } finally {
    file.close();
  }
}
