import { fileURLToPath } from "node:url";
import type { Files } from "@aimant/core/ports";
import { FilesUrlError } from "./files-url-error.ts";
import { folderFiles } from "./folder/folder.ts";
import { s3Files } from "./s3/s3.ts";

/**
 * Opens the storage that `FILES_URL` names: `file:./data/files` or a plain path (relative to the working directory), or
 * `s3://…`. Throws `FilesUrlError`; touches neither disk nor network yet.
 */
export function openFiles(url: string): Files {
  if (url.startsWith("s3:")) return s3Files(url);
  return folderFiles(folderOf(url));
}

function folderOf(url: string): string {
  // One letter before a colon is a drive, not a scheme.
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase();
  const path = scheme === undefined ? url : scheme === "file" ? filePath(url) : undefined;
  if (path === undefined || path.trim() === "" || path.includes("\0")) {
    // Not quoted: a mistyped address may hold a secret.
    throw new FilesUrlError(
      "FILES_URL must be a folder (./data/files or file:./data/files) or s3://KEY:SECRET@host:port/bucket?region=….",
    );
  }
  return path;
}

function filePath(url: string): string | undefined {
  if (!url.startsWith("file://")) return url.slice("file:".length);
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
