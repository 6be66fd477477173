import { constants } from "node:fs";
import { open, readdir, readFile, rename, rm, rmdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { NotFound } from "@aimant/core";
import type { Files, StoredFile } from "@aimant/core/ports";
import { contentTypeOf, essenceOf } from "../names/content-types.ts";
import { etagOf, keyOf } from "../names/key.ts";
import { privateFolder, spool } from "../spool.ts";
import { readPart } from "./read-part.ts";
import { placeOf, sizeOf, unlessMissing, type Place } from "./place.ts";

/** Longer than any upload: what lies in the incoming folder by then was left by a crash. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * Files in a folder of this machine: `<sha256>/<name>`, with the content type in `<sha256>/.<name>.json`. Only this user
 * can read them. A file appears whole or not at all, and survives a power cut once `put` resolved.
 */
export function folderFiles(dir: string): Files {
  const root = resolve(dir);
  const incoming = join(root, ".incoming");

  async function head(key: string): Promise<StoredFile | undefined> {
    const place = await placeOf(root, key);
    if (place === undefined) return undefined;
    const size = await sizeOf(place.file);
    if (size === undefined) return undefined;
    // Without facts, as after a copy from a bucket, the name says the type.
    const facts = (await readFacts(place)) ?? { contentType: contentTypeOf(place.name), size };
    // A file of another size than was stored was damaged, by a full disk or a broken restore.
    if (facts.size !== size) return undefined;
    return { key, size, contentType: facts.contentType, etag: etagOf(place) };
  }

  return {
    async put({ name, contentType, body }) {
      await privateFolder(incoming);
      await removeAbandoned(incoming);
      const { path, sha256, size } = await spool(body, incoming);
      try {
        const stored = {
          key: keyOf(sha256, name),
          size,
          contentType: essenceOf(contentType),
          etag: `"${sha256}"`,
        };
        const present = await head(stored.key);
        if (present?.contentType === stored.contentType) return stored;
        await privateFolder(join(root, sha256));
        const place = await placeOf(root, stored.key);
        if (place === undefined)
          throw new Error("the files folder holds a link in place of a file's own folder");
        const facts = JSON.stringify({ contentType: stored.contentType, size });
        await rename((await spool(Buffer.from(facts), incoming)).path, place.facts);
        await rename(path, place.file);
        await flush(place.folder);
        await flush(root);
        return stored;
      } finally {
        await rm(path, { force: true });
      }
    },

    head,

    async read(key, range) {
      const stored = await head(key);
      const place = await placeOf(root, key);
      if (stored === undefined || place === undefined) throw new NotFound("file");
      const { start, end } = range ?? { start: 0, end: stored.size - 1 };
      if (range !== undefined && !(start >= 0 && start <= end && end < stored.size)) {
        throw new RangeError("the range is not within the file");
      }
      return readPart(place.file, start, end - start + 1);
    },

    async remove(key) {
      const place = await placeOf(root, key);
      if (place === undefined) return;
      await rm(place.file, { force: true });
      await rm(place.facts, { force: true });
      // The same content may lie there under another name.
      if ((await unlessMissing(readdir(place.folder)))?.length === 0)
        await unlessMissing(rmdir(place.folder));
    },
  };
}

async function readFacts(place: Place): Promise<{ contentType: string; size: number } | undefined> {
  const text = await unlessMissing(readFile(place.facts, "utf8"));
  if (text === undefined) return undefined;
  try {
    const { contentType, size } = JSON.parse(text) as Record<string, unknown>;
    return typeof contentType === "string" && typeof size === "number" ? { contentType, size } : undefined;
  } catch {
    return undefined;
  }
}

/** A rename is only durable once its folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await unlessMissing(stat(path));
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
      await rm(path, { force: true });
  }
}
