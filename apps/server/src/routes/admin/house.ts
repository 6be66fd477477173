import { funnelStats } from "@aimant/core";
import * as v from "valibot";
import { HttpProblem } from "../../http/problem.ts";
import {
  type AdminRoute,
  AnySchema,
  pageParameters,
  pageQuery,
  PageSchema,
  sendPage,
  wholeHouse,
} from "./admin-route.ts";

const deliveryStates = ["planned", "leased", "sent", "retry", "ambiguous", "dead", "skipped"] as const;

const StatsQuery = v.strictObject({
  days: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(366)),
    "30",
  ),
});

/** What is published, who answers, what waits or failed, and who looked at what. */
export const houseRoutes: AdminRoute[] = [
  {
    method: "get",
    path: "/funnels",
    scope: "leads:read",
    description: {
      summary: "Funnels, the newest version of each",
      answer: { status: 200, description: "The funnels", schema: v.object({ items: v.array(AnySchema) }) },
      problems: [],
    },
    async handle(c, _key, { store }) {
      const items = (await store.funnels.list()).map(
        ({ slug, version, publishedAt, withdrawnAt, hash, funnel }) => ({
          slug,
          version,
          hash,
          publishedAt: publishedAt.toString(),
          withdrawnAt: withdrawnAt?.toString() ?? null,
          title: funnel.magnet.title,
        }),
      );
      return c.json({ items } as object);
    },
  },
  {
    method: "get",
    path: "/funnels/:slug/stats",
    scope: "leads:read",
    description: {
      summary: "Figures of a funnel",
      description: "Seen, begun, sent, question by question, over the last days. Counts only.",
      query: { days: "How many days, 1 to 366; 30 unless said" },
      answer: { status: 200, description: "The figures", schema: AnySchema },
      problems: [400, 404],
    },
    async handle(c, key, services) {
      wholeHouse(key);
      const query = v.safeParse(StatsQuery, c.req.query());
      const slug = c.req.param("slug") ?? "";
      if (!query.success) throw new HttpProblem("malformed", 400);
      if (!/^[\w-]{1,64}$/.test(slug)) throw new HttpProblem("not-found", 404);
      return c.json((await funnelStats(services, { slug, days: query.output.days })) as object);
    },
  },
  {
    method: "get",
    path: "/owners",
    scope: "team",
    description: {
      summary: "Owners, with the number of their leads",
      answer: { status: 200, description: "The owners", schema: v.object({ items: v.array(AnySchema) }) },
      problems: [],
    },
    async handle(c, key, { store }) {
      const loads = await store.owners.loads();
      const owners = await store.owners.list();
      const items = owners
        .filter(({ id }) => key.ownerId === null || id === key.ownerId)
        .map(({ id, name, email, locale }) => ({ id, name, email, locale, leads: loads[id] ?? 0 }));
      return c.json({ items });
    },
  },
  {
    method: "get",
    path: "/deliveries",
    scope: "team",
    description: {
      summary: "Emails planned, sent and failed, each with its last error",
      query: { ...pageParameters, state: `One of ${deliveryStates.join(", ")}` },
      answer: { status: 200, description: "One page", schema: PageSchema },
      problems: [400],
    },
    async handle(c, key, { store }) {
      wholeHouse(key);
      const { after, limit, filter } = pageQuery(c, { state: v.optional(v.picklist(deliveryStates)) });
      const state = filter.state === undefined ? {} : { state: filter.state };
      return sendPage(c, await store.listings.deliveries({ after, limit, ...state }), limit);
    },
  },
  {
    method: "get",
    path: "/audit",
    scope: "team",
    description: {
      summary: "Who asked for what, newest first",
      query: pageParameters,
      answer: { status: 200, description: "One page", schema: PageSchema },
      problems: [400],
    },
    async handle(c, key, { store }) {
      wholeHouse(key);
      const { after, limit } = pageQuery(c, {});
      return sendPage(c, await store.audit.page(after, limit), limit);
    },
  },
];
