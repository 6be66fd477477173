import { Hono } from "hono";
import { accepts } from "hono/accepts";
import type { AppEnv } from "../app-env.ts";
import type { Widgets } from "../widgets.ts";

/** A change shows within minutes; a returning visitor's browser asks with the ETag and gets 304. */
const CACHE = "public, max-age=300, stale-while-revalidate=86400";

/** `GET /w/{slug}.js`: the one tag. `?lang=en` asks for another of the funnel's languages. */
export function widgetRoutes(widgets: Widgets) {
  return new Hono<AppEnv>().get("/:file{[a-z0-9-]+\\.js}", async (c) => {
    const script = await widgets.script(c.req.param("file").slice(0, -".js".length), c.req.query("lang"));
    const etag = `"${script.hash}"`;
    const headers = {
      "cache-control": CACHE,
      etag,
      vary: "Accept-Encoding",
      // Any page may carry the tag, also one that isolates itself or checks integrity; only allowed sites may submit.
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    };
    const known = c.req
      .header("if-none-match")
      ?.split(",")
      .map((tag) => tag.trim().replace(/^W\//, ""));
    if (known?.includes(etag)) return c.body(null, 304, headers);
    const encoding = accepts(c, {
      header: "Accept-Encoding",
      supports: ["br", "gzip", "identity"],
      default: "identity",
      // Ours is the order of preference: browsers list gzip first without preferring it.
      match: (accepted, { supports, default: plain }) =>
        supports.find((encoding) => accepted.some(({ type, q }) => type === encoding && q > 0)) ?? plain,
    }) as "br" | "gzip" | "identity";
    return c.body(new Uint8Array(script[encoding]), 200, {
      ...headers,
      "content-type": "text/javascript; charset=utf-8",
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    });
  });
}
