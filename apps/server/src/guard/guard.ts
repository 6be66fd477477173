import { createHmac, hkdfSync } from "node:crypto";
import { canonicalAddress } from "@aimant/core";
import type { Log } from "@aimant/core/ports";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { ProofRequired, TooMany } from "../http/problem.ts";
import { counter, isOver, rateLimitHeaders, type Left } from "./limits.ts";
import { networkOf, type Proxies } from "./network-of.ts";
import type { Effort, Proofs } from "./proof.ts";

const HOUR = 3_600;

/**
 * Keeps one caller from taking the place of all others. Wide enough for a conference room behind one address; counted by
 * network, mailbox, funnel and over everything.
 */
export type Guard = {
  /** Counts any request; throws `TooMany`. */
  request(c: Context<AppEnv>): Promise<void>;
  /**
   * Counts a submission; throws `TooMany`, and `ProofRequired` under pressure. `request` is the same where it is sent
   * again.
   */
  submission(c: Context<AppEnv>, about: Submitting & { request: string; solver: string }): Promise<void>;
  /** The same for a form without scripts, which can prove nothing: `true` where its address must be confirmed first. */
  form(c: Context<AppEnv>, about: Submitting): Promise<boolean>;
  /** Counts somebody who has an email sent without a form of a funnel; throws `TooMany`. */
  mail(c: Context<AppEnv>): Promise<void>;
};

type Submitting = { slug: string; email: string | undefined };

export function createGuard(options: {
  secretKey: string;
  proofs: Proofs;
  proxies: Proxies;
  /** On a developer's machine: calls from itself are not counted, unless they say that they come from elsewhere. */
  sparesItself: boolean;
  log: Log;
  /** So many came to one funnel, or to all, that work is asked for; told once in a while. */
  onRush: (slug: string) => Promise<void>;
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
  /** Beyond these, a submission costs its sender some work. A calm visitor is asked for none. */
  const calm = {
    network: counter({ name: "network", points: 15, seconds: HOUR }),
    address: counter({ name: "address", points: 3, seconds: HOUR }),
    funnel: counter({ name: "funnel", points: 30, seconds: 600 }),
    server: counter({ name: "server", points: 45, seconds: 600 }),
  };
  const rushes = counter({ name: "rush", points: 1, seconds: 600 });
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

  type Counters = Record<"network" | "address" | "funnel" | "server", ReturnType<typeof counter>>;
  function count(
    counters: Counters,
    { slug, email }: Submitting,
    network: string | undefined,
    how: "take" | "look" = "take",
  ): Promise<Left[]> {
    return Promise.all([
      counters.server[how]("all"),
      counters.funnel[how](named("funnel", slug)),
      ...(network === undefined ? [] : [counters.network[how](named("network", network))]),
      ...(email === undefined ? [] : [counters.address[how](named("address", canonicalAddress(email)))]),
    ]);
  }

  /** Every try counts, also one that is refused: pressure lasts as long as somebody presses. */
  async function pressure(about: Submitting, network: string | undefined): Promise<Effort | undefined> {
    const counted = await count(calm, about, network);
    const rushing = counted.some((one) => ["funnel", "server"].includes(one.limit.name) && isOver(one));
    if (rushing && !isOver(await rushes.take(named("rush", about.slug)))) await options.onRush(about.slug);
    const most = Math.max(...counted.map(({ taken, limit }) => taken / limit.points));
    return most <= 1 ? undefined : most <= 4 ? 0 : most <= 50 ? 1 : 2;
  }

  return {
    async request(c) {
      const { network, spared } = callerOf(c);
      if (spared || network === undefined) return;
      hold(c, [await requests.take(named("network", network))]);
    },
    async submission(c, about) {
      const { network, spared } = callerOf(c);
      if (spared) return;
      // Nobody is made to work for nothing.
      const spent = await count(submissions, about, network, "look");
      if (spent.some(({ left }) => left === 0)) hold(c, await count(submissions, about, network));
      const effort = await pressure(about, network);
      if (effort !== undefined) {
        const { slug, request, solver } = about;
        const proof = c.req.header("aimant-proof");
        // What was asked for a moment ago is taken, also where the pressure has risen meanwhile.
        const least = Math.max(0, effort - 1) as Effort;
        if (!(await options.proofs.accepts(proof, { slug, effort: least, request })))
          throw new ProofRequired({ challenge: await options.proofs.challenge(slug, effort), solver });
      }
      hold(c, await count(submissions, about, network));
    },
    async form(c, about) {
      const { network, spared } = callerOf(c);
      if (spared) return false;
      const effort = await pressure(about, network);
      hold(c, await count(submissions, about, network));
      return effort !== undefined;
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
