import { authorise, type Services, Unauthorised } from "@aimant/core";
import { Hono } from "hono";
import type { AppEnv } from "../../app-env.ts";
import { HttpProblem } from "../../http/problem.ts";
import { requestLimit } from "../../http/request-limit.ts";
import { mustBeStorable } from "../../http/storable.ts";
import { apiRoute } from "../describe.ts";
import type { AdminRoute } from "./admin-route.ts";
import { callReportRoutes } from "./call-reports.ts";
import { callRoutes } from "./calls.ts";
import { endpointRoutes } from "./endpoints.ts";
import { exportRoutes } from "./exports.ts";
import { houseRoutes } from "./house.ts";
import { leadRoutes } from "./leads.ts";
import { noticeRoutes } from "./notices.ts";

/** Every route of the admin API, each with the scope that it asks for. */
export const adminRouteList: AdminRoute[] = [
  ...leadRoutes,
  ...callRoutes,
  ...houseRoutes,
  ...endpointRoutes,
  ...noticeRoutes,
  ...exportRoutes,
  ...callReportRoutes,
];

/** Requests of one key in a minute, and refused ones of everybody together. */
const PER_KEY = 600;
const REFUSED = 300;

/** The admin API: keys only, no cookies, no other site's page, nothing kept by a cache. */
export function adminRoutes(services: Services) {
  const routes = new Hono<AppEnv>();
  const keys = requestLimit(services.clock, PER_KEY);
  const refusals = requestLimit(services.clock, REFUSED);
  routes.use(async function keptNowhere(c, next) {
    await next();
    c.header("cache-control", "no-store");
  });
  for (const route of adminRouteList) {
    const { method, path, scope, description } = route;
    routes[method](
      path,
      apiRoute({
        ...description,
        description: `${description.description ?? ""} Scope: \`${scope}\`.`.trim(),
        tag: "Admin",
        problems: [...new Set([...description.problems, 401, 403, 429])],
      }),
      async (c) => {
        const key = await keyOf(c.req.header("authorization"), {
          scope,
          action: `${method.toUpperCase()} ${path}`,
          subjectId: c.req.param("id"),
        });
        if (!keys.take(key.id)) throw new HttpProblem("too-many-requests", 429);
        await mustBeStorable(c);
        return route.handle(c, key, services);
      },
    );
  }
  return routes;

  async function keyOf(header: string | undefined, asked: Omit<Parameters<typeof authorise>[1], "key">) {
    try {
      return await authorise(services, { ...asked, key: /^Bearer (\S+)$/i.exec(header ?? "")?.[1] ?? "" });
    } catch (error) {
      if (error instanceof Unauthorised && !refusals.take("everybody"))
        throw new HttpProblem("too-many-requests", 429);
      throw error;
    }
  }
}
