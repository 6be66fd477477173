import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { SignatureV4 } from "@smithy/signature-v4";

/** What a signature must be made with. */
export type S3Credentials = { accessKeyId: string; secretAccessKey: string; region: string };

/**
 * Whether a request carries the signature that AWS's own signer makes for it, in its header or in its address. A second
 * implementation on purpose: the code under test signs with another one.
 */
export async function isSigned(request: IncomingMessage, credentials: S3Credentials): Promise<boolean> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
  // Parsed by hand: S3 reads a "+" as itself, not as a space.
  const query = Object.fromEntries(
    url.search
      .slice(1)
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [name = "", value = ""] = pair.split("=").map(decodeURIComponent);
        return [name, value];
      }),
  );
  const given = query["X-Amz-Signature"];
  const asked = {
    method: request.method ?? "GET",
    protocol: "http:",
    hostname: url.hostname,
    path: url.pathname,
  };
  const signer = new SignatureV4({
    credentials,
    region: credentials.region,
    service: "s3",
    sha256: Sha256,
    uriEscapePath: false,
  });

  if (given !== undefined) {
    const unsigned = Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith("X-Amz-")));
    const hash = new Set(["x-amz-content-sha256"]);
    const made = await signer.presign(
      { ...asked, query: unsigned, headers: { host: url.host, "x-amz-content-sha256": "UNSIGNED-PAYLOAD" } },
      {
        signingDate: moment(query["X-Amz-Date"]),
        expiresIn: Number(query["X-Amz-Expires"]),
        unhoistableHeaders: hash,
        unsignableHeaders: hash,
      },
    );
    return made.query?.["X-Amz-Signature"] === given;
  }

  const authorization = request.headers.authorization ?? "";
  const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(";") ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
  const made = await signer.sign(
    { ...asked, query, headers },
    { signingDate: moment(request.headers["x-amz-date"]), signableHeaders: new Set(names) },
  );
  return made.headers["authorization"] === authorization;
}

/** `20261123T101500Z` as a date; the epoch for anything else, which no signature fits. */
function moment(text: unknown): Date {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(text)) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  if (second === undefined) return new Date(0);
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

class Sha256 {
  readonly #hash: Hash | Hmac;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    if (secret === undefined) this.#hash = createHash("sha256");
    else this.#hash = createHmac("sha256", typeof secret === "string" ? secret : bytes(secret));
  }
  update(chunk: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(typeof chunk === "string" ? chunk : bytes(chunk));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

const bytes = (view: ArrayBuffer | ArrayBufferView) =>
  view instanceof ArrayBuffer
    ? new Uint8Array(view)
    : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
