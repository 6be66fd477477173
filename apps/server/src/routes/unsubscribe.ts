import { openUnsubscribe, unsubscribe } from "@aimant/core";
import { theme } from "@aimant/funnel/theme";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderUnsubscribePage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";

/**
 * `GET /u/{token}` asks, `POST` acts: mail scanners follow links. The same POST serves the button on the page and
 * RFC 8058 one-click, which needs no cookie and gets no redirect.
 */
export function unsubscribeRoutes({ services }: AppParts) {
  const page = async (c: Context<AppEnv, "/:token">, state: "ask" | "done") => {
    const { funnel, locale, purposes } = await openUnsubscribe(services, c.req.param("token"));
    const html = renderUnsubscribePage({
      locale,
      nonce: c.get("nonce"),
      theme: theme(funnel.appearance),
      brand: brandOf(funnel),
      action: c.req.path,
      purposes,
      state,
    });
    return sendPage(c, html, { locale, personal: true });
  };
  return new Hono<AppEnv>()
    .get("/:token", (c) => page(c, "ask"))
    .post("/:token", async (c) => {
      const { purpose } = await c.req.parseBody().catch(() => ({ purpose: undefined }));
      // Whatever cannot be read, as some mail programs send it, is a no to everything.
      const from = purpose === "service" || purpose === "marketing" ? purpose : "everything";
      await unsubscribe(services, c.req.param("token"), from);
      return page(c, "done");
    });
}
