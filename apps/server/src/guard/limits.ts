import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

/** So many of one thing by one caller in so many seconds. */
export type Limit = { name: string; points: number; seconds: number };

/** What is left of a limit; `taken` counts this one too. */
export type Left = { limit: Limit; taken: number; left: number; resetSeconds: number };

/** Counts in memory, by keys that name no person: a restart forgets them. */
export function counter(limit: Limit): {
  take(key: string): Promise<Left>;
  look(key: string): Promise<Left>;
} {
  const limiter = new RateLimiterMemory({ points: limit.points, duration: limit.seconds });
  const said = (result: RateLimiterRes | null): Left => ({
    limit,
    taken: result?.consumedPoints ?? 0,
    left: Math.max(0, limit.points - (result?.consumedPoints ?? 0)),
    resetSeconds: Math.max(1, Math.ceil((result?.msBeforeNext ?? limit.seconds * 1_000) / 1_000)),
  });
  return {
    async take(key) {
      try {
        return said(await limiter.consume(key));
      } catch (result) {
        if (result instanceof RateLimiterRes) return said(result);
        throw result;
      }
    },
    look: async (key) => said(await limiter.get(key)),
  };
}

export function isOver({ limit, taken }: Left): boolean {
  return taken > limit.points;
}

/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers), the tightest limit last to be named. */
export function rateLimitHeaders({ limit, left, resetSeconds }: Left): Record<string, string> {
  return {
    "ratelimit-policy": `"${limit.name}";q=${limit.points};w=${limit.seconds}`,
    ratelimit: `"${limit.name}";r=${left};t=${resetSeconds}`,
  };
}
