import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { aLead, silentLog, temporarySqliteStore } from "@aimant/testing";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../open-store.ts";
import { checkPragmas, setPragmas } from "./pragmas.ts";

async function temporary() {
  const temporaryStore = await temporarySqliteStore();
  onTestFinished(() => temporaryStore.dispose());
  return temporaryStore;
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** A process of its own that commits leads to the database at an address. */
function committing(...args: string[]) {
  const path = fileURLToPath(new URL("./commit-forever.ts", import.meta.url));
  const running = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  return { running, lines: createInterface(running.stdout) };
}

describe("opening SQLite", () => {
  test("a restart finds everything, and applies no migration twice", async () => {
    const it = await temporary();
    const lead = aLead();
    await it.store.transaction((tx) => tx.leads.insertIfNew(lead));
    const store = await it.reopen();
    expect(await store.leads.byId(lead.id)).toEqual(lead);
    await store.check();
  });

  test("the folder and the file are for this user alone", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aimant-store-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, "data/deep/aimant.db");
    const store = await openStore(`file:${file}`, { log: silentLog() });
    onTestFinished(() => store.close());
    expect(mode(join(folder, "data"))).toBe("700");
    expect([mode(file), mode(`${file}-wal`)]).toEqual(["600", "600"]);
  });

  test("closing leaves one file, with nothing in a WAL", async () => {
    const it = await temporary();
    await it.store.transaction((tx) => tx.settings.set("a", "b"));
    await it.store.close();
    expect(statSync(`${it.file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const client = new Database(it.file, { readonly: true });
    expect(client.prepare("SELECT value FROM settings").pluck().get()).toBe("b");
    client.close();
  });

  test("every setting that durability rests on is set, and the check names one that is not", async () => {
    const it = await temporary();
    const client = new Database(it.file);
    onTestFinished(() => void client.close());
    expect(() => checkPragmas(client)).toThrow("SQLite's");
    setPragmas(client);
    checkPragmas(client);
    client.pragma("synchronous = NORMAL");
    expect(() => checkPragmas(client)).toThrow("synchronous is 1, must be 2");
  });

  test("a damaged file is refused, and its bytes stay as they are", async () => {
    const it = await temporary();
    await it.store.transaction(async (tx) => {
      for (let index = 0; index < 500; index += 1) await tx.leads.insertIfNew(aLead());
    });
    await it.store.close();
    const { size } = statSync(it.file);
    const handle = openSync(it.file, "r+");
    for (let at = 20 * 4096; at + 512 < size; at += 4096)
      writeSync(handle, Buffer.alloc(512, 0xaa), 0, 512, at);
    closeSync(handle);
    await expect(openStore(it.url, { log: silentLog() })).rejects.toThrow(/damaged|malformed/);
    expect(statSync(it.file).size).toBe(size);
  });

  test("four processes that open an empty database at once all find it ready", async () => {
    const folder = await mkdtemp(join(tmpdir(), "aimant-store-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const url = `file:${join(folder, "aimant.db")}`;
    const codes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { running } = committing(url, "1");
        const [code] = (await once(running, "exit")) as [number | null];
        return code;
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const store = await openStore(url, { log: silentLog() });
    onTestFinished(() => store.close());
    expect(await store.leads.page(null, 100)).toHaveLength(4);
  });

  test("whatever was acknowledged before SIGKILL is there afterwards", async () => {
    const it = await temporary();
    await it.store.close();
    const acknowledged: string[] = [];
    for (const enough of [1, 40, 173]) {
      const { running, lines } = committing(it.url);
      let mine = 0;
      for await (const id of lines) {
        acknowledged.push(id);
        mine += 1;
        if (mine === enough) running.kill("SIGKILL");
      }
      expect(mine).toBeGreaterThanOrEqual(enough);
    }
    const store = await it.reopen();
    await store.check();
    const kept = new Set<string>();
    for (let after: string | null = null; ;) {
      const page = await store.leads.page(after, 1_000);
      if (page.length === 0) break;
      for (const { id } of page) kept.add(id);
      after = page.at(-1)?.id ?? null;
    }
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });
});
