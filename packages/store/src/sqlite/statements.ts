import type Database from "better-sqlite3";
import { createMemory } from "../create-memory.ts";

/** Lists of different lengths make different statements; beyond so many, the oldest is forgotten. */
const limit = 500;

/**
 * The connection, with each statement prepared once: drizzle prepares its query anew every time, which costs about
 * as much as running it.
 */
export function rememberStatements(client: Database.Database): Database.Database {
  const statements = createMemory<Database.Statement>(limit);
  const prepare = (source: string): Database.Statement =>
    statements.recall(source) ?? statements.keep(source, client.prepare(source));
  return new Proxy(client, {
    get: (target, name) => (name === "prepare" ? prepare : Reflect.get(target, name, target)),
  });
}
