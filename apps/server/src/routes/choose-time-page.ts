import { hasResults } from "@aimant/funnel/engine";
import {
  countryOf,
  formatDay,
  formatMoment,
  formatTime,
  freeSlots,
  minutesOf,
  outsidePage,
  type BookingView,
  type MovingView,
} from "@aimant/core";
import type { Span } from "@aimant/core/ports";
import { localise } from "@aimant/funnel/engine";
import { theme } from "@aimant/funnel/theme";
import type { Context } from "hono";
import type { AppEnv, AppParts } from "../app-env.ts";
import { sendPage } from "../http/page-headers.ts";
import { knownZone } from "../http/time-zone.ts";
import { renderBookingPage, renderOutsidePage, type BookingPageProps } from "../pages/index.ts";
import { brandOf } from "./brand-of.ts";

type Refusal = {
  phone?: string;
  country?: string | undefined;
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

/** The page on which a time is chosen, for a first call or for another time of one that stands. */
export async function chooseTimePage(
  c: Context<AppEnv>,
  parts: AppParts,
  view: BookingView | MovingView,
  refusal: Refusal,
): Promise<Response> {
  const { funnel } = view.version;
  const { locale } = view.submission;
  const elsewhere = outsidePage(parts.services, view);
  if (elsewhere !== undefined) return outsideBookingPage(c, view, elsewhere);
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
      country: refusal.country ?? countryOf(locale),
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
    scored: hasResults(funnel),
    prospectName: view.lead.name,
    scriptSrc: "/assets/booking.js",
    waiting: {
      state: waiting?.state === "waiting" || waiting?.state === "offered" ? "joined" : "offer",
      action: `${c.req.path}/wait`,
    },
  });
  return sendPage(c, html, { locale, personal: true, status: refusal.status ?? 200 });
}

/** The names of the places where calls can be booked outside. */
export const outsidePlaces = { calendly: "Calendly", cal: "Cal.com" } as const;

function outsideBookingPage(c: Context<AppEnv>, view: BookingView, href: string): Response {
  const { version, booking, submission } = view;
  const { locale } = submission;
  const own = (key: "title" | "text") => {
    const text = booking[key];
    return text === undefined ? {} : { [key]: localise(text, locale, version.funnel.locale) };
  };
  const html = renderOutsidePage({
    locale,
    nonce: c.get("nonce"),
    theme: theme(version.funnel.appearance),
    brand: brandOf(version.funnel),
    ...own("title"),
    ...own("text"),
    scored: hasResults(version.funnel),
    durationMinutes: minutesOf(booking.duration),
    place: outsidePlaces[booking.outside?.provider ?? "cal"],
    href,
  });
  return sendPage(c, html, { locale, personal: true });
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

/** A moment as forms post it; `undefined` for anything else. */
export function instantOf(text: string): Temporal.Instant | undefined {
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
