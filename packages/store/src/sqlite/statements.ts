import type Database from "better-sqlite3";

/** Lists of different lengths make different statements; beyond so many, the oldest is forgotten. */
const limit = 500;

/**
 * The connection, with each statement prepared once: drizzle prepares its query anew every time, which costs about
 * as much as running it.
 */
export function rememberStatements(client: Database.Database): Database.Database {
  const statements = new Map<string, Database.Statement>();
  function prepare(source: string): Database.Statement {
    const known = statements.get(source);
    if (known !== undefined) return known;
    const statement = client.prepare(source);
    if (statements.size >= limit) {
      const [oldest] = statements.keys();
      if (oldest !== undefined) statements.delete(oldest);
    }
    statements.set(source, statement);
    return statement;
  }
  return new Proxy(client, {
    get: (target, name) => (name === "prepare" ? prepare : Reflect.get(target, name, target)),
  });
}
