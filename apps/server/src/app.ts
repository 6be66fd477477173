import { randomBytes } from "node:crypto";
import { loadSites } from "@aimant/core";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv, AppParts } from "./app-env.ts";
import { allowSites } from "./http/cors.ts";
import { chooseLocale } from "./http/locale.ts";
import { HttpProblem, sendProblem, toProblem } from "./http/problem.ts";
import { sendPage } from "./http/page-headers.ts";
import { problemTexts } from "./http/problem-texts.ts";
import { favicon } from "./pages/favicon.ts";
import { bookingScript, renderMessagePage } from "./pages/index.ts";
import { adminRoutes } from "./routes/admin/routes.ts";
import { appointmentRoutes } from "./routes/appointments.ts";
import { bookingApiRoutes, bookingSites } from "./routes/booking-api.ts";
import { bookingChangeRoutes } from "./routes/booking-change-pages.ts";
import { bookingPageRoutes } from "./routes/booking-pages.ts";
import { confirmRoutes } from "./routes/confirm.ts";
import { callListRoutes } from "./routes/call-list.ts";
import { devRoutes } from "./routes/dev.ts";
import { downloadRoutes } from "./routes/downloads.ts";
import { entryRoutes } from "./routes/entries.ts";
import { allSites, eventRoutes } from "./routes/events.ts";
import { funnelRoutes } from "./routes/funnels.ts";
import { hookRoutes } from "./routes/hooks.ts";
import { outsideHookRoutes } from "./routes/outside-hooks.ts";
import { heldSlotRoutes } from "./routes/held-slots.ts";
import { leadRoutes } from "./routes/leads.ts";
import { landingRoutes } from "./routes/landing.ts";
import { mcpRoutes } from "./routes/mcp/mcp.ts";
import { metricRoutes } from "./routes/metrics.ts";
import { operationRoutes } from "./routes/operations.ts";
import { privacyRoutes } from "./routes/privacy.ts";
import { resultsRoutes } from "./routes/results.ts";
import { unfinishedRoutes } from "./routes/unfinished.ts";
import { unsubscribeRoutes } from "./routes/unsubscribe.ts";
import { waitingRoutes } from "./routes/waiting.ts";
import { widgetRoutes } from "./routes/widget.ts";
import { createWidgets } from "./widgets.ts";

/** W8: no honest body is larger. */
const MAX_BODY_BYTES = 64 * 1024;
/** Pages and problems speak these; funnels may offer more. */
const interfaceLocales = ["fr", "en"];

/** The whole server as one function from request to response. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const { services, config } = parts;
  const app = new Hono<AppEnv>();
  const widgets = createWidgets(services, parts.assets.widgetParts);

  app.use(
    secureHeaders({
      // Set page by page, with a nonce.
      contentSecurityPolicy: undefined as never,
      crossOriginResourcePolicy: false,
      referrerPolicy: false,
      strictTransportSecurity: config.publicUrl.startsWith("https:")
        ? "max-age=31536000; includeSubDomains"
        : false,
      permissionsPolicy: { camera: [], geolocation: [], microphone: [], payment: [], usb: [] },
    }),
    async function context(c, next) {
      c.set("services", services);
      c.set("nonce", randomBytes(16).toString("base64"));
      c.set("locale", chooseLocale(c.req.header("accept-language"), interfaceLocales, "fr"));
      return next();
    },
  );
  // Before the limits: a refusal too must be readable by the page that asked.
  app.use(
    "/api/v1/funnels/:slug/*",
    allowSites(config.publicUrl, (c) => loadSites(services.store, c.req.param("slug") ?? "")),
  );
  app.use(
    "/api/v1/booking/:token/*",
    allowSites(config.publicUrl, (c) => bookingSites(services, c.req.param("token") ?? "")),
  );
  app.use(
    "/api/v1/events",
    allowSites(config.publicUrl, () => allSites(services)),
  );
  app.use(async function limit(c, next) {
    // What a browser or a cache takes once costs nothing.
    if (!/^\/(w|assets|favicon\.svg|healthz|readyz)(\/|$)/.test(c.req.path)) await parts.guard?.request(c);
    return next();
  });
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => {
        throw new HttpProblem("too-large", 413);
      },
    }),
  );

  app.route("/w", widgetRoutes(widgets));
  app.route("/f", landingRoutes(parts));
  app.route("/r", resultsRoutes(parts));
  app.route("/b", bookingPageRoutes(parts));
  app.route("/b", bookingChangeRoutes(parts));
  app.route("/b", waitingRoutes(parts));
  app.route("/h", heldSlotRoutes(parts));
  app.route("/calls", callListRoutes(parts));
  app.route("/u", unsubscribeRoutes(parts));
  app.route("/c", confirmRoutes(parts));
  app.route("/me", privacyRoutes(parts));
  app.route("/d", downloadRoutes(parts));
  app.route("/a", appointmentRoutes(parts));
  app.route("/l", leadRoutes(parts));
  app.route("/s", entryRoutes(parts));
  if (config.resendWebhookSecret !== undefined)
    app.route("/hooks", hookRoutes(parts, config.resendWebhookSecret));
  app.route("/hooks", outsideHookRoutes(parts));
  app.route("/api/v1/funnels", funnelRoutes(parts, widgets));
  app.route("/api/v1/funnels", unfinishedRoutes(parts));
  app.route("/api/v1/events", eventRoutes(parts));
  app.route("/api/v1/booking", bookingApiRoutes(parts));
  app.route("/api/admin/v1", adminRoutes(services));
  app.route("/mcp", mcpRoutes(parts, app));
  app.get("/assets/booking.js", (c) =>
    c.body(bookingScript, 200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=3600",
    }),
  );
  app.get("/favicon.svg", (c) =>
    c.body(favicon, 200, { "content-type": "image/svg+xml", "cache-control": "public, max-age=86400" }),
  );
  if (config.metricsToken !== undefined) app.route("/metrics", metricRoutes(parts, config.metricsToken));
  app.route("/", operationRoutes(parts, app));
  if (parts.travel !== undefined) app.route("/dev", devRoutes(parts, parts.travel));

  app.notFound((c) => refuse(c, new HttpProblem("not-found", 404)));
  app.onError((error, c) => refuse(c, error));

  function refuse(c: Parameters<typeof sendProblem>[0], error: unknown): Response {
    const locale = c.get("locale") ?? "fr";
    let problem = toProblem(error, locale);
    if (problem === undefined) {
      const id = services.ids.next();
      services.log.error("request.failed", {
        id,
        method: c.req.method,
        route: c.req.routePath,
        error: error instanceof Error ? (error.stack ?? error.message) : "unknown",
      });
      problem = {
        type: "urn:aimant:problem:unexpected",
        ...problemTexts(locale).unexpected,
        status: 500,
        id,
      };
    }
    // A person follows a link: a page. A program calls: a problem document.
    const wantsPage =
      c.req.header("accept")?.includes("text/html") === true && !c.req.path.startsWith("/api/");
    if (!wantsPage) return sendProblem(c, problem);
    const kinds: Record<number, "not-found" | "busy"> = { 404: "not-found", 429: "busy" };
    const kind = kinds[problem.status] ?? "error";
    if (problem.retryAfter !== undefined) c.header("retry-after", String(problem.retryAfter));
    const html = renderMessagePage({
      locale,
      nonce: c.get("nonce"),
      kind,
      ...(problem.id === undefined ? {} : { id: problem.id }),
    });
    return sendPage(c, html, { locale, status: problem.status as ContentfulStatusCode, personal: true });
  }
  return app;
}
