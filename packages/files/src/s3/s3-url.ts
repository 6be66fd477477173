import { FilesUrlError } from "../files-url-error.ts";

/** One bucket, and how to be let in. */
export type Bucket = {
  /** Address of the bucket, path-style, without a slash at the end. */
  address: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Whether visitors can reach the storage themselves. */
  presign: boolean;
};

const form = "s3://KEY:SECRET@host:port/bucket?region=eu-west-3&tls=1&presign=1";

/**
 * Reads `s3://KEY:SECRET@host:port/bucket?region=…&tls=0|1&presign=0|1`. Region `us-east-1`, TLS and presigned addresses
 * where not said. The message of a failure never holds the address, since that holds the secret.
 */
export function parseS3Url(text: string): Bucket {
  if (!URL.canParse(text)) {
    throw new FilesUrlError(`FILES_URL must be ${form}; write a / in the secret as %2F and a @ as %40.`);
  }
  const url = new URL(text);
  const bucket = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(url.pathname)?.[1];
  const accessKeyId = decoded(url.username);
  const secretAccessKey = decoded(url.password);
  if (!accessKeyId || !secretAccessKey)
    throw new FilesUrlError(`FILES_URL lacks a key or its secret: ${form}.`);
  if (url.hostname === "") throw new FilesUrlError(`FILES_URL lacks a host: ${form}.`);
  if (bucket === undefined)
    throw new FilesUrlError(`FILES_URL must end with the name of one bucket: ${form}.`);
  const unknown = [...url.searchParams.keys()].find((name) => !["region", "tls", "presign"].includes(name));
  if (unknown !== undefined)
    throw new FilesUrlError(`FILES_URL knows only region, tls and presign: ${form}.`);
  const region = url.searchParams.get("region") ?? "us-east-1";
  if (!/^[a-z0-9-]{1,64}$/i.test(region))
    throw new FilesUrlError(`FILES_URL has a region that is none: ${form}.`);
  return {
    address: `${flag(url, "tls") ? "https" : "http"}://${url.host}/${bucket}`,
    region,
    accessKeyId,
    secretAccessKey,
    presign: flag(url, "presign"),
  };
}

function flag(url: URL, name: string): boolean {
  const value = url.searchParams.get(name) ?? "1";
  if (value !== "0" && value !== "1") throw new FilesUrlError(`FILES_URL: ${name} must be 0 or 1.`);
  return value === "1";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new FilesUrlError("FILES_URL: write a % in the key or its secret as %25.");
  }
}
