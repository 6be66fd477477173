import type { Context } from "hono";

/**
 * Answers with an email for a frame. It is foreign text: sandboxed, without scripts, with its own inline styles. Links
 * open beside the frame, which their pages would refuse to be shown in.
 */
export function emailFrame(c: Context, html: string): Response | Promise<Response> {
  return c.html(html.replace(/<head>/i, '<head><base target="_blank">'), 200, {
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    "cache-control": "no-store",
  });
}
