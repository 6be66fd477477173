import type { Bucket } from "./s3-url.ts";

/** Address of an object; each part of the key encoded as the signature expects it (RFC 3986, once). */
export function addressOf(bucket: Bucket, key: string): string {
  return `${bucket.address}/${key.split("/").map(encode).join("/")}`;
}

// encodeURIComponent leaves these five; AWS's canonical form does not.
const encode = (part: string) =>
  encodeURIComponent(part).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
