import {
  bookSlot,
  cancelBooking,
  Conflict,
  formatDay,
  formatMoment,
  formatTime,
  freeSlots,
  Invalid,
  invitationFor,
  lastCall,
  loadSubject,
  minutesOf,
  moveBooking,
  NotFound,
  openBooking,
  openMoving,
  SlotTaken,
  type BookingView,
  type MovingView,
} from "@aimant/core";
import type { Appointment, Span } from "@aimant/core/ports";
import { describeIssue, localise } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import { Hono, type Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { formBody } from "../http/form-body.ts";
import { sendPage } from "../http/page-headers.ts";
import { problemTexts } from "../http/problem-texts.ts";
import { readablePhone } from "../http/readable-phone.ts";
import { knownZone } from "../http/time-zone.ts";
import {
  renderBookedPage,
  renderBookingPage,
  renderCancelPage,
  type BookingPageProps,
} from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";

type Refusal = {
  phone?: string;
  selected?: string;
  phoneError?: string;
  problem?: BookingPageProps["problem"];
  status?: 409 | 422;
};

/** Zones offered beside the visitor's and the owner's own: where French and English speakers mostly are. */
const offeredZones = [
  "Europe/Paris",
  "Europe/London",
  "Europe/Brussels",
  "Europe/Zurich",
  "Africa/Casablanca",
  "Africa/Tunis",
  "Africa/Dakar",
  "Indian/Reunion",
  "America/Montreal",
  "America/New_York",
  "America/Martinique",
  "Asia/Dubai",
];

/** `GET /b/{token}`: choose a time; `POST`: take it. Works without scripts; a GET never books. */
export function bookingPageRoutes(parts: AppParts) {
  const { services } = parts;
  const routes = new Hono<AppEnv>();

  routes.get("/:token", async (c) => {
    const view = await openBooking(services, c.req.param("token"));
    return view.appointment === undefined ? bookingPage(c, parts, view, {}) : bookedPage(c, view);
  });

  routes.get("/:token/invitation.ics", async (c) => {
    const view = await openBooking(services, c.req.param("token"));
    if (view.appointment === undefined) throw new NotFound("appointment");
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
    const view = await openBooking(services, token);
    const texts = problemTexts(view.submission.locale);
    if (start === undefined) {
      const message = texts["invalid-input"].detail;
      return bookingPage(c, parts, view, { phone, problem: { kind: "no-slot", message }, status: 422 });
    }
    try {
      await bookSlot(services, { token, start, phone, timeZone: knownZone(field("tz")) });
      return c.redirect(c.req.path, 303);
    } catch (error) {
      const kept = { phone, selected: start.toString() };
      if (error instanceof SlotTaken) {
        const problem = { kind: "slot-taken" as const, message: texts["slot-taken"].detail };
        return bookingPage(c, parts, view, { phone, problem, status: 409 });
      }
      if (error instanceof Invalid) {
        const [issue] = error.issues;
        const phoneError = issue === undefined ? undefined : describeIssue(issue, view.submission.locale);
        return bookingPage(c, parts, view, {
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
  routes.get("/:token/move", async (c) => {
    const token = c.req.param("token");
    const view = await openBooking(services, token);
    const call = await lastCall(services.store, view.submission.id);
    if (call === undefined || call.state === "cancelled") return c.redirect(`/b/${token}`, 303);
    try {
      return bookingPage(c, parts, await openMoving(services, token), {});
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
      return bookingPage(c, parts, view, { problem, status: 422 });
    }
    try {
      await moveBooking(services, { token, start, timeZone: knownZone(field("tz")) });
    } catch (error) {
      if (!(error instanceof SlotTaken)) throw error;
      const problem = { kind: "slot-taken" as const, message: texts["slot-taken"].detail };
      return bookingPage(c, parts, await openMoving(services, token), { problem, status: 409 });
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
  if (call === undefined) throw new NotFound("appointment");
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

async function bookingPage(
  c: Context<AppEnv>,
  parts: AppParts,
  view: BookingView | MovingView,
  refusal: Refusal,
): Promise<Response> {
  const { funnel } = view.version;
  const { locale } = view.submission;
  const ownerTimeZone = view.owner.availability.timeZone;
  const timeZone = knownZone(c.req.query("tz")) ?? ownerTimeZone;
  const waiting = await parts.services.store.waiting.ofSubmission(view.submission.id);
  const moving = "slots" in view ? view : undefined;
  const slots = moving?.slots ?? (await freeSlots(parts.services, parts.services.store, view));
  const selected = refusal.selected ?? instantOf(c.req.query("start") ?? "")?.toString();
  const say = (text: Parameters<typeof localise>[0] | undefined) =>
    text === undefined ? undefined : localise(text, locale, funnel.locale);
  const title = say(view.booking.title);
  const text = say(view.booking.text);
  const html = renderBookingPage({
    locale,
    nonce: c.get("nonce"),
    theme: theme(funnel.appearance),
    brand: brandOf(funnel),
    owner: {
      name: view.owner.name,
      email: view.owner.email,
      ...(view.owner.jobTitle === undefined ? {} : { jobTitle: view.owner.jobTitle }),
    },
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { text }),
    durationMinutes: minutesOf(view.booking.duration),
    timeZone,
    ownerTimeZone,
    zoneChosen: c.req.query("tz") !== undefined,
    days: byDay(slots, timeZone, locale),
    phone: {
      // Never what we know: whoever types somebody's address, or is shown their results, would read their number here.
      value: refusal.phone ?? "",
      known: (view.submission.contact.phone ?? "") !== "",
      ...(refusal.phoneError === undefined ? {} : { error: refusal.phoneError }),
    },
    ...(selected === undefined ? {} : { selected }),
    ...(moving === undefined
      ? {}
      : { moving: { current: formatMoment(moving.appointment.startAt, timeZone, locale) } }),
    ...(refusal.problem === undefined ? {} : { problem: refusal.problem }),
    action: `${c.req.path}?tz=${encodeURIComponent(timeZone)}`,
    zones: [...new Set([timeZone, ownerTimeZone, ...offeredZones])],
    scored: funnel.magnet.kind === "diagnostic",
    prospectName: view.lead.name,
    scriptSrc: "/assets/booking.js",
    waiting: {
      state: waiting?.state === "waiting" || waiting?.state === "offered" ? "joined" : "offer",
      action: `${c.req.path}/wait`,
    },
  });
  return sendPage(c, html, { locale, personal: true, status: refusal.status ?? 200 });
}

function byDay(slots: Span[], timeZone: string, locale: string): BookingPageProps["days"] {
  const days = new Map<string, BookingPageProps["days"][number]>();
  for (const { start } of slots) {
    const moment = start.toZonedDateTimeISO(timeZone);
    const date = moment.toPlainDate().toString();
    const day = days.get(date) ?? { date, label: formatDay(moment, locale), slots: [] };
    day.slots.push({ start: start.toString(), label: formatTime(moment, locale) });
    days.set(date, day);
  }
  return [...days.values()];
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
    icsUrl: `${c.req.path}/invitation.ics`,
    ...(begun ? {} : { moveUrl: `${c.req.path}/move`, cancelUrl: `${c.req.path}/cancel` }),
  });
  return sendPage(c, html, { locale, personal: true });
}

function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
