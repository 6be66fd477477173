import { Hono, type Context } from "hono";
import { accepts } from "hono/accepts";
import { displayOf } from "@aimant/widget/link";
import type { AppEnv } from "../app-env.ts";
import type { WidgetScript, Widgets } from "../widgets.ts";

/** A change shows within minutes; a returning visitor's browser asks with the ETag and gets 304. */
const CACHE = "public, max-age=300, stale-while-revalidate=86400";

/** The name holds the hash: what is behind it never changes. */
const CACHE_FOR_EVER = "public, max-age=31536000, immutable";

/**
 * `GET /w/{slug}.js`: the one tag. `?lang=en` asks for another of the funnel's languages,
 * `?mode=popup` for one above the page (`slide-in`, `side-tab`, `bar`, `full`). `GET /w/parts/{name}-{hash}.js`:
 * what a script loads later, where a visitor needs it.
 */
export function widgetRoutes(widgets: Widgets) {
  return new Hono<AppEnv>()
    .get("/:file{[a-z0-9-]+\\.js}", async (c) => {
      const slug = c.req.param("file").slice(0, -".js".length);
      return sendScript(
        c,
        await widgets.script(slug, c.req.query("lang"), displayOf(c.req.query("mode"))),
        CACHE,
      );
    })
    .get("/parts/:file{[a-z]+-[0-9a-f]+\\.js}", async (c) =>
      sendScript(c, await widgets.part(c.req.param("file")), CACHE_FOR_EVER),
    );
}

function sendScript(c: Context<AppEnv>, script: WidgetScript, cache: string): Response {
  const etag = `"${script.hash}"`;
  const headers = {
    "cache-control": cache,
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
}
