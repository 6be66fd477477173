import {
  Conflict,
  countryOf,
  formatMoment,
  Invalid,
  openHeldSlot,
  takeHeldSlot,
  type HeldSlotView,
} from "@aimant/core";
import { describeIssue } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { phoneCountry } from "../http/phone-country.ts";
import { sendPage } from "../http/page-headers.ts";
import { renderHeldPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";

type Refusal = { gone?: true; phoneError?: string; country?: string | undefined; status?: 409 | 422 };

/** `/h/{token}`: one time that is held for one person. A GET shows it, only the button's POST takes it. */
export function heldSlotRoutes({ services }: AppParts) {
  const page = (c: Context<AppEnv>, view: HeldSlotView, refusal: Refusal = {}) => {
    const { hold, owner, submission, timeZone } = view;
    const { funnel } = view.version;
    const { locale } = submission;
    const past = Temporal.Instant.compare(hold.startAt, services.clock.now()) <= 0;
    const html = renderHeldPage({
      locale,
      nonce: c.get("nonce"),
      theme: theme(funnel.appearance),
      brand: brandOf(funnel),
      owner: { name: owner.name, ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }) },
      durationMinutes: hold.endAt.since(hold.startAt).total("minutes"),
      startLabel: formatMoment(hold.startAt, timeZone, locale),
      timeZone,
      action: c.req.path,
      country: refusal.country ?? countryOf(locale),
      bookingUrl: `/b/${view.bookingToken}`,
      state: refusal.gone === true || past || !(view.live || view.free) ? "gone" : "held",
      ...(view.live ? { until: formatMoment(hold.expiresAt, timeZone, locale) } : {}),
      ...(view.phone === undefined ? {} : { phoneEnding: view.phone.slice(-2) }),
      ...(refusal.phoneError === undefined ? {} : { phoneError: refusal.phoneError }),
    });
    return sendPage(c, html, { locale, personal: true, status: refusal.status ?? 200 });
  };

  return new Hono<AppEnv>()
    .get("/:token", async (c) => {
      const view = await openHeldSlot(services, c.req.param("token"));
      // Booked already, at this time or at another: that is what there is to see.
      if (view.appointment !== undefined) return c.redirect(`/b/${view.bookingToken}`, 303);
      return page(c, view);
    })
    .post("/:token", async (c) => {
      const token = c.req.param("token");
      const { phone, country: chosen } = await formBody(c);
      const country = phoneCountry(chosen);
      const view = await openHeldSlot(services, token);
      try {
        await takeHeldSlot(services, {
          token,
          phone: typeof phone === "string" ? phone.slice(0, 64) : undefined,
          country,
        });
        return c.redirect(`/b/${view.bookingToken}`, 303);
      } catch (error) {
        if (error instanceof Invalid) {
          const [issue] = error.issues;
          const phoneError = issue === undefined ? "" : describeIssue(issue, view.submission.locale);
          return page(c, view, { phoneError, country, status: 422 });
        }
        if (!(error instanceof Conflict)) throw error;
        if (error.reason === "already-booked") return c.redirect(`/b/${view.bookingToken}`, 303);
        return page(c, view, { gone: true, status: 409 });
      }
    });
}
