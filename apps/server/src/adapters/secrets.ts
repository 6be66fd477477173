import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Secrets } from "@aimant/core/ports";
import type { SecretKeys } from "./secret-keys.ts";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM under a key derived from `SECRET_KEY`; the purpose is authenticated with the text. */
export function createSecrets(secretKeys: SecretKeys): Secrets {
  const keys = secretKeys.map((secret) => Buffer.from(hkdfSync("sha256", secret, "", "aimant:secrets", 32)));
  const [key = Buffer.alloc(0)] = keys;
  return {
    seal(text, purpose) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, "base64url");
      for (const each of keys.slice(0, -1)) {
        try {
          return openWith(each, bytes, purpose);
        } catch {
          // Perhaps an older key's.
        }
      }
      return openWith(keys.at(-1) ?? key, bytes, purpose);
    },
  };
}

function openWith(key: Buffer, bytes: Buffer, purpose: string): string {
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  }).setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([text, decipher.final()]).toString("utf8");
}
