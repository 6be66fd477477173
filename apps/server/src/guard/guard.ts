import { createHmac, hkdfSync } from "node:crypto";
import { canonicalAddress } from "@aimant/core";
import type { Log } from "@aimant/core/ports";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { TooMany } from "../http/problem.ts";
import { counter, isOver, rateLimitHeaders, type Left } from "./limits.ts";
import { networkOf, type Proxies } from "./network-of.ts";

const HOUR = 3_600;

/**
 * Keeps one caller from taking the place of all others. Wide enough for a conference room behind one address; counted by
 * network, mailbox, funnel and over everything.
 */
export type Guard = {
  /** Counts any request; throws `TooMany`. */
  request(c: Context<AppEnv>): Promise<void>;
  /** Counts a submission; throws `TooMany`. */
  submission(c: Context<AppEnv>, about: { slug: string; email: string | undefined }): Promise<void>;
  /** Counts somebody who has an email sent without a form of a funnel; throws `TooMany`. */
  mail(c: Context<AppEnv>): Promise<void>;
};

export function createGuard(options: {
  secretKey: string;
  proxies: Proxies;
  /** On a developer's machine: calls from itself are not counted, unless they say that they come from elsewhere. */
  sparesItself: boolean;
  log: Log;
}): Guard {
  const key = Buffer.from(hkdfSync("sha256", options.secretKey, "", "aimant:limits", 32));
  /** Counters hold no address, of a machine or of a person. */
  const named = (kind: string, value: string) =>
    createHmac("sha256", key).update(`${kind}:${value}`).digest("base64url");
  const requests = counter({ name: "requests", points: 1_500, seconds: 60 });
  const mails = counter({ name: "emails", points: 20, seconds: HOUR });
  const submissions = {
    network: counter({ name: "network", points: 1_000, seconds: HOUR }),
    address: counter({ name: "address", points: 50, seconds: HOUR }),
    funnel: counter({ name: "funnel", points: 20_000, seconds: HOUR }),
    server: counter({ name: "server", points: 60_000, seconds: HOUR }),
  };
  let warned = false;

  function callerOf(c: Context<AppEnv>): { network: string | undefined; spared: boolean } {
    const peer = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
      ?.socket?.remoteAddress;
    const forwarded = c.req.header("x-forwarded-for");
    const spared = options.sparesItself && forwarded === undefined && isLoopback(peer);
    const network = networkOf(peer, forwarded, options.proxies);
    if (network === undefined && peer !== undefined && forwarded !== undefined && !warned) {
      warned = true;
      options.log.warn("limits.proxy-unknown", { hint: "name your reverse proxy in TRUSTED_PROXIES" });
    }
    return { network, spared };
  }

  /** The headers tell of the limit that is nearest. */
  function hold(c: Context<AppEnv>, counted: Left[]): void {
    const [tightest] = counted.toSorted((a, b) => a.left / a.limit.points - b.left / b.limit.points);
    if (tightest === undefined) return;
    for (const [name, value] of Object.entries(rateLimitHeaders(tightest))) c.header(name, value);
    const over = counted.filter(isOver).map(({ resetSeconds }) => resetSeconds);
    if (over.length > 0) throw new TooMany(Math.max(...over));
  }

  return {
    async request(c) {
      const { network, spared } = callerOf(c);
      if (spared || network === undefined) return;
      hold(c, [await requests.take(named("network", network))]);
    },
    async submission(c, { slug, email }) {
      const { network, spared } = callerOf(c);
      if (spared) return;
      const counted = [
        await submissions.server.take("all"),
        await submissions.funnel.take(named("funnel", slug)),
        ...(network === undefined ? [] : [await submissions.network.take(named("network", network))]),
        ...(email === undefined
          ? []
          : [await submissions.address.take(named("address", canonicalAddress(email)))]),
      ];
      hold(c, counted);
    },
    async mail(c) {
      const { network, spared } = callerOf(c);
      if (!spared && network !== undefined) hold(c, [await mails.take(named("network", network))]);
    },
  };
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address);
}
