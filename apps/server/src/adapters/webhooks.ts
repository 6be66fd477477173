import { lookup } from "node:dns/promises";
import { createHmac } from "node:crypto";
import { BlockList, isIP } from "node:net";
import { Agent, fetch } from "undici";
import { Webhook } from "standardwebhooks";
import type { Webhooks } from "@aimant/core/ports";

/** W16: a receiver that needs longer should answer first and work later. */
const TIMEOUT_MS = 5_000;
/** Nobody reads the answer; it is only drained. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Addresses that are not the public internet (IANA special-purpose registries). */
const special = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const) {
  special.addSubnet(network, prefix, "ipv4");
}
for (const [network, prefix] of [
  ["::", 128],
  ["::1", 128],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  special.addSubnet(network, prefix, "ipv6");
}

/** Whether an address is public unicast. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !special.check(address, family === 4 ? "ipv4" : "ipv6");
}

/**
 * Signed calls (Standard Webhooks). The name is resolved here, every address must be public, and the connection goes
 * to an address that was checked: a name that answers differently the second time changes nothing. Redirects are not
 * followed. `allowPrivate` is for a machine's own tests and demonstrations.
 */
export function createWebhooks(secretKey: string, options: { allowPrivate?: boolean } = {}): Webhooks {
  const secret = createHmac("sha256", secretKey).update("aimant:webhooks").digest("base64");
  const signer = new Webhook(secret);
  return {
    async send({ id, url, event, body, at }) {
      const { hostname, protocol } = new URL(url);
      if (options.allowPrivate !== true && protocol !== "https:")
        throw new Error("webhooks go over https only");
      const address = await checkedAddress(hostname.replace(/^\[|\]$/g, ""), options.allowPrivate === true);
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
          signal: AbortSignal.timeout(TIMEOUT_MS),
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

/** Fails closed: an error of the resolver, or one address that is not public, refuses the call. */
async function checkedAddress(hostname: string, allowPrivate: boolean): Promise<string> {
  const found = isIP(hostname) === 0 ? await lookup(hostname, { all: true }) : [{ address: hostname }];
  const [first] = found;
  if (first === undefined) throw new Error("the receiver's name has no address");
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
    throw new Error("the receiver is not on the public internet");
  }
  return first.address;
}
