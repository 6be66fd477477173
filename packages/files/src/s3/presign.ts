import { AwsV4Signer } from "aws4fetch";
import { contentDisposition } from "../names/content-disposition.ts";
import { servedAs } from "../names/content-types.ts";
import { addressOf } from "./address.ts";
import type { Bucket } from "./s3-url.ts";

/** S3 refuses addresses that are valid longer. */
const MAX_SECONDS = 7 * 24 * 60 * 60;

/** An address that the storage serves itself, as an attachment of a harmless type. */
export async function presignS3(
  bucket: Bucket,
  key: string,
  { filename, contentType, seconds }: { filename: string; contentType: string; seconds: number },
): Promise<string> {
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_SECONDS) {
    throw new RangeError("a presigned address is valid for 1 second to 7 days");
  }
  const url = new URL(addressOf(bucket, key));
  url.searchParams.set("X-Amz-Expires", String(seconds));
  url.searchParams.set("response-content-disposition", contentDisposition(filename, "attachment"));
  url.searchParams.set("response-content-type", servedAs(contentType).contentType);
  url.searchParams.set("response-cache-control", "private, no-store");
  // Signed with the machine's own time: the storage compares it with its own, whatever the product's clock says.
  const signed = await new AwsV4Signer({
    ...bucket,
    service: "s3",
    method: "GET",
    url: url.href,
    signQuery: true,
  }).sign();
  // A form's "+" for a space is not read as one by every storage.
  return signed.url.href.replaceAll("+", "%20");
}
