import { loadVersion, NotFound } from "@aimant/core";
import { Hono } from "hono";
import { encode, renderSVG } from "uqr";
import type { AppEnv, AppParts } from "../app-env.ts";
import { pngFromModules } from "../http/qr-png.ts";

/**
 * Short links: `/s/{slug}/{entry}` leads to the hosted page with that entry's source tags, and `…/{entry}.svg` or `.png`
 * is its QR code, to be put on a slide or a poster.
 */
export function entryRoutes({ services, config }: AppParts) {
  const entryOf = async (slug: string, id: string) => {
    const { funnel } = await loadVersion(services.store, slug, undefined);
    const entry = funnel.entries.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new NotFound("entry");
    return entry;
  };
  return new Hono<AppEnv>().get("/:slug/:entry", async (c) => {
    const { slug, entry: name } = c.req.param();
    const [, id = name, format] = /^(.+)\.(svg|png)$/.exec(name) ?? [];
    const entry = await entryOf(slug, id);
    if (format !== undefined) {
      const address = `${config.publicUrl}/s/${slug}/${id}`;
      const headers = { "cache-control": "public, max-age=86400" };
      if (format === "svg")
        return c.body(renderSVG(address, { border: 4 }), 200, {
          ...headers,
          "content-type": "image/svg+xml",
        });
      const png = pngFromModules(encode(address, { border: 4 }).data);
      return c.body(new Uint8Array(png), 200, { ...headers, "content-type": "image/png" });
    }
    const target = new URL(`/f/${slug}`, config.publicUrl);
    target.searchParams.set("cta", entry.id);
    for (const [key, value] of Object.entries(entry.utm)) target.searchParams.set(`utm_${key}`, value);
    // Not permanent: the tags of an entry may change while its code hangs on a wall.
    return c.redirect(`${target.pathname}${target.search}`, 302);
  });
}
