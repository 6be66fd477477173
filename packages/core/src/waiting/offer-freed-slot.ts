import { minutesOf } from "../booking/minutes-of.ts";
import { freeSlots, loadBooking } from "../booking/open-booking.ts";
import { readOutsideBusy } from "../calendars/read-outside-busy.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import { sweepHolds } from "../no-shows/expire-holds.ts";
import { holdSlot } from "../no-shows/hold-slot.ts";
import type { Services } from "../services.ts";

/** The job of one freed time: the first who waits, and whom it suits, gets it offered and held; then the next. */
export async function offerFreedSlot(
  services: Services,
  freed: { ownerId: string; start: string },
): Promise<void> {
  const start = Temporal.Instant.from(freed.start);
  const owner = await services.store.owners.byId(freed.ownerId);
  const around = { start: start.subtract({ hours: 24 }), end: start.add({ hours: 24 }) };
  const outside = await readOutsideBusy(services, owner === undefined ? [] : [owner], around);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    await sweepHolds(tx, services, freed.ownerId);
    for (const entry of await tx.waiting.forOwner(freed.ownerId)) {
      const view = await loadBooking(tx, entry.submissionId, now);
      if (view.appointment !== undefined) {
        await tx.waiting.move(entry.id, "waiting", "booked", now);
        continue;
      }
      if (view.owner.id !== freed.ownerId) continue;
      const slot = (await freeSlots(services, tx, view, outside)).find((free) => free.start.equals(start));
      if (slot === undefined) continue;
      const hold = await holdSlot(tx, services, {
        view,
        slot,
        purpose: "waiting",
        purposeId: entry.id,
        expiresAt: now.add({ minutes: minutesOf(view.booking.waitingHold) }),
        now,
      });
      if (hold === undefined) return;
      await tx.waiting.move(entry.id, "waiting", "offered", now);
      await planDelivery(tx, services, {
        leadId: view.lead.id,
        submissionId: entry.submissionId,
        template: "slot-freed",
        class: "service",
        key: `slot-freed:${hold.id}`,
        recipient: view.lead.email,
        plannedFor: now,
        now,
      });
      return;
    }
  });
  services.wake();
}
