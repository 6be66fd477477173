import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv } from "../app-env.ts";

/** Answers with a page of ours: nothing runs or loads but what carries this answer's nonce or comes from us. */
export function sendPage(
  c: Context<AppEnv>,
  html: string,
  options: {
    status?: ContentfulStatusCode;
    /** The language of the page. */
    locale: string;
    /** A page that shows what belongs to one person: kept nowhere, told to nobody. */
    personal?: boolean;
    /** More permissions, for the pages of a library. */
    csp?: Partial<Record<string, string>>;
  },
): Response {
  const nonce = `'nonce-${c.get("nonce")}'`;
  const directives = {
    "default-src": "'none'",
    "script-src": `${nonce} 'self'`,
    "style-src": nonce,
    "img-src": "'self' https: data:",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    ...options.csp,
  };
  return c.html(html, options.status ?? 200, {
    "content-security-policy": Object.entries(directives)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([name, value]) => `${name} ${value}`)
      .join("; "),
    "content-language": options.locale,
    // Personal links must not leak; `no-referrer` would also blank the Origin of our own form posts.
    "referrer-policy": options.personal === true ? "same-origin" : "strict-origin-when-cross-origin",
    "cache-control": options.personal === true ? "no-store" : "no-cache",
    ...(options.personal === true ? { "x-robots-tag": "noindex, nofollow" } : {}),
  });
}
