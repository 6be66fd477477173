import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Clock, Ids, Tokens, TokenScope } from "@aimant/core/ports";
import { monotonicFactory } from "ulid";
import type { SecretKeys } from "./secret-keys.ts";

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

/**
 * Link tokens: HMAC-SHA256 of scope and subject under the server's secret, cut to 160 bits. Addresses have a key of their
 * own, which stays: nobody could hash again the address of a person who was erased.
 */
export function createTokens(keys: SecretKeys, addressKey: string): Tokens {
  const under = (key: string, scope: TokenScope, subjectId: string) =>
    createHmac("sha256", key).update(`aimant:${scope}:${subjectId}`).digest().subarray(0, TOKEN_BYTES);
  return {
    derive: (scope, subjectId) => under(keys[0], scope, subjectId).toString("base64url"),
    isFor(token, scope, subjectId) {
      const given = Buffer.from(token, "base64url");
      return (
        given.length === TOKEN_BYTES &&
        keys.some((key) => timingSafeEqual(given, under(key, scope, subjectId)))
      );
    },
    hash: (token) => createHash("sha256").update(token).digest("hex"),
    hashAddress: (email) => createHmac("sha256", addressKey).update(`aimant:address:${email}`).digest("hex"),
  };
}
