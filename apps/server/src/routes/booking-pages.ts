import {
  bookSlot,
  Conflict,
  formatMoment,
  Invalid,
  invitationFor,
  isOutsideCall,
  loadSubject,
  NotFound,
  openBooking,
  SlotTaken,
  type BookingView,
} from "@aimant/core";
import { describeIssue } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { sendPage } from "../http/page-headers.ts";
import { problemTexts } from "../http/problem-texts.ts";
import { phoneCountry } from "../http/phone-country.ts";
import { readablePhone } from "../http/readable-phone.ts";
import { knownZone } from "../http/time-zone.ts";
import { renderBookedPage } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";
import { textsFor } from "../pages/texts/index.ts";
import { chooseTimePage, instantOf, outsidePlaces } from "./choose-time-page.ts";

/** `GET /b/{token}`: choose a time; `POST`: take it. Works without scripts; a GET never books. */
export function bookingPageRoutes(parts: AppParts) {
  const { services } = parts;
  const routes = new Hono<AppEnv>();

  routes.get("/:token", async (c) => {
    const view = await openBooking(services, c.req.param("token"));
    return view.appointment === undefined ? chooseTimePage(c, parts, view, {}) : bookedPage(c, view);
  });

  routes.get("/:token/invitation.ics", async (c) => {
    const view = await openBooking(services, c.req.param("token"));
    if (view.appointment === undefined || isOutsideCall(view.appointment)) throw new NotFound("appointment");
    const subject = await loadSubject(services.store, {
      submissionId: view.submission.id,
      appointmentId: view.appointment.id,
    });
    const file = invitationFor(services, subject, "prospect");
    return c.body(Buffer.from(file.content, "base64").toString("utf8"), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${file.filename}"`,
      "cache-control": "no-store",
    });
  });

  routes.post("/:token", async (c) => {
    const token = c.req.param("token");
    const form = await formBody(c);
    const field = (name: string) => (typeof form[name] === "string" ? form[name] : "");
    const start = instantOf(field("start"));
    const phone = field("phone").slice(0, 64);
    const country = phoneCountry(form["country"]);
    const view = await openBooking(services, token);
    const texts = problemTexts(view.submission.locale);
    if (start === undefined) {
      const message = texts["invalid-input"].detail;
      return chooseTimePage(c, parts, view, {
        phone,
        country,
        problem: { kind: "no-slot", message },
        status: 422,
      });
    }
    try {
      await bookSlot(services, { token, start, phone, country, timeZone: knownZone(field("tz")) });
      return c.redirect(c.req.path, 303);
    } catch (error) {
      const kept = { phone, country, selected: start.toString() };
      if (error instanceof SlotTaken) {
        const problem = { kind: "slot-taken" as const, message: texts["slot-taken"].detail };
        return chooseTimePage(c, parts, view, { phone, country, problem, status: 409 });
      }
      if (error instanceof Invalid) {
        const [issue] = error.issues;
        const phoneError = issue === undefined ? undefined : describeIssue(issue, view.submission.locale);
        return chooseTimePage(c, parts, view, {
          ...kept,
          ...(phoneError === undefined ? {} : { phoneError }),
          status: 422,
        });
      }
      // Another time is booked already: show that one.
      if (error instanceof Conflict && error.reason === "already-booked") return c.redirect(c.req.path, 303);
      throw error;
    }
  });
  return routes;
}

function bookedPage(c: Context<AppEnv>, view: BookingView): Response {
  const now = c.get("services").clock.now();
  const { appointment, submission, owner } = view;
  if (appointment === undefined) throw new NotFound("appointment");
  const begun = Temporal.Instant.compare(appointment.startAt, now) <= 0;
  const { funnel } = view.version;
  const { locale } = submission;
  const html = renderBookedPage({
    locale,
    nonce: c.get("nonce"),
    theme: theme(funnel.appearance),
    brand: brandOf(funnel),
    startLabel: formatMoment(appointment.startAt, appointment.timeZone, locale),
    timeZone: appointment.timeZone,
    durationMinutes: appointment.endAt.since(appointment.startAt).total("minutes"),
    owner: {
      name: owner.name,
      email: owner.email,
      ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }),
    },
    phone: readablePhone(appointment.phone, locale),
    ...(isOutsideCall(appointment)
      ? { changeText: textsFor(locale).outside.change(placeOf(view)) }
      : {
          icsUrl: `${c.req.path}/invitation.ics`,
          ...(begun ? {} : { moveUrl: `${c.req.path}/move`, cancelUrl: `${c.req.path}/cancel` }),
        }),
  });
  return sendPage(c, html, { locale, personal: true });
}

function placeOf({ booking }: BookingView): string {
  return outsidePlaces[booking.outside?.provider ?? "cal"];
}
