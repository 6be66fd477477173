import { bookSlot, type Booked } from "../booking/book-slot.ts";
import { freeSlots, loadBooking, type BookingView } from "../booking/open-booking.ts";
import { Invalid, NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { SlotHold } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What the link of one held time opens. */
export type HeldSlotView = BookingView & {
  hold: SlotHold;
  /** The time is still theirs. */
  live: boolean;
  /** It is theirs no longer, and nobody else has taken it. */
  free: boolean;
  /** The number that is called, where they left one. */
  phone: string | undefined;
  timeZone: string;
  /** Of the same person's booking page. */
  bookingToken: string;
};

/** Opens the link of a held time; changes nothing. */
export async function openHeldSlot(services: Services, token: string): Promise<HeldSlotView> {
  const hold = await services.store.holds.byId(await openLink(services, "held", token));
  if (hold === undefined) throw new NotFound("link");
  const now = services.clock.now();
  const view = await loadBooking(services.store, hold.submissionId, now);
  const noShow = hold.purpose === "no-show" ? await services.store.noShows.byId(hold.purposeId) : undefined;
  const live = hold.state === "held" && Temporal.Instant.compare(hold.expiresAt, now) > 0;
  const free = live ? [] : await freeSlots(services, services.store, view);
  const missed = await services.store.appointments.byId(noShow?.appointmentId ?? "");
  return {
    ...view,
    hold,
    live,
    free: free.some(({ start }) => start.equals(hold.startAt)),
    phone: missed?.phone ?? view.lead.phone ?? undefined,
    timeZone: missed?.timeZone ?? view.version.funnel.timeZone,
    bookingToken: services.tokens.derive("booking", hold.submissionId),
  };
}

/**
 * Takes a held time. One that is held no longer is taken all the same where it is still free. Throws what `bookSlot`
 * throws, and `Invalid` where no number is known and none is given.
 */
export async function takeHeldSlot(
  services: Services,
  input: { token: string; phone?: string | undefined; country?: string | undefined },
): Promise<Booked> {
  const view = await openHeldSlot(services, input.token);
  const phone = input.phone === undefined || input.phone.trim() === "" ? view.phone : input.phone;
  if (phone === undefined) throw new Invalid([{ path: "phone", code: "phone-invalid" }]);
  return bookSlot(services, {
    token: view.bookingToken,
    start: view.hold.startAt,
    phone,
    country: input.country,
    timeZone: view.timeZone,
    holdId: view.hold.id,
  });
}
