import { formatDay, NotFound, readResults, readResultsPdf } from "@aimant/core";
import { contentDisposition } from "@aimant/files";
import { hasResults } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { chartWords, radarSvg } from "@aimant/report";
import { Hono } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderAnswersPage, renderResultsPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";
import { chartColours } from "./chart-colours.ts";
import { nextSlotsOf } from "./next-slots.ts";

/** `GET /r/{token}`: the results, without any contact detail, so that the page can be shown around. */
export function resultsRoutes({ services }: AppParts) {
  const routes = new Hono<AppEnv>();

  routes.get("/:file{[A-Za-z0-9_-]+\\.pdf}", async (c) => {
    const token = c.req.param("file").slice(0, -".pdf".length);
    // Without a score there is nothing to sum up.
    if (!hasResults((await readResults(services, token)).funnel)) throw new NotFound("synthesis");
    const { filename, contentType, bytes } = await readResultsPdf(services, token);
    return c.body(new Uint8Array(bytes), 200, {
      "content-type": contentType,
      "content-disposition": contentDisposition(filename, "inline"),
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
    });
  });

  routes.get("/:token", async (c) => {
    const page = await readResults(services, c.req.param("token"));
    const { funnel, locale } = page;
    const look = theme(funnel.appearance);
    const date = formatDay(page.at.toZonedDateTimeISO(funnel.timeZone), locale);
    const { kind } = funnel.magnet;
    const nextSlots = await nextSlotsOf(services, page, c.req.query("tz"));
    const offer = nextSlots === undefined ? {} : { nextSlots, scriptSrc: "/assets/booking.js" };
    if (!hasResults(funnel)) {
      const html = renderAnswersPage({
        locale,
        nonce: c.get("nonce"),
        theme: look,
        brand: brandOf(funnel),
        kind: kind === "download" ? kind : "survey",
        title: page.title,
        answers: page.answers,
        date,
        bookingUrl: page.bookingUrl,
        ...offer,
      });
      return sendPage(c, html, { locale, personal: true });
    }
    const html = renderResultsPage({
      locale,
      nonce: c.get("nonce"),
      theme: look,
      brand: brandOf(funnel),
      title: page.title,
      results: page.results,
      chartSvg:
        page.results.axes.length === 0
          ? null
          : radarSvg({
              axes: page.results.axes,
              colours: chartColours,
              words: chartWords(locale, page.title),
              id: "axes",
            }),
      bookingUrl: page.bookingUrl,
      ...offer,
      pdfUrl: `${c.req.path}.pdf`,
      date,
    });
    return sendPage(c, html, { locale, personal: true });
  });
  return routes;
}
