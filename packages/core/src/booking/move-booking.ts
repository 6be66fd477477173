import { Conflict, NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { Appointment, Span, StoreReads, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { SlotTaken, type Booked } from "./book-slot.ts";
import { lastCall } from "./last-call.ts";
import { minutesOf } from "./minutes-of.ts";
import { planCalendarSync } from "../calendars/plan-calendar-sync.ts";
import { readOutsideBusy } from "../calendars/read-outside-busy.ts";
import { announce } from "../outbound/announce.ts";
import { planAskOutcome } from "../no-shows/ask-outcome.ts";
import { isOutsideCall } from "../outside-booking/outside-call.ts";
import { slotFreed } from "../waiting/slot-freed.ts";
import type { OutsideBusy } from "./busy-times.ts";
import { bookingSpan, freeSlots, loadBooking, type BookingView } from "./open-booking.ts";
import { planChangeNotices } from "./plan-change-notices.ts";
import { planReminders } from "./plan-reminders.ts";

export type MoveInput = {
  token: string;
  start: Temporal.Instant;
  /** The prospect's zone; the one they booked in where unknown. */
  timeZone?: string | undefined;
};

/** A call that can still be moved, with the times that it can move to. */
export type MovingView = BookingView & { appointment: Appointment; slots: Span[] };

/**
 * What the page for moving a call shows. Throws `NotFound` where no call stands, `Conflict("too-late")` once it has
 * begun.
 */
export async function openMoving(services: Services, token: string): Promise<MovingView> {
  const submissionId = await openLink(services, "booking", token);
  const outside = await readBeforeMoving(services, submissionId, "recent");
  return loadMoving(services, services.store, submissionId, outside);
}

/**
 * Moves a call to another free time of the same owner: one transaction frees the old time, claims the new one, raises
 * `sequence`, tells both sides and plans the reminders again. The time it has already gives the same answer again.
 * Throws `SlotTaken` with the next free times.
 */
export async function moveBooking(services: Services, input: MoveInput): Promise<Booked> {
  const submissionId = await openLink(services, "booking", input.token);
  const outside = await readBeforeMoving(services, submissionId, "fresh");
  const before = await loadMoving(services, services.store, submissionId, outside);
  const owner = { name: before.owner.name };
  if (before.appointment.startAt.equals(input.start)) return { appointment: before.appointment, owner };
  try {
    const appointment = await services.store.transaction((tx) =>
      keepMoved(tx, services, { submissionId, input, outside }),
    );
    services.wake();
    return { appointment, owner };
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const now = await loadMoving(services, services.store, submissionId, outside);
    // The same person clicked twice at once.
    if (now.appointment.startAt.equals(input.start)) return { appointment: now.appointment, owner };
    if (error.reason === "slot-taken") throw new SlotTaken(now.slots);
    throw error;
  }
}

/** The owner's calendars, read before any transaction: asked once more before a move, as before a booking. */
async function readBeforeMoving(
  services: Services,
  submissionId: string,
  wanted: "recent" | "fresh",
): Promise<OutsideBusy> {
  const view = await loadBooking(services.store, submissionId, services.clock.now());
  const call = view.appointment ?? (await lastCall(services.store, submissionId));
  const owner =
    call === undefined ? view.owner : ((await services.store.owners.byId(call.ownerId)) ?? view.owner);
  return readOutsideBusy(
    services,
    [owner],
    bookingSpan({ owner, booking: view.booking }, services.clock.now()),
    wanted === "fresh" ? new Set([owner.id]) : undefined,
  );
}

async function loadMoving(
  services: Services,
  store: StoreReads,
  submissionId: string,
  outside: OutsideBusy,
): Promise<MovingView> {
  const now = services.clock.now();
  const view = await loadBooking(store, submissionId, now);
  const call = view.appointment ?? (await lastCall(store, submissionId));
  if (call === undefined || call.state === "cancelled" || isOutsideCall(call))
    throw new NotFound("appointment");
  if (call.state !== "booked" || Temporal.Instant.compare(call.startAt, now) <= 0)
    throw new Conflict("too-late");
  const owner = (await store.owners.byId(call.ownerId)) ?? view.owner;
  const slots = await freeSlots(
    services,
    withoutCall(store, call),
    { owner, booking: view.booking },
    outside,
  );
  return {
    ...view,
    owner,
    appointment: call,
    slots: slots.filter(({ start }) => !start.equals(call.startAt)),
  };
}

/** What a call itself takes does not stand in the way of moving it by less than its length. */
function withoutCall(store: StoreReads, call: Appointment): StoreReads {
  return {
    ...store,
    appointments: {
      ...store.appointments,
      busy: async (ownerId, span) =>
        (await store.appointments.busy(ownerId, span)).filter(({ start }) => !start.equals(call.startAt)),
    },
  };
}

async function keepMoved(
  tx: StoreTransaction,
  services: Services,
  wanted: { submissionId: string; input: MoveInput; outside: OutsideBusy },
): Promise<Appointment> {
  const now = services.clock.now();
  const { appointment, slots, booking, submission } = await loadMoving(
    services,
    tx,
    wanted.submissionId,
    wanted.outside,
  );
  const slot = slots.find(({ start }) => start.equals(wanted.input.start));
  if (slot === undefined) throw new Conflict("slot-taken");
  const change = {
    startAt: slot.start,
    endAt: slot.end,
    timeZone: wanted.input.timeZone ?? appointment.timeZone,
    updatedAt: now,
  };
  if (!(await tx.appointments.move(appointment, change, minutesOf(booking.buffer))))
    throw new Conflict("stale");
  const moved: Appointment = { ...appointment, ...change, sequence: appointment.sequence + 1 };
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: moved.leadId,
    kind: "moved",
    actor: "prospect",
    data: {
      appointment: moved.id,
      sequence: moved.sequence,
      from: appointment.startAt.toString(),
      to: moved.startAt.toString(),
    },
    at: now,
  });
  await announce(tx, services, {
    event: "appointment.moved",
    leadId: moved.leadId,
    submissionId: submission.id,
    appointmentId: moved.id,
    data: { from: appointment.startAt.toString() },
    now,
  });
  const recipient = submission.contact.email;
  await planChangeNotices(tx, services, { appointment: moved, change: "moved", recipient, now });
  await planReminders(tx, services, { appointment: moved, recipient, now });
  await planAskOutcome(tx, services, moved, now);
  await planCalendarSync(tx, services, moved.id, now);
  await slotFreed(tx, services, {
    ownerId: appointment.ownerId,
    start: appointment.startAt,
    end: appointment.endAt,
  });
  return moved;
}
