import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { openAPIRouteHandler } from "hono-openapi";
import type { AppEnv, AppParts } from "../app-env.ts";
import { HttpProblem } from "../http/problem.ts";
import { sendPage } from "../http/page-headers.ts";
import { referenceInitScript, renderReferencePage } from "../pages/index.ts";

const referenceFiles = new Map([
  ["swagger-ui.css", "text/css; charset=utf-8"],
  ["swagger-ui-bundle.js", "text/javascript; charset=utf-8"],
]);

/** Health, the OpenAPI document and its reader. */
export function operationRoutes(parts: AppParts, app: Hono<AppEnv>) {
  const { services, assets } = parts;
  const routes = new Hono<AppEnv>();

  // Alive: the process answers. Ready: the database does too.
  routes.get("/healthz", (c) => c.json({ status: "ok" }, 200, { "cache-control": "no-store" }));
  routes.get("/readyz", async (c) => {
    try {
      await services.store.check();
      return c.json({ status: "ready" }, 200, { "cache-control": "no-store" });
    } catch (error) {
      services.log.error("not-ready", { error: String(error) });
      return c.json({ status: "unavailable" }, 503, { "cache-control": "no-store", "retry-after": "5" });
    }
  });

  routes.get(
    "/openapi.json",
    openAPIRouteHandler(app, {
      documentation: {
        openapi: "3.1.0",
        info: {
          title: "Aimant",
          version: "1.0.0",
          description:
            "The public API of the widget and of booking pages, and the admin API, which asks for a key.",
          license: { name: "MIT", identifier: "MIT" },
        },
        components: {
          securitySchemes: {
            key: {
              type: "http",
              scheme: "bearer",
              description:
                "A key that `aimant keys create` made; each route names the scope that it asks for.",
            },
          },
        },
      },
    }),
  );
  routes.get("/reference", (c) =>
    sendPage(c, renderReferencePage({ locale: "en", nonce: c.get("nonce"), specUrl: "/openapi.json" }), {
      locale: "en",
      // The library sets styles from its script.
      csp: { "style-src": "'self' 'unsafe-inline'", "require-trusted-types-for": "" },
    }),
  );
  routes.get("/reference/assets/init.js", (c) =>
    c.body(referenceInitScript("/openapi.json"), 200, { "content-type": "text/javascript; charset=utf-8" }),
  );
  routes.get("/reference/assets/:file", async (c) => {
    const type = referenceFiles.get(c.req.param("file"));
    if (type === undefined) throw new HttpProblem("not-found", 404);
    const body = await readFile(join(assets.swaggerUi, c.req.param("file")));
    return c.body(new Uint8Array(body), 200, {
      "content-type": type,
      "cache-control": "public, max-age=86400",
    });
  });
  return routes;
}
