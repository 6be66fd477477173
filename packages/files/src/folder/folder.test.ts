import {
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { NotFound } from "@aimant/core";
import type { Files } from "@aimant/core/ports";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesContract } from "../files.contract.ts";
import { folderFiles } from "./folder.ts";

let root: string;
let files: Files;
beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), "aimant-folder-")), "data", "files");
  files = folderFiles(root);
});
afterAll(() => rm(dirname(dirname(root)), { recursive: true }));

filesContract("a folder", () => files);

const mode = async (path: string) => (await stat(path)).mode & 0o777;

describe("a folder", () => {
  const guide = { name: "guide.pdf", contentType: "application/pdf", body: Buffer.from("le guide") };

  test("only its user can read it, and no half-written file stays", async () => {
    const { key } = await files.put(guide);
    expect(await mode(root)).toBe(0o700);
    expect(await mode(join(root, dirname(key)))).toBe(0o700);
    expect(await mode(join(root, key))).toBe(0o600);
    expect(await readdir(join(root, ".incoming"))).toEqual([]);
  });

  test("what a crash left behind is removed a day later", async () => {
    await files.put(guide);
    const [old, fresh] = [join(root, ".incoming", "old"), join(root, ".incoming", "fresh")];
    await writeFile(old, "half a fi");
    await writeFile(fresh, "still being written");
    await utimes(old, new Date("2026-01-01"), new Date("2026-01-01"));
    await files.put(guide);
    expect(await readdir(join(root, ".incoming"))).toEqual(["fresh"]);
    await rm(fresh);
  });

  test("links out of the folder are not followed", async () => {
    const outside = await mkdtemp(join(tmpdir(), "aimant-outside-"));
    await writeFile(join(outside, "guide.pdf"), "le guide");
    const { key } = await files.put(guide);

    await rm(join(root, key));
    await symlink(join(outside, "guide.pdf"), join(root, key));
    expect(await files.head(key)).toBeUndefined();
    await expect(files.read(key)).rejects.toThrow(NotFound);

    await rename(join(root, dirname(key)), join(outside, "moved"));
    await symlink(outside, join(root, dirname(key)));
    expect(await files.head(key)).toBeUndefined();
    await expect(files.read(key)).rejects.toThrow(NotFound);
    await expect(files.put(guide)).rejects.toThrow("a link in place");
    await files.remove(key);
    expect(await readdir(outside)).toContain("guide.pdf");

    await rm(join(root, dirname(key)));
    await rm(outside, { recursive: true });
  });

  test("the folder itself may be a link: its owner chose it", async () => {
    const link = `${root}-link`;
    await symlink(root, link);
    const { key } = await folderFiles(link).put(guide);
    expect((await buffer(await folderFiles(link).read(key))).toString()).toBe("le guide");
  });

  test("a damaged file is not served, and publishing it again repairs it", async () => {
    const { key } = await files.put(guide);
    await truncate(join(root, key), 3);
    expect(await files.head(key)).toBeUndefined();
    await expect(files.read(key)).rejects.toThrow(NotFound);
    await files.put(guide);
    expect((await buffer(await files.read(key))).toString()).toBe("le guide");
  });

  test.each(["", "{", "null", "{}", '{"size":"8","contentType":7}'])(
    "facts %j are no facts: the name says the type",
    async (facts) => {
      const { key } = await files.put({ ...guide, contentType: "video/mp4" });
      await writeFile(join(root, dirname(key), ".guide.pdf.json"), facts);
      expect(await files.head(key)).toMatchObject({ contentType: "application/pdf", size: 8 });
      await rm(join(root, dirname(key), ".guide.pdf.json"));
      expect(await files.head(key)).toMatchObject({ contentType: "application/pdf", size: 8 });
    },
  );

  test("a file that shrinks while it is read fails, rather than ending early", async () => {
    const stored = await files.put({ ...guide, name: "long.pdf", body: new Uint8Array(500_000) });
    const reader = (await files.read(stored.key)).getReader();
    await reader.read();
    await truncate(join(root, stored.key), 270_000);
    const rest = async () => {
      while (!(await reader.read()).done);
    };
    await expect(rest()).rejects.toThrow("shorter");
  });

  test("a folder where the file should be is no file", async () => {
    const { key } = await files.put({ ...guide, body: Buffer.from("to be replaced") });
    await rm(join(root, key));
    await mkdir(join(root, key));
    expect(await files.head(key)).toBeUndefined();
    await expect(files.read(key)).rejects.toThrow(NotFound);
  });
});
