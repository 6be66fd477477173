import {
  countryOf,
  formatMoment,
  freeSlots,
  minutesOf,
  NotFound,
  openBooking,
  type ResultsPage,
  type Services,
} from "@aimant/core";
import { knownZone } from "../http/time-zone.ts";
import type { NextSlotsProps } from "../pages/index.ts";

const OFFERED = 3;

/** The next free times under a results page; none where no call is offered, one is booked, or no time is left. */
export async function nextSlotsOf(
  services: Services,
  page: Pick<ResultsPage, "bookingUrl" | "locale">,
  zone: string | undefined,
): Promise<NextSlotsProps | undefined> {
  const token = page.bookingUrl?.split("/").at(-1);
  if (token === undefined || page.bookingUrl === null) return undefined;
  try {
    const view = await openBooking(services, token);
    if (view.appointment !== undefined) return undefined;
    const timeZone = knownZone(zone) ?? view.owner.availability.timeZone;
    const slots = (await freeSlots(services, services.store, view)).slice(0, OFFERED);
    if (slots.length === 0) return undefined;
    return {
      owner: { name: view.owner.name },
      durationMinutes: minutesOf(view.booking.duration),
      timeZone,
      slots: slots.map(({ start }) => ({
        start: start.toString(),
        label: formatMoment(start, timeZone, page.locale),
      })),
      country: countryOf(page.locale),
      phoneKnown: (view.submission.contact.phone ?? "") !== "",
      bookingUrl: `/b/${token}`,
    };
  } catch (error) {
    // An expired offer, or nobody who takes these calls: the results stay readable.
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
