import { AwsV4Signer } from "aws4fetch";
import pRetry from "p-retry";
import { addressOf } from "./address.ts";
import type { Bucket } from "./s3-url.ts";

/** An answer of the storage that is no success; 404 is none of these. */
export class StorageRefusal extends Error {
  readonly status: number;
  constructor(method: string, status: number, code: string | undefined) {
    super(`the file storage answered ${method} with ${[status, code].filter(Boolean).join(" ")}`);
    this.name = "StorageRefusal";
    this.status = status;
  }
}

/** No answer, or no further byte, in time; worth another try. */
export class StorageTimeout extends Error {
  constructor(what: string, ms: number) {
    super(`the file storage gave ${what} within ${ms} ms`);
    this.name = "StorageTimeout";
  }
}

export type S3Timing = {
  /** Until the answer begins. */
  answerMs: number;
  retries: number;
  firstRetryMs: number;
};

/**
 * Ten seconds: a healthy storage answers within one, a visitor waits no longer. Four retries after 0.2, 0.4, 0.8 and
 * 1.6 s, lengthened by chance, outlast a restart or a burst (429) and still end within a request.
 */
export const usualTiming: S3Timing = { answerMs: 10_000, retries: 4, firstRetryMs: 200 };

/** An upload gets a second more for each 128 KiB, a slow office line. */
const UPLOAD_BYTES_PER_MS = 131;

/** What to ask of the storage. */
export type S3Request = {
  method: "GET" | "HEAD" | "PUT" | "DELETE";
  key: string;
  headers?: Record<string, string>;
  body?: Blob;
};

/** Asks signed, in time, and again where that may help. Resolves for success and for 404. */
export function askS3(bucket: Bucket, request: S3Request, timing: S3Timing): Promise<Response> {
  return pRetry(() => askOnce(bucket, request, timing), {
    retries: timing.retries,
    minTimeout: timing.firstRetryMs,
    randomize: true,
    shouldRetry: ({ error }) =>
      !(error instanceof StorageRefusal) || error.status >= 500 || error.status === 429,
  });
}

async function askOnce(
  bucket: Bucket,
  { method, key, headers, body }: S3Request,
  timing: S3Timing,
): Promise<Response> {
  const signed = await new AwsV4Signer({
    ...bucket,
    service: "s3",
    method,
    url: addressOf(bucket, key),
    headers: headers ?? {},
  }).sign();
  // Unsigned, since proxies rewrite it; compressed parts would not be the bytes that were asked for.
  signed.headers.set("accept-encoding", "identity");

  const patience = timing.answerMs + (body?.size ?? 0) / UPLOAD_BYTES_PER_MS;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new StorageTimeout("no answer", timing.answerMs)), patience);
  try {
    const response = await fetch(signed.url, {
      method,
      headers: signed.headers,
      body: body ?? null,
      signal: stop.signal,
      // A redirect means another region or host: following it would hand the signature on.
      redirect: "manual",
    });
    if (response.ok || response.status === 404) return response;
    // Only the code: the rest of S3's answer repeats what was signed.
    const code = /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(await response.text())?.[1];
    throw new StorageRefusal(method, response.status, code);
  } finally {
    clearTimeout(timer);
  }
}
