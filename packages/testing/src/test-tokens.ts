import { createHash, createHmac } from "node:crypto";
import type { Tokens } from "@aimant/core/ports";

/** Tokens of 160 bits, the same in every run; scopes do not share any. */
export function testTokens(secret = "a secret for tests only"): Tokens {
  const derive: Tokens["derive"] = (scope, subjectId) =>
    createHmac("sha256", secret)
      .update(`${scope}:${subjectId}`)
      .digest()
      .subarray(0, 20)
      .toString("base64url");
  return {
    derive,
    isFor: (token, scope, subjectId) => token === derive(scope, subjectId),
    hash: (token) => createHash("sha256").update(token).digest("hex"),
    hashAddress: (email) => createHmac("sha256", secret).update(email).digest("hex"),
  };
}
