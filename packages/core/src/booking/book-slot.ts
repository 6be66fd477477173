import { countryOf } from "../collect/check-submission.ts";
import { Conflict, Invalid } from "../errors.ts";
import { planCalendarSync } from "../calendars/plan-calendar-sync.ts";
import { readOutsideBusy } from "../calendars/read-outside-busy.ts";
import { fireTrigger } from "../followup/enrol.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import { announce } from "../outbound/announce.ts";
import { silencedByBooking, stopEnrolments } from "../followup/stop-enrolments.ts";
import { openLink } from "../links.ts";
import { planAskOutcome } from "../no-shows/ask-outcome.ts";
import { endNoShows } from "../no-shows/end-no-shows.ts";
import { sweepHolds } from "../no-shows/expire-holds.ts";
import type { Appointment, Span, StoreTransaction } from "../ports/index.ts";
import { assignOwner } from "../qualify/assign-owner.ts";
import { qualify } from "../qualify/qualify.ts";
import type { Services } from "../services.ts";
import { minutesOf } from "./minutes-of.ts";
import type { OutsideBusy } from "./busy-times.ts";
import { bookingSpan, freeSlots, loadBooking, type BookingView } from "./open-booking.ts";
import { planReminders } from "./plan-reminders.ts";

/** How many other times are offered with a refusal. */
const ALTERNATIVES = 6;

export type BookInput = {
  token: string;
  start: Temporal.Instant;
  /** Empty: the number given with the answers. */
  phone: string;
  /** The country of a number without `+` (ISO 3166); that of the language where unknown. */
  country?: string | undefined;
  /** The prospect's zone, for the words of the emails; the funnel's where unknown. */
  timeZone?: string | undefined;
  /** The time that was held for this person: free to them alone. */
  holdId?: string | undefined;
  /** Who chose the time; the prospect unless told. */
  by?: "prospect" | "provider";
};

export type Booked = { appointment: Appointment; owner: { name: string } };

/** The time is no longer free; carries the next ones that are. */
export class SlotTaken extends Conflict {
  readonly slots: Span[];
  constructor(free: Span[]) {
    super("slot-taken");
    this.name = "SlotTaken";
    this.slots = free.slice(0, ALTERNATIVES);
  }
}

/**
 * Books a call: appointment, phone number, stage, confirmation and the rep's notice in one transaction. Booking the
 * same time again gives the same answer. Throws `NotFound` (link), `Invalid` (phone), `SlotTaken`,
 * `Conflict("already-booked")` where this person holds another time.
 */
export async function bookSlot(services: Services, input: BookInput): Promise<Booked> {
  const submissionId = await openLink(services, "booking", input.token);
  const view = await loadBooking(services.store, submissionId, services.clock.now());
  const { appointment: existing } = view;
  if (existing !== undefined) {
    if (!existing.startAt.equals(input.start)) throw new Conflict("already-booked");
    return { appointment: existing, owner: { name: view.owner.name } };
  }
  // Only what was typed in this very pass: a link made with somebody else's address must not book on their number.
  const typed = input.phone.trim() === "" ? (view.submission.contact.phone ?? "") : input.phone;
  const country = input.phone.trim() === "" ? undefined : input.country;
  const phone = services.phones.normalise(typed, country ?? countryOf(view.submission.locale));
  if (phone === undefined) throw new Invalid([{ path: "phone", code: "phone-invalid" }]);

  const outside = await readBeforeBooking(services, view);
  try {
    const appointment = await services.store.transaction((tx) =>
      keepAppointment(tx, services, { submissionId, phone, input, outside }),
    );
    await services.fault("book:after-commit");
    services.wake();
    return { appointment, owner: { name: view.owner.name } };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // The same person clicked twice at once: the first click's call is this one's too.
    const now = await loadBooking(services.store, submissionId, services.clock.now());
    if (now.appointment?.startAt.equals(input.start)) {
      return { appointment: now.appointment, owner: { name: now.owner.name } };
    }
    if (error.reason === "slot-taken") {
      throw new SlotTaken(await freeSlots(services, services.store, now));
    }
    throw error;
  }
}

/**
 * The calendars are asked once more, since what was shown may be minutes old (R9); those of the owners who could only
 * get this call if the load changed meanwhile may be as old as that.
 */
async function readBeforeBooking(services: Services, view: BookingView): Promise<OutsideBusy> {
  const owners = new Map([[view.owner.id, view.owner]]);
  if (view.lead.ownerId === null) {
    for (const id of view.booking.owners) {
      const owner = await services.store.owners.byId(id);
      if (owner !== undefined) owners.set(id, owner);
    }
  }
  const span = bookingSpan(view, services.clock.now());
  return readOutsideBusy(services, [...owners.values()], span, new Set([view.owner.id]));
}

async function keepAppointment(
  tx: StoreTransaction,
  services: Services,
  wanted: { submissionId: string; phone: string; input: BookInput; outside: OutsideBusy },
): Promise<Appointment> {
  const now = services.clock.now();
  const view = await loadBooking(tx, wanted.submissionId, now);
  const { submission, lead, version, booking } = view;
  const owner = (await assignOwner(tx, lead, booking.owners, now, services)) ?? view.owner;
  await sweepHolds(tx, services, owner.id);
  const slot =
    (await heldSlot(tx, { holdId: wanted.input.holdId, leadId: lead.id, ownerId: owner.id })) ??
    (await freeSlots(services, tx, { owner, booking }, wanted.outside)).find(({ start }) =>
      start.equals(wanted.input.start),
    );
  if (slot === undefined) throw new Conflict("slot-taken");
  const id = services.ids.next();
  const appointment: Appointment = {
    id,
    leadId: lead.id,
    submissionId: submission.id,
    ownerId: owner.id,
    slug: version.slug,
    version: version.version,
    startAt: slot.start,
    endAt: slot.end,
    timeZone: wanted.input.timeZone ?? version.funnel.timeZone,
    phone: wanted.phone,
    state: "booked",
    uid: `${id}@${new URL(services.settings.publicUrl).hostname}`,
    sequence: 0,
    createdAt: now,
    updatedAt: now,
  };
  await tx.appointments.book(appointment, minutesOf(booking.buffer));
  const hash = services.tokens.hash(services.tokens.derive("appointment", id));
  await tx.tokens.insert({ hash, scope: "appointment", subjectId: id, expiresAt: null, createdAt: now });
  // The call keeps its number; the one that a proven person gave stays theirs, whoever holds the link to book.
  const phone = lead.confirmedAt === null ? wanted.phone : (lead.phone ?? wanted.phone);
  await tx.leads.update(lead.id, { phone, updatedAt: now, lastContactAt: now });
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: lead.id,
    kind: "booked",
    actor: wanted.input.by ?? "prospect",
    data: { appointment: id, owner: owner.id, start: slot.start.toString() },
    at: now,
  });
  await announce(tx, services, {
    event: "appointment.booked",
    leadId: lead.id,
    submissionId: submission.id,
    appointmentId: id,
    now,
  });
  await planDelivery(tx, services, {
    leadId: lead.id,
    submissionId: submission.id,
    appointmentId: id,
    template: "booking-confirmed",
    class: "service",
    key: `confirmed:${id}`,
    recipient: submission.contact.email,
    plannedFor: now,
    now,
  });
  await planReminders(tx, services, { appointment, recipient: submission.contact.email, now });
  await stopEnrolments(tx, await silencedByBooking(tx, lead.id), "booked", now);
  await planCalendarSync(tx, services, id, now);
  await qualify(tx, services, { version, submission, appointment });
  await fireTrigger(tx, services, { version, submission, appointment, trigger: "booked", now });
  await planAskOutcome(tx, services, appointment, now);
  await endNoShows(tx, services, appointment, wanted.input.by === "provider" ? "phone" : "email");
  await services.fault("book:before-commit");
  return appointment;
}

/** Gives a time that is held for this person back to them, within the transaction that books it. */
async function heldSlot(
  tx: StoreTransaction,
  { holdId, leadId, ownerId }: { holdId: string | undefined; leadId: string; ownerId: string },
): Promise<Span | undefined> {
  const hold = holdId === undefined ? undefined : await tx.holds.byId(holdId);
  if (hold === undefined || hold.leadId !== leadId || hold.ownerId !== ownerId) return undefined;
  return (await tx.holds.end(hold.id, "booked")) ? { start: hold.startAt, end: hold.endAt } : undefined;
}
