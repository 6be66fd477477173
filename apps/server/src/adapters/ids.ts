import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Clock, Ids, Tokens } from "@aimant/core/ports";
import { monotonicFactory } from "ulid";

/** Time-ordered ids (ULID) and randomness from the system. */
export function createIds(clock: Clock): Ids {
  const ulid = monotonicFactory(fractions(randomBytes));
  return {
    next: () => ulid(clock.now().epochMilliseconds),
    random: (bytes) => randomBytes(bytes),
    jitter: () => randomBytes(4).readUInt32BE() / 2 ** 32,
  };
}

/** Fractions of one byte each, fetched by the thousand: the system answers one call as fast as one byte. */
function fractions(random: (bytes: number) => Uint8Array): () => number {
  let bytes = random(0).values();
  return () => {
    let next = bytes.next();
    if (next.done === true) {
      bytes = random(1_024).values();
      next = bytes.next();
    }
    return (next.value ?? 0) / 256;
  };
}

/** 20 bytes: 160 bits, 27 characters of base64url. */
const TOKEN_BYTES = 20;

/** Link tokens: HMAC-SHA256 of scope and subject under the server's secret, cut to 160 bits. */
export function createTokens(secretKey: string): Tokens {
  return {
    derive: (scope, subjectId) =>
      createHmac("sha256", secretKey)
        .update(`aimant:${scope}:${subjectId}`)
        .digest()
        .subarray(0, TOKEN_BYTES)
        .toString("base64url"),
    hash: (token) => createHash("sha256").update(token).digest("hex"),
    hashAddress: (email) => createHmac("sha256", secretKey).update(`aimant:address:${email}`).digest("hex"),
  };
}
