import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NotFound } from "@aimant/core";
import type { Files, StoredFile } from "@aimant/core/ports";
import { essenceOf } from "../names/content-types.ts";
import { etagOf, keyOf, partsOf } from "../names/key.ts";
import { spool } from "../spool.ts";
import { exactly } from "./exactly.ts";
import { presignS3 } from "./presign.ts";
import { askS3, StorageRefusal, usualTiming, type S3Timing } from "./requests.ts";
import { parseS3Url } from "./s3-url.ts";

/** One PUT takes no more (S3's limit without multipart uploads). */
const MAX_BYTES = 5 * 1024 ** 3;

/** Files in one bucket of an S3-compatible storage, named by `s3://KEY:SECRET@host:port/bucket?region=…&tls=0|1`. */
export function s3Files(url: string, timing: Partial<S3Timing> = {}): Files {
  const bucket = parseS3Url(url);
  const when = { ...usualTiming, ...timing };

  async function head(key: string): Promise<StoredFile | undefined> {
    const parts = partsOf(key);
    if (parts === undefined) return undefined;
    const answer = await askS3(bucket, { method: "HEAD", key }, when);
    if (answer.status === 404) return undefined;
    return {
      key,
      size: lengthOf(answer),
      contentType: essenceOf(answer.headers.get("content-type") ?? ""),
      etag: etagOf(parts),
    };
  }

  return {
    async put({ name, contentType, body }) {
      // The hash names the object, so it must be known before the first byte leaves: content waits on disk, not in memory.
      const folder = await mkdtemp(join(tmpdir(), "aimant-files-"));
      try {
        const { path, sha256, size } = await spool(body, folder);
        if (size > MAX_BYTES) throw new Error("the file is larger than 5 GiB, more than S3 takes in one go");
        const stored = {
          key: keyOf(sha256, name),
          size,
          contentType: essenceOf(contentType),
          etag: `"${sha256}"`,
        };
        const present = await head(stored.key);
        if (present?.size === size && present.contentType === stored.contentType) return stored;
        const headers = {
          "content-type": stored.contentType,
          // Even a bucket that was opened to the public by mistake shows no page of ours.
          "content-disposition": "attachment",
          "x-amz-content-sha256": sha256,
        };
        const blob = await openAsBlob(path, { type: stored.contentType });
        const answer = await askS3(bucket, { method: "PUT", key: stored.key, headers, body: blob }, when);
        if (answer.status === 404) throw new StorageRefusal("PUT", 404, "NoSuchBucket");
        await answer.body?.cancel();
        return stored;
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },

    head,

    async read(key, range) {
      if (partsOf(key) === undefined) throw new NotFound("file");
      if (range !== undefined && !(range.start >= 0 && range.start <= range.end)) throw outside();
      const headers = range === undefined ? {} : { range: `bytes=${range.start}-${range.end}` };
      const answer = await askS3(bucket, { method: "GET", key, headers }, when).catch((error: unknown) => {
        throw error instanceof StorageRefusal && error.status === 416 ? outside() : error;
      });
      if (answer.status === 404) {
        await answer.body?.cancel();
        throw new NotFound("file");
      }
      const { start, size } = servedPart(answer);
      const wanted = range ?? { start: 0, end: size - 1 };
      if (wanted.end >= size || start > wanted.start) {
        await answer.body?.cancel();
        throw outside();
      }
      const empty = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });
      return exactly(answer.body ?? empty, wanted.start - start, wanted.end - wanted.start + 1);
    },

    ...(bucket.presign
      ? {
          async presign(key, options) {
            if (partsOf(key) === undefined) throw new NotFound("file");
            return presignS3(bucket, key, options);
          },
        }
      : {}),

    async remove(key) {
      if (partsOf(key) === undefined) return;
      const answer = await askS3(bucket, { method: "DELETE", key }, when);
      await answer.body?.cancel();
    },
  } satisfies Files;
}

const outside = () => new RangeError("the range is not within the file");

/** Where the body begins, and how large the whole file is. */
function servedPart(answer: Response): { start: number; size: number } {
  const [, start, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(answer.headers.get("content-range") ?? "") ?? [];
  if (start !== undefined && size !== undefined) return { start: Number(start), size: Number(size) };
  return { start: 0, size: lengthOf(answer) };
}

function lengthOf(answer: Response): number {
  const text = answer.headers.get("content-length");
  if (text === null || !/^\d+$/.test(text))
    throw new Error("the file storage did not say how large the file is");
  return Number(text);
}
