import { NotFound } from "@aimant/core";
import type { Files, StoredFile } from "@aimant/core/ports";
import { contentDisposition, servedAs } from "@aimant/files";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { byteRange, type ByteRange } from "./byte-range.ts";
import { preconditions } from "./preconditions.ts";

/**
 * What a request asks of a file: all of it (`undefined`), a part, or nothing, since a condition or the range itself
 * rules it out. Whoever counts uses must read it here, so that what is counted is what is sent.
 */
export function askedOf(
  c: Context<AppEnv>,
  stored: StoredFile,
): ByteRange | "failed" | "not-modified" | "unsatisfiable" | undefined {
  const asked = preconditions((name) => c.req.header(name), stored.etag);
  if (asked === "failed" || asked === "not-modified") return asked;
  // Ranges are defined for GET alone (RFC 9110, 14.2).
  const whole = c.req.method === "HEAD" || !asked.useRange;
  return whole ? undefined : byteRange(c.req.header("range"), stored.size);
}

/**
 * Answers GET or HEAD with a stored file, or the part of it that was asked for (RFC 9110, 13 and 14), so that a download
 * resumes and a video can be wound. Only harmless types are named, and only those are shown in place; a client that goes
 * away ends the read. Throws `NotFound` where the file vanished.
 */
export async function sendFile(
  c: Context<AppEnv>,
  files: Files,
  stored: StoredFile,
  { filename, disposition }: { filename: string; disposition: "attachment" | "inline" },
): Promise<Response> {
  const served = servedAs(stored.contentType);
  const inline = disposition === "inline" && served.inline;
  const always = {
    "accept-ranges": "bytes",
    etag: stored.etag,
    // Whoever has the link may be told the file, nobody in between; and each use of a link is to reach us.
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
    ...(inline ? { "content-security-policy": inlinePolicy } : {}),
  };

  const range = askedOf(c, stored);
  if (range === "failed") return c.body(null, 412, always);
  if (range === "not-modified") return c.body(null, 304, always);
  if (range === "unsatisfiable")
    return c.body(null, 416, { ...always, "content-range": `bytes */${stored.size}` });

  const { start, end } = range ?? { start: 0, end: stored.size - 1 };
  const headers = {
    ...always,
    "content-type": served.contentType,
    "content-disposition": contentDisposition(filename, inline ? "inline" : "attachment"),
    "content-length": String(end - start + 1),
    ...(range === undefined ? {} : { "content-range": `bytes ${start}-${end}/${stored.size}` }),
  };
  if (c.req.method === "HEAD") {
    if ((await files.head(stored.key)) === undefined) throw new NotFound("file");
    return c.body(null, 200, headers);
  }
  return c.body(await files.read(stored.key, range), range === undefined ? 200 : 206, headers);
}

/** A file is no page: were it taken for one all the same, it could run and load nothing. */
const inlinePolicy = "sandbox; default-src 'none'";
