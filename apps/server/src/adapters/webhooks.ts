import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { Webhooks } from "@aimant/core/ports";
import type { SecretKeys } from "./secret-keys.ts";
import { guardedPost, type GuardOptions } from "./guarded-post.ts";

/** What a receiver checks the signatures with, as Standard Webhooks writes it; the same until the server's key changes. */
export function webhookSecret(secretKey: string): string {
  return `whsec_${createHmac("sha256", secretKey).update("aimant:webhooks").digest("base64")}`;
}

/** The headers by which a receiver knows who speaks, under each of the secrets. */
export function signedHeaders(
  { id, at, secrets }: { id: string; at: Temporal.Instant; secrets: string[] },
  payload: string,
): Record<string, string> {
  const sentAt = new Date(at.epochMilliseconds);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.epochMilliseconds / 1_000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, sentAt, payload)).join(" "),
  };
}

/** Signed calls (Standard Webhooks) of a funnel's own steps, under the secret of the server and those before it. */
export function createWebhooks(keys: SecretKeys, options: GuardOptions = {}): Webhooks {
  const secrets = keys.map(webhookSecret);
  return {
    async send({ id, url, event, body, at }) {
      const payload = JSON.stringify({ type: event, timestamp: at.toString(), data: body });
      const headers = {
        "content-type": "application/json",
        ...signedHeaders({ id, at, secrets }, payload),
      };
      const { status } = await guardedPost(url, { headers, body: payload }, options);
      if (status < 200 || status > 299) throw new Error(`the receiver answered ${status}`);
    },
  };
}
