import { hkdfSync } from "node:crypto";
import { createChallenge, verifySolution, type Challenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { Store } from "@aimant/core/ports";
import * as v from "valibot";
import type { SecretKeys } from "../adapters/secret-keys.ts";

/** Long enough for the slowest phone, and for somebody who is called away. */
const VALID_SECONDS = 600;
/** A browser tries 256 keys, or 4,096, on average; each costs so many rounds. */
const efforts = [
  { keyPrefix: "00", cost: 2_000 },
  { keyPrefix: "00", cost: 10_000 },
  { keyPrefix: "000", cost: 2_000 },
] as const;
export type Effort = 0 | 1 | 2;

const PayloadSchema = v.object({
  challenge: v.object({
    parameters: v.looseObject({
      algorithm: v.literal("PBKDF2/SHA-256"),
      data: v.strictObject({ slug: v.string(), effort: v.picklist([0, 1, 2]) }),
    }),
    signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
  solution: v.object({ counter: v.number(), derivedKey: v.string() }),
});

/** Proof of work by ALTCHA's protocol: asked for under pressure only, and good for one submission to one funnel. */
export type Proofs = {
  challenge(slug: string, effort: Effort): Promise<Challenge>;
  /** Whether this is a solution of at least this effort, for this funnel, that no other request has used. */
  accepts(
    proof: string | undefined,
    asked: { slug: string; effort: Effort; request: string },
  ): Promise<boolean>;
};

export function createProofs(options: { keys: SecretKeys; store: Pick<Store, "transaction"> }): Proofs {
  const secrets = options.keys.map((key) =>
    Buffer.from(hkdfSync("sha256", key, "", "aimant:proof", 32)).toString("hex"),
  );
  return {
    challenge: (slug, effort) =>
      createChallenge({
        algorithm: "PBKDF2/SHA-256",
        ...efforts[effort],
        data: { slug, effort },
        deriveKey,
        expiresAt: Math.floor(Date.now() / 1_000) + VALID_SECONDS,
        hmacSignatureSecret: secrets[0] ?? "",
      }),
    async accepts(proof, { slug, effort, request }) {
      const payload = read(proof);
      if (payload === undefined) return false;
      const { challenge, solution } = payload;
      const { data } = challenge.parameters;
      if (data.slug !== slug || data.effort < effort) return false;
      const checked = await Promise.all(
        secrets.map((hmacSignatureSecret) =>
          verifySolution({
            challenge: challenge as unknown as Challenge,
            solution,
            deriveKey,
            hmacSignatureSecret,
          }).catch(() => undefined),
        ),
      );
      if (!checked.some((one) => one?.verified === true)) return false;
      // The library remembers nothing: each challenge is spent here, once, also over restarts and processes.
      const now = Temporal.Instant.fromEpochMilliseconds(Date.now());
      const spent = await options.store.transaction((tx) =>
        tx.quotas.claim({
          key: `proof:${challenge.signature}`,
          // The same request, sent again because its answer was lost, is no second use.
          holder: request,
          at: now,
          freeBefore: now.subtract({ seconds: 2 * VALID_SECONDS }),
        }),
      );
      return spent === undefined;
    },
  };
}

function read(proof: string | undefined): v.InferOutput<typeof PayloadSchema> | undefined {
  if (proof === undefined || proof.length > 4_096) return undefined;
  try {
    const parsed = v.safeParse(PayloadSchema, JSON.parse(Buffer.from(proof, "base64").toString("utf8")));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
