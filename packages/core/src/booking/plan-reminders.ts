import { planDelivery } from "../followup/plan-delivery.ts";
import type { Appointment, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Each reminder: how long before the call it goes out, and how short before the call it has lost its point. */
export const reminders = {
  day: { before: { hours: 24 }, until: { hours: 12 } },
  hour: { before: { hours: 1 }, until: { minutes: 10 } },
} as const;

/**
 * Plans the reminders of a call as it now stands; those whose time has passed already are left out. The key names the
 * version of the call, so that a move plans its own and leaves the old ones without a point.
 */
export async function planReminders(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  call: { appointment: Appointment; recipient: string; now: Temporal.Instant },
): Promise<void> {
  const { appointment, recipient, now } = call;
  for (const [ahead, { before }] of Object.entries(reminders)) {
    const plannedFor = appointment.startAt.subtract(before);
    if (Temporal.Instant.compare(plannedFor, now) <= 0) continue;
    await planDelivery(tx, services, {
      leadId: appointment.leadId,
      submissionId: appointment.submissionId,
      appointmentId: appointment.id,
      template: "booking-reminder",
      class: "service",
      key: `reminder:${appointment.id}:${appointment.sequence}:${ahead}`,
      recipient,
      plannedFor,
      now,
    });
  }
}
