import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openStore } from "../open-store.ts";
import { backupSqlite } from "./backup.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aimant-backup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = { debug() {}, info() {}, warn() {}, error() {} };
const open = (name: string) => openStore(`file:${join(folder, name)}`, { log });

it("copies everything that was acknowledged, while writes go on, into one private file that opens by itself", async () => {
  const store = await open("live.db");
  let written = 0;
  let copying = true;
  const writing = (async () => {
    while (copying && written < 2_000) {
      await store.transaction((tx) => tx.settings.set(`key-${written}`, "x".repeat(500)));
      written += 1;
    }
  })();
  while (written < 50) await new Promise((done) => setImmediate(done));
  const before = written;
  const target = join(folder, "copy.db");
  const report = await backupSqlite(join(folder, "live.db"), target);
  copying = false;
  await writing;
  await store.close();
  expect(report).toMatchObject({ leads: 0, submissions: 0, consents: 0 });
  expect(report.bytes).toBe(statSync(target).size);
  expect(statSync(target).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.startsWith("copy.db"))).toEqual(["copy.db"]);
  const copy = await open("copy.db");
  for (let nth = 0; nth < before; nth += 1)
    expect(await copy.settings.get(`key-${nth}`), `write ${nth} of ${before}`).toBeDefined();
  await copy.close();
});

it("never writes over an earlier backup, and copies nothing that is no database", async () => {
  await (await open("live.db")).close();
  const target = join(folder, "copy.db");
  writeFileSync(target, "an earlier backup");
  await expect(backupSqlite(join(folder, "live.db"), target)).rejects.toThrow(/EEXIST/);
  await expect(backupSqlite(join(folder, "nobody.db"), join(folder, "other.db"))).rejects.toThrow();
  writeFileSync(join(folder, "text.db"), "not a database at all, only words".repeat(100));
  await expect(backupSqlite(join(folder, "text.db"), join(folder, "third.db"))).rejects.toThrow();
});
