import { lookup as systemLookup } from "node:dns/promises";
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
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  special.addSubnet(network, prefix, "ipv6");
}
/** All that is public in IPv6; what carries an IPv4 address inside (mapped, NAT64) lies outside. */
const unicast = new BlockList();
unicast.addSubnet("2000::", 3, "ipv6");

/** Every address of a name. */
export type Lookup = (hostname: string) => Promise<string[]>;

/** Whether an address is public unicast. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  return family === 6 && unicast.check(address, "ipv6") && !special.check(address, "ipv6");
}

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
      const host = hostname.replace(/^\[|\]$/g, "");
      const found = isIP(host) === 0 ? await lookup(host) : [host];
      const address = checkedAddress(found, allowPrivate);
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

/** Fails closed: an error of the resolver, or one address that is not public, refuses the call. */
function checkedAddress(found: string[], allowPrivate: boolean): string {
  const [first] = found;
  if (first === undefined) throw new Error("the receiver's name has no address");
  if (!allowPrivate && !found.every(isPublicAddress)) {
    throw new Error("the receiver is not on the public internet");
  }
  return first;
}

async function resolve(hostname: string): Promise<string[]> {
  return (await systemLookup(hostname, { all: true })).map(({ address }) => address);
}
