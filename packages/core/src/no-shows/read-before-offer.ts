import type { OutsideBusy } from "../booking/busy-times.ts";
import { bookingSpan, loadBooking } from "../booking/open-booking.ts";
import { readOutsideBusy } from "../calendars/read-outside-busy.ts";
import { NotFound } from "../errors.ts";
import type { Services } from "../services.ts";

/** Before the transaction that claims the times an email offers: when the rep is busy by the calendars they connected. */
export async function readBeforeOffer(services: Services, deliveryId: string): Promise<OutsideBusy> {
  const delivery = await services.store.deliveries.byId(deliveryId);
  if (delivery?.template !== "missed-call" && delivery?.template !== "missed-reminder") return new Map();
  const now = services.clock.now();
  try {
    const view = await loadBooking(services.store, delivery.submissionId ?? "", now);
    return await readOutsideBusy(services, [view.owner], bookingSpan(view, now));
  } catch (error) {
    // The person or the funnel is gone: the transaction finds that too.
    if (error instanceof NotFound) return new Map();
    throw error;
  }
}
