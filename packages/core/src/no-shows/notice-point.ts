import type { OutsideBusy } from "../booking/busy-times.ts";
import { minutesOf } from "../booking/minutes-of.ts";
import { freeSlots, loadBooking } from "../booking/open-booking.ts";
import type { Delivery, NoShow, SlotHold, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { releaseHolds, sweepHolds } from "./expire-holds.ts";
import { holdSlot } from "./hold-slot.ts";
import { standingOf } from "./may-write.ts";
import { pickNext } from "./pick-next.ts";
import { rulesOf } from "./rules-of.ts";

const OFFERED = 3;

/**
 * Looked at again where the right to send is taken: why an email about a call has lost its point, or `undefined`. The
 * times that an email offers are claimed here, not when it was planned, so that they are true on the day it leaves.
 */
export async function lostPoint(
  tx: StoreTransaction,
  services: Services,
  delivery: Delivery,
  outside: OutsideBusy,
): Promise<string | undefined> {
  const now = services.clock.now();
  switch (delivery.template) {
    case "ask-outcome": {
      const call = await tx.appointments.byId(delivery.appointmentId ?? "");
      return call?.state === "booked" && Temporal.Instant.compare(call.endAt, now) <= 0
        ? undefined
        : "concluded";
    }
    case "missed-call":
      return offerTimes(tx, services, delivery, outside, "offered");
    case "missed-reminder":
      return offerTimes(tx, services, delivery, outside, "reminded");
    case "booking-recovery": {
      const { appointment, lead, submission } = await loadBooking(tx, delivery.submissionId ?? "", now);
      if (appointment !== undefined) return "booked";
      return (await standingOf(tx, { leadId: lead.id, slug: submission.slug })).written
        ? undefined
        : "unsubscribed";
    }
    case "slot-freed": {
      const hold = await freedFor(tx, delivery);
      return hold !== undefined && Temporal.Instant.compare(hold.expiresAt, now) > 0
        ? undefined
        : "slot-gone";
    }
    default:
      return undefined;
  }
}

async function freedFor(tx: StoreTransaction, { key, leadId }: Delivery): Promise<SlotHold | undefined> {
  return (await tx.holds.ofLead(leadId ?? "")).find(({ id }) => key === `slot-freed:${id}`);
}

async function offerTimes(
  tx: StoreTransaction,
  services: Services,
  delivery: Delivery,
  outside: OutsideBusy,
  state: NoShow["state"],
): Promise<string | undefined> {
  const now = services.clock.now();
  const rows = await tx.noShows.ofLead(delivery.leadId ?? "");
  const row = rows.find(({ appointmentId }) => appointmentId === delivery.appointmentId);
  if (row?.state !== state) return row?.state ?? "no-show-gone";
  const missed = await tx.appointments.byId(row.appointmentId);
  if (missed === undefined) return "appointment-gone";
  if (state === "reminded" && !(await standingOf(tx, row)).written) return "unsubscribed";
  // Frozen already: a retry sends the same bytes, and names the same times.
  if (delivery.message !== null) return undefined;

  const view = await loadBooking(tx, row.submissionId, now);
  const rules = rulesOf(view.version.funnel);
  await sweepHolds(tx, services, view.owner.id);
  await releaseHolds(
    tx,
    services,
    (await tx.holds.ofLead(row.leadId)).filter(({ purposeId }) => purposeId === row.id),
  );
  const expiresAt = now.add({ minutes: minutesOf(rules?.hold ?? "PT24H") });
  // Taken at the last moment, a time still leaves the rep the notice that they are promised.
  const answerBy = expiresAt.add({ minutes: minutesOf(view.booking.notice) });
  let free = await freeSlots(services, tx, view, outside);
  const chosen: typeof free = [];
  while (chosen.length < OFFERED) {
    const slot = pickNext(free, chosen, { timeZone: missed.timeZone, answerBy });
    if (slot === undefined) break;
    free = free.filter((other) => other !== slot);
    const hold = await holdSlot(tx, services, {
      view,
      slot,
      purpose: "no-show",
      purposeId: row.id,
      expiresAt,
      now,
    });
    if (hold !== undefined) chosen.push(slot);
  }
  return undefined;
}
