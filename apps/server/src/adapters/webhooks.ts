import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { Agent, fetch } from "undici";
import { Webhook } from "standardwebhooks";
import type { Webhooks } from "@aimant/core/ports";
import { checkedAddress, resolve, type Lookup } from "./public-address.ts";

/** W16: a receiver that needs longer should answer first and work later. */
const TIMEOUT_MS = 5_000;
/** Nobody reads the answer; it is only drained. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** What a receiver checks the signatures with, as Standard Webhooks writes it; the same until the server's key changes. */
export function webhookSecret(secretKey: string): string {
  return `whsec_${createHmac("sha256", secretKey).update("aimant:webhooks").digest("base64")}`;
}

/**
 * Signed calls (Standard Webhooks). The name is resolved here, every address must be public, and the connection goes
 * to an address that was checked: a name that answers differently the second time changes nothing. Redirects are not
 * followed. `allowPrivate` is for a machine's own tests and demonstrations; `lookup` is the system's resolver unless
 * given.
 */
export function createWebhooks(
  secretKey: string,
  options: { allowPrivate?: boolean; lookup?: Lookup; timeoutMs?: number } = {},
): Webhooks {
  const { allowPrivate = false, lookup = resolve, timeoutMs = TIMEOUT_MS } = options;
  const signer = new Webhook(webhookSecret(secretKey));
  return {
    async send({ id, url, event, body, at }) {
      const { hostname, protocol } = new URL(url);
      if (!allowPrivate && protocol !== "https:") throw new Error("webhooks go over https only");
      const address = await checkedAddress(hostname, { allowPrivate, lookup });
      const payload = JSON.stringify({ type: event, timestamp: at.toString(), data: body });
      const sentAt = new Date(at.epochMilliseconds);
      const dispatcher = new Agent({
        connect: { lookup: (_name, _options, answer) => answer(null, [{ address, family: isIP(address) }]) },
        maxResponseSize: MAX_ANSWER_BYTES,
      });
      try {
        const answer = await fetch(url, {
          method: "POST",
          redirect: "manual",
          dispatcher,
          signal: AbortSignal.timeout(timeoutMs),
          headers: {
            "content-type": "application/json",
            "webhook-id": id,
            "webhook-timestamp": String(Math.floor(at.epochMilliseconds / 1_000)),
            "webhook-signature": signer.sign(id, sentAt, payload),
          },
          body: payload,
        });
        await answer.body?.cancel();
        if (!answer.ok) throw new Error(`the receiver answered ${answer.status}`);
      } finally {
        await dispatcher.close();
      }
    },
  };
}
