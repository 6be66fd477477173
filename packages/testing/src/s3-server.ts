import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isSigned } from "./s3-signature.ts";

/**
 * How a request may fail: a status (an XML error), `reset` (the connection breaks before the answer), `silent` (no answer
 * at all), or `cut` (the connection breaks after the first bytes of the body).
 */
export type S3Fault = number | "reset" | "silent" | "cut";

export type TestS3Server = {
  /** For `FILES_URL`: key, secret, bucket and region are right. */
  url: string;
  /** In order of arrival, with the failed ones. */
  requests: { method: string; path: string; range: string | undefined; status: number }[];
  /** The next requests fail like this, one each. */
  failNext(...faults: S3Fault[]): void;
  stop(): Promise<void>;
};

const require = createRequire(import.meta.url);

/** What is used of a package that ships no types. */
type S3rverClass = new (options: {
  directory: string;
  silent: boolean;
  vhostBuckets: boolean;
  allowMismatchedSignatures: boolean;
  configureBuckets: { name: string }[];
}) => { logger: { close(): void }; configureBuckets(): Promise<unknown>; callback(): RequestListener };

/** The key that the server behind knows; the secret is ours, and needs every escape in an address. */
const credentials = {
  accessKeyId: "S3RVER",
  secretAccessKey: "secret/with+odd=chars@%",
  region: "eu-west-3",
};
const bucket = "aimant-files";

/**
 * A real S3-compatible server on a free port of this machine, with one bucket. Signatures are checked with AWS's own
 * signer before the server sees a request: its own check lets unsigned requests pass, and mistakes a quote in an address.
 */
export async function startS3Server(): Promise<TestS3Server> {
  // Loaded when it is needed: most tests that use this package store no files.
  const S3rver = require("@20minutes/s3rver") as S3rverClass;
  const directory = await mkdtemp(join(tmpdir(), "aimant-s3-"));
  const storage = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: bucket }],
  });
  await storage.configureBuckets();
  const answer = storage.callback();
  const requests: TestS3Server["requests"] = [];
  const faults: S3Fault[] = [];

  const server = createServer((request, response) => {
    const seen = {
      method: request.method ?? "",
      path: request.url ?? "",
      range: request.headers.range,
      status: 0,
    };
    requests.push(seen);
    response.on("finish", () => (seen.status = response.statusCode));
    const fault = faults.shift();
    if (fault === "silent") return;
    if (fault === "reset") return void request.socket.destroy();
    if (typeof fault === "number") return refuse(response, fault, "InjectedFault");
    if (fault === "cut") cutAfterFirstBytes(response);
    isSigned(request, credentials).then(
      (signed) => (signed ? answer(request, response) : refuse(response, 403, "SignatureDoesNotMatch")),
      () => refuse(response, 400, "AuthorizationHeaderMalformed"),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const secret = encodeURIComponent(credentials.secretAccessKey);

  return {
    url: `s3://${credentials.accessKeyId}:${secret}@127.0.0.1:${port}/${bucket}?region=${credentials.region}&tls=0`,
    requests,
    failNext: (...next) => void faults.push(...next),
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      storage.logger.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/xml" });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  );
}

function cutAfterFirstBytes(response: ServerResponse): void {
  const write = response.write.bind(response) as (chunk: unknown) => boolean;
  response.write = (chunk: unknown) => {
    write(chunk);
    // Once these bytes have left.
    setImmediate(() => response.destroy());
    return false;
  };
}
