import { loadSites, recordEvents } from "@aimant/core";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { plainBody } from "../http/json-body.ts";
import { HttpProblem } from "../http/problem.ts";
import { siteAllowed } from "../http/sites.ts";
import { apiRoute } from "./describe.ts";
import { EventsSchema } from "./schemas.ts";

/** What visitors' browsers tell of what happened in a funnel, for its counts. */
export function eventRoutes({ services, config }: AppParts) {
  const routes = new Hono<AppEnv>();
  routes.post(
    "/",
    apiRoute({
      summary: "Tell what happened in a funnel",
      description:
        "A batch of one pass, as `navigator.sendBeacon` sends it: JSON, also as `text/plain`. Added to the counts of the day; nothing else is kept, and nothing at all with `Sec-GPC: 1` or `DNT: 1`. Unknown events are left out.",
      tag: "Funnels",
      body: EventsSchema,
      answer: { status: 204, description: "Counted" },
      problems: [400, 403, 404, 413, 415],
    }),
    async (c) => {
      const { slug, version, events } = await plainBody(c, EventsSchema);
      const site = c.req.header("origin") ?? "";
      // The page was allowed to ask for some funnel; now it is known for which.
      if (site !== "" && !siteAllowed(site, await loadSites(services.store, slug), config.publicUrl)) {
        throw new HttpProblem("site-not-allowed", 403);
      }
      const wanted = c.req.header("sec-gpc") !== "1" && c.req.header("dnt") !== "1";
      if (wanted) await recordEvents(services, { slug, version, site, events });
      return c.body(null, 204);
    },
  );
  return routes;
}

/** The sites of every funnel: what a browser may ask before it says which funnel it is about. */
export async function allSites({ store }: AppParts["services"]): Promise<string[]> {
  return (await store.funnels.list()).flatMap(({ funnel }) => funnel.sites);
}
