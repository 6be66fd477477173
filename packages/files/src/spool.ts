import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";

/** Content on disk, complete and flushed, with what names it. */
export type Spooled = { path: string; sha256: string; size: number };

/** Writes a body to a new file in `folder`, which must exist; nothing is left of one that fails midway. */
export async function spool(body: Uint8Array | AsyncIterable<Uint8Array>, folder: string): Promise<Spooled> {
  const path = join(folder, randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of body instanceof Uint8Array ? [body] : body) {
      hash.update(chunk);
      size += chunk.byteLength;
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
  return { path, sha256: hash.digest("hex"), size };
}

/** Makes a folder that only this user can enter, and those above it. */
export async function privateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}
