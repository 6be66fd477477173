import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@aimant/store";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ConfigError } from "../config.ts";
import { backupCommand } from "./backup.ts";

let folder: string;
const said: string[] = [];
const print = (line: string) => void said.push(line);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "aimant-backup-"));
  said.length = 0;
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  await (await openStore(`file:${join(folder, "aimant.db")}`, { log })).close();
  writeFileSync(join(folder, "secret.key"), "a key");
  mkdirSync(join(folder, "files"));
  writeFileSync(join(folder, "files", "guide.pdf"), "a guide");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("puts database, key and files into one folder, says what is in it, and never over an earlier one", async () => {
  const config = { databaseUrl: `file:${join(folder, "aimant.db")}`, filesUrl: join(folder, "files") };
  const target = join(folder, "backup", "today");
  expect(await backupCommand(config, target, print)).toBe(true);
  expect(readFileSync(join(target, "secret.key"), "utf8")).toBe("a key");
  expect(readFileSync(join(target, "files", "guide.pdf"), "utf8")).toBe("a guide");
  expect(said[0]).toMatch(/^aimant\.db +0 leads, 0 submissions, 0 consents, \d+ bytes; checked$/);
  expect(said.at(-1)).toContain("aimant privacy replay");
  expect(await backupCommand(config, target, print)).toBe(false);
});

it("says what to do with Postgres, and where there is nothing to copy", async () => {
  const postgres = { databaseUrl: "postgres://u:secret@db.test/aimant", filesUrl: "./files" };
  await expect(backupCommand(postgres, folder, print)).rejects.toThrow(/pg_dump/);
  const nobody = { databaseUrl: `file:${join(folder, "nobody.db")}`, filesUrl: "./files" };
  await expect(backupCommand(nobody, join(folder, "b"), print)).rejects.toThrow(ConfigError);
  expect(existsSync(join(folder, "b"))).toBe(false);
});
