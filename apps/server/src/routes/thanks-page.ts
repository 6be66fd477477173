import type { Next } from "@aimant/core";
import type { Funnel } from "@aimant/funnel";
import { theme } from "@aimant/funnel/theme";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderThanksPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";

/** What comes after a pass, as a page. */
export function thanksPage(c: Context<AppEnv>, funnel: Funnel, locale: string, next: Next): Response {
  const html = renderThanksPage({
    locale,
    nonce: c.get("nonce"),
    theme: theme(funnel.appearance),
    brand: brandOf(funnel),
    title: next.title,
    text: next.text,
    ...(next.results === undefined ? {} : { results: next.results }),
    ...(next.files === undefined ? {} : { files: next.files }),
    ...(next.kind !== "results" || next.url === undefined ? {} : { resultsUrl: next.url }),
    ...(next.bookingUrl === undefined ? {} : { bookingUrl: next.bookingUrl }),
  });
  return sendPage(c, html, { locale, personal: true });
}
