import { Conflict } from "@aimant/core";
import type { Store } from "@aimant/core/ports";
import { aLead, recordingLog, temporaryPostgresDatabase } from "@aimant/testing";
import { Client } from "pg";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { gate } from "../contract/fixture.ts";
import { openStore } from "../open-store.ts";

async function temporary() {
  const { url, dispose } = await temporaryPostgresDatabase(inject("postgresTemplateUrl"));
  onTestFinished(dispose);
  const log = recordingLog();
  const store = await openStore(url, { log });
  onTestFinished(() => store.close());
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const raw = async (statement: string) => (await client.query(statement)).rows as unknown[];
  return { url, log, store, raw };
}

/** Ends every connection of the store, as a restart or a failover does. */
const disconnect = (raw: (statement: string) => Promise<unknown[]>) =>
  raw("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'aimant'");

describe("Postgres alone", () => {
  test("losing every connection fails what was under way, and nothing after it", async () => {
    const { store, raw } = await temporary();
    const begun = gate();
    const lost = gate();
    const under = store.transaction(async (tx) => {
      await tx.settings.set("under", "way");
      begun.open();
      await lost.opened;
      await tx.settings.set("under", "still");
    });
    const rejected = expect(under).rejects.toThrow();
    await begun.opened;
    await disconnect(raw);
    lost.open();
    await rejected;
    await store.transaction((tx) => tx.settings.set("after", "1"));
    expect(await store.settings.get("after")).toBe("1");
    expect(await store.settings.get("under")).toBeUndefined();
  });

  test("losing idle connections ends nothing and is logged", async () => {
    const { store, raw, log } = await temporary();
    await store.settings.get("warm");
    await disconnect(raw);
    await expect.poll(() => log.entries.map(({ event }) => event)).toContain("store.connection-lost");
    expect(await store.settings.get("warm")).toBeUndefined();
  });

  test("two transactions that lock each other out are both done in the end", async () => {
    const { store } = await temporary();
    const [one, two] = [aLead(), aLead()];
    await store.transaction(async (tx) => {
      await tx.leads.insertIfNew(one);
      await tx.leads.insertIfNew(two);
    });
    const met = gate();
    let arrived = 0;
    let runs = 0;
    const rename = (first: string, second: string, name: string) =>
      store.transaction(async (tx) => {
        runs += 1;
        await tx.leads.update(first, { name });
        arrived += 1;
        if (arrived === 2) met.open();
        await met.opened;
        await tx.leads.update(second, { name });
      });
    await Promise.all([rename(one.id, two.id, "A"), rename(two.id, one.id, "B")]);
    expect(runs).toBeGreaterThan(2);
    const names = (await store.leads.page(null, 2)).map(({ name }) => name);
    expect(new Set(names).size).toBe(1);
  });

  test("a transaction is done again three times at most", async () => {
    const { store, raw } = await temporary();
    await raw(`CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'busy' USING ERRCODE = 'serialization_failure'; END; $$`);
    await raw("CREATE TRIGGER never BEFORE INSERT ON settings EXECUTE FUNCTION never()");
    let runs = 0;
    const failing = store.transaction(async (tx) => {
      runs += 1;
      await tx.settings.set("a", "b");
    });
    await expect(failing).rejects.toMatchObject({ name: "StoreError", code: "40001" });
    expect(runs).toBe(4);
  });

  test("what fails at the commit itself is not acknowledged", async () => {
    const { store, raw } = await temporary();
    await raw("ALTER TABLE settings ADD CONSTRAINT late UNIQUE (value) DEFERRABLE INITIALLY DEFERRED");
    const failing = store.transaction(async (tx) => {
      await tx.settings.set("a", "same");
      await tx.settings.set("b", "same");
    });
    await expect(failing).rejects.toBeInstanceOf(Conflict);
    expect(await store.settings.get("a")).toBeUndefined();
  });

  test("TRUNCATE of the consents is refused too", async () => {
    const { raw } = await temporary();
    await expect(raw("TRUNCATE consents")).rejects.toThrow("consents are append-only");
  });

  test("four that open an empty database at once all find it ready", async () => {
    const { url, raw } = await temporary();
    await raw("DROP SCHEMA public CASCADE");
    await raw("CREATE SCHEMA public");
    const log = recordingLog();
    const stores = await Promise.all(
      Array.from({ length: 4 }, (): Promise<Store> => openStore(url, { log })),
    );
    for (const store of stores) {
      await store.check();
      await store.close();
    }
    expect(log.entries.filter(({ event }) => event === "store.migrated")).toHaveLength(1);
  });

  test("a server that acknowledges before the disk has it is refused", async () => {
    const { url, raw } = await temporary();
    const name = new URL(url).pathname.slice(1);
    await raw(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    await expect(openStore(url, { log: recordingLog() })).rejects.toThrow("synchronous_commit");
    await raw(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await expect(openStore(url, { log: recordingLog() })).rejects.toThrow();
  });
});
