import { lstat, realpath } from "node:fs/promises";
import { join } from "node:path";
import { partsOf, type KeyParts } from "../names/key.ts";

/** Where the content of a key lies, and what is known of it. */
export type Place = KeyParts & { folder: string; file: string; facts: string };

/**
 * The place of a key below `root`; `undefined` for a key that was not made here, and where a symbolic link would lead
 * out of the root.
 */
export async function placeOf(root: string, key: string): Promise<Place | undefined> {
  const parts = partsOf(key);
  if (parts === undefined) return undefined;
  const folder = join(root, parts.sha256);
  const found = await unlessMissing(realpath(folder));
  if (found !== undefined && found !== join(await realpath(root), parts.sha256)) return undefined;
  return { ...parts, folder, file: join(folder, parts.name), facts: join(folder, `.${parts.name}.json`) };
}

/** Size of a regular file; `undefined` for a link, a folder or nothing. */
export async function sizeOf(file: string): Promise<number | undefined> {
  const found = await unlessMissing(lstat(file));
  return found?.isFile() === true ? found.size : undefined;
}

/** `undefined` where there is nothing at that path; other failures stay failures. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
}
