import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { ConsentRecord } from "../ports/index.ts";

/** The hash before the first record. */
export const chainStart = "0".repeat(64);

/** What one record says, as one hash; the time as the store keeps it, to the millisecond. */
export function consentHash(record: ConsentRecord): string {
  return sha256(canonicalJson({ ...record, at: record.at.epochMilliseconds }));
}

/** Ties a record to all that stand before it. */
export function linkHash(before: string, contentHash: string): string {
  return sha256(`${before}:${contentHash}`);
}
