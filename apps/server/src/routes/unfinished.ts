import { keepUnfinished, openUnfinished } from "@aimant/core";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { jsonBody } from "../http/json-body.ts";
import { apiRoute } from "./describe.ts";
import { cleanSource } from "./funnels.ts";
import { BegunSchema, KeptSchema, UnfinishedSchema } from "./schemas.ts";

/** Answers that were begun: kept for whoever stops on the way, and given back to who holds the link. */
export function unfinishedRoutes({ services }: AppParts) {
  const routes = new Hono<AppEnv>();
  routes.post(
    "/:slug/unfinished",
    apiRoute({
      summary: "Keep what was begun",
      description:
        "For funnels with `form.keepUnfinished`: mails one link to go on with it, at once where it was asked for, a day later otherwise. The answer is the same whether the address is known or not.",
      tag: "Funnels",
      body: UnfinishedSchema,
      answer: { status: 202, description: "Kept until then", schema: KeptSchema },
      problems: [400, 403, 404, 413, 415, 422],
    }),
    async (c) => {
      const { pass, source, ...body } = await jsonBody(c, UnfinishedSchema);
      const kept = await keepUnfinished(services, {
        ...body,
        slug: c.req.param("slug"),
        passKey: pass,
        source: cleanSource(source),
      });
      return c.json({ until: kept.expiresAt.toString() }, 202, { "cache-control": "no-store" });
    },
  );
  routes.get(
    "/:slug/unfinished",
    apiRoute({
      summary: "Go on with what was begun",
      description: "With the link's token in `Aimant-Unfinished`: the answers. Never the address.",
      tag: "Funnels",
      answer: { status: 200, description: "The answers", schema: BegunSchema },
      problems: [403, 404],
    }),
    async (c) => {
      const token = c.req.header("aimant-unfinished") ?? "";
      const { answers, expiresAt } = await openUnfinished(services, { slug: c.req.param("slug"), token });
      c.header("cache-control", "no-store");
      return c.json({ answers, until: expiresAt.toString() } as never, 200);
    },
  );
  return routes;
}
