import type { Context, MiddlewareHandler } from "hono";
import { cors } from "hono/cors";
import type { AppEnv } from "../app-env.ts";
import { HttpProblem } from "./problem.ts";
import { siteAllowed } from "./sites.ts";

/** Longest time that a browser may remember a permission, in seconds; Chromium caps it at two hours. */
const REMEMBER_SECONDS = 7_200;

/**
 * Lets the pages of allowed sites call the API, and refuses a wrong `Origin` outright: without that, a request that
 * needs no permission (a simple GET) would be carried out and only its answer withheld.
 */
export function allowSites(
  publicUrl: string,
  sitesOf: (c: Context<AppEnv>) => Promise<readonly string[]>,
): MiddlewareHandler<AppEnv> {
  return async function allowSitesOfFunnel(c, next) {
    const origin = c.req.header("origin");
    const allowed = origin !== undefined && siteAllowed(origin, await sitesOf(c), publicUrl);
    if (!allowed) {
      // Also without an Origin: a cache must not hand this answer to a page that may read another.
      c.header("vary", "Origin", { append: true });
      if (origin === undefined) return next();
      throw new HttpProblem("site-not-allowed", 403);
    }
    return cors({
      origin,
      allowMethods: ["GET", "POST"],
      allowHeaders: ["content-type", "idempotency-key", "aimant-person", "aimant-proof", "aimant-unfinished"],
      exposeHeaders: ["ratelimit", "ratelimit-policy", "retry-after"],
      maxAge: REMEMBER_SECONDS,
    })(c, next);
  };
}
