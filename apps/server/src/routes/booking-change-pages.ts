import {
  cancelBooking,
  Conflict,
  formatMoment,
  isOutsideCall,
  lastCall,
  moveBooking,
  NotFound,
  openBooking,
  openMoving,
  SlotTaken,
  type BookingView,
} from "@aimant/core";
import type { Appointment } from "@aimant/core/ports";
import { theme } from "@aimant/funnel/theme";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { sendPage } from "../http/page-headers.ts";
import { problemTexts } from "../http/problem-texts.ts";
import { knownZone } from "../http/time-zone.ts";
import { renderCancelPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";
import { chooseTimePage, instantOf } from "./choose-time-page.ts";

/** `/b/{token}/move` and `/b/{token}/cancel`: a GET shows, only a POST changes the call; both without scripts. */
export function bookingChangeRoutes(parts: AppParts) {
  const { services } = parts;
  const routes = new Hono<AppEnv>();

  routes.get("/:token/move", async (c) => {
    const token = c.req.param("token");
    const view = await openBooking(services, token);
    const call = await lastCall(services.store, view.submission.id);
    if (call === undefined || call.state === "cancelled") return c.redirect(`/b/${token}`, 303);
    try {
      return chooseTimePage(c, parts, await openMoving(services, token), {});
    } catch (error) {
      if (error instanceof Conflict) return cancelPage(c, parts, view, call);
      throw error;
    }
  });

  routes.post("/:token/move", async (c) => {
    const token = c.req.param("token");
    const form = await formBody(c);
    const field = (name: string) => (typeof form[name] === "string" ? form[name] : "");
    const start = instantOf(field("start"));
    const view = await openMoving(services, token);
    const texts = problemTexts(view.submission.locale);
    if (start === undefined) {
      const problem = { kind: "no-slot" as const, message: texts["invalid-input"].detail };
      return chooseTimePage(c, parts, view, { problem, status: 422 });
    }
    try {
      await moveBooking(services, { token, start, timeZone: knownZone(field("tz")) });
    } catch (error) {
      if (!(error instanceof SlotTaken)) throw error;
      const problem = { kind: "slot-taken" as const, message: texts["slot-taken"].detail };
      return chooseTimePage(c, parts, await openMoving(services, token), { problem, status: 409 });
    }
    return c.redirect(`/b/${token}`, 303);
  });

  routes.get("/:token/cancel", async (c) => {
    const view = await openBooking(services, c.req.param("token"));
    return cancelPage(c, parts, view, await lastCall(services.store, view.submission.id));
  });

  routes.post("/:token/cancel", async (c) => {
    const token = c.req.param("token");
    const view = await openBooking(services, token);
    try {
      await cancelBooking(services, { token });
    } catch (error) {
      // Too late: the page says so.
      if (!(error instanceof Conflict)) throw error;
    }
    return cancelPage(c, parts, view, await lastCall(services.store, view.submission.id));
  });

  return routes;
}

async function cancelPage(
  c: Context<AppEnv>,
  { services }: AppParts,
  view: BookingView,
  call: Appointment | undefined,
): Promise<Response> {
  if (call === undefined || isOutsideCall(call)) throw new NotFound("appointment");
  const { locale } = view.submission;
  const owner = (await services.store.owners.byId(call.ownerId)) ?? view.owner;
  const begun = Temporal.Instant.compare(call.startAt, services.clock.now()) <= 0;
  const state = call.state === "cancelled" ? "done" : call.state !== "booked" || begun ? "late" : "asked";
  const html = renderCancelPage({
    locale,
    nonce: c.get("nonce"),
    theme: theme(view.version.funnel.appearance),
    brand: brandOf(view.version.funnel),
    state,
    owner: { name: owner.name, email: owner.email },
    startLabel: formatMoment(call.startAt, call.timeZone, locale),
    bookingUrl: `/b/${c.req.param("token")}`,
  });
  return sendPage(c, html, { locale, personal: true, status: state === "late" ? 409 : 200 });
}
