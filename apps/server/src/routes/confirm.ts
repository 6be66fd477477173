import { confirmAddress, openConfirmation } from "@aimant/core";
import { theme } from "@aimant/funnel/theme";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderConfirmPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";
import { thanksPage } from "./thanks-page.ts";

/** `/c/{token}`: double opt-in. A GET asks, only a POST confirms. */
export function confirmRoutes({ services }: AppParts) {
  return new Hono<AppEnv>()
    .get("/:token", async (c) => {
      const { submission, lead, funnel, isKnown } = await openConfirmation(services, c.req.param("token"));
      const { locale } = submission;
      const html = renderConfirmPage({
        locale,
        nonce: c.get("nonce"),
        theme: theme(funnel.appearance),
        brand: brandOf(funnel),
        action: c.req.path,
        email: lead.email,
        isKnown,
      });
      return sendPage(c, html, { locale, personal: true });
    })
    .post("/:token", async (c) => {
      const { submission, funnel, next } = await confirmAddress(services, c.req.param("token"));
      return thanksPage(c, funnel, submission.locale, next);
    });
}
