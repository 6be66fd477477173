import { createHash } from "node:crypto";

/** JSON with sorted keys and without `undefined`: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** SHA-256 as hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
