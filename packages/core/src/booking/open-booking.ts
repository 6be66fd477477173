import type { Booking, Owner } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type {
  Appointment,
  FunnelVersion,
  Lead,
  Span,
  Store,
  StoreReads,
  Submission,
} from "../ports/index.ts";
import { chooseOwner } from "../qualify/assign-owner.ts";
import type { Services } from "../services.ts";
import { readOutsideBusy } from "../calendars/read-outside-busy.ts";
import { busyTimes, type OutsideBusy } from "./busy-times.ts";
import { withoutHolidays } from "./without-holidays.ts";

/** What a booking link opens. */
export type BookingView = {
  submission: Submission;
  lead: Lead;
  version: FunnelVersion;
  booking: Booking;
  owner: Owner;
  /** The call that this person has booked already. */
  appointment: Appointment | undefined;
};

/** Opens a booking link; `NotFound` for a bad link, a funnel without calls or without any owner. */
export async function openBooking(services: Services, token: string): Promise<BookingView> {
  const submissionId = await openLink(services, "booking", token);
  return loadBooking(services.store, submissionId, services.clock.now());
}

/** The booking of one submission; inside a transaction, of what that transaction sees. */
export async function loadBooking(
  store: StoreReads,
  submissionId: string,
  now: Temporal.Instant,
): Promise<BookingView> {
  const submission = await store.submissions.byId(submissionId);
  const lead = submission === undefined ? undefined : await store.leads.byId(submission.leadId);
  if (submission === undefined || lead === undefined) throw new NotFound("booking");
  const version = await loadVersion(store, submission.slug, submission.version);
  const { booking } = version.funnel;
  if (booking === undefined) throw new NotFound("booking");
  const kept = lead.ownerId === null ? undefined : await store.owners.byId(lead.ownerId);
  const owner = kept ?? (await chooseOwner(store, booking.owners, { lead, now }));
  if (owner === undefined) throw new NotFound("owner");
  const upcoming = await store.appointments.upcomingOfLead(lead.id, now);
  const appointment = upcoming.find((row) => row.submissionId === submission.id);
  return { submission, lead, version, booking, owner, appointment };
}

/** The time in which calls of a funnel can be booked: what a source of busy times has to cover. */
export function bookingSpan(view: Pick<BookingView, "owner" | "booking">, now: Temporal.Instant): Span {
  const horizon = Temporal.Duration.from(view.booking.horizon);
  const end = now
    .toZonedDateTimeISO(view.owner.availability.timeZone)
    .add(horizon)
    .add({ days: 1 })
    .toInstant();
  return { start: now.subtract({ hours: 24 }), end };
}

/**
 * Free slots of the view's owner, soonest first. Reads the owner's calendars, unless what was read is handed in: that
 * is the only way inside a transaction, where nothing outside may be asked.
 */
export async function freeSlots(
  services: Services,
  store: Store,
  view: Pick<BookingView, "owner" | "booking">,
  outside?: OutsideBusy,
): Promise<Span[]>;
export async function freeSlots(
  services: Services,
  store: StoreReads,
  view: Pick<BookingView, "owner" | "booking">,
  outside: OutsideBusy,
): Promise<Span[]>;
export async function freeSlots(
  services: Services,
  store: StoreReads,
  view: Pick<BookingView, "owner" | "booking">,
  given?: OutsideBusy,
): Promise<Span[]> {
  // Taken on somebody else's page: we know of no time to offer.
  if (view.booking.outside !== undefined) return [];
  const now = services.clock.now();
  const span = bookingSpan(view, now);
  const outside = given ?? (await readOutsideBusy(services, [view.owner], span));
  const held = await store.holds.busy(view.owner.id, span, now);
  return services.calendar.freeSlots({
    availability: withoutHolidays(services, view.owner.availability, span),
    booking: view.booking,
    busy: [...(await busyTimes(store, view.owner, span, outside)), ...held],
    now,
  });
}
