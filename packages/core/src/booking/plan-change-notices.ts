import { planDelivery } from "../followup/plan-delivery.ts";
import type { Appointment, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Tells both sides that a call was moved or cancelled, once for each version of it. */
export async function planChangeNotices(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  notice: {
    appointment: Appointment;
    change: "moved" | "cancelled";
    recipient: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { appointment, change, recipient, now } = notice;
  const key = `${change}:${appointment.id}:${appointment.sequence}`;
  const shared = {
    leadId: appointment.leadId,
    submissionId: appointment.submissionId,
    appointmentId: appointment.id,
    plannedFor: now,
    now,
  };
  await planDelivery(tx, services, {
    ...shared,
    template: `booking-${change}`,
    class: "service",
    key,
    recipient,
  });
  const owner = await tx.owners.byId(appointment.ownerId);
  if (owner === undefined) return;
  await planDelivery(tx, services, {
    ...shared,
    template: "call-changed",
    class: "internal",
    key: `${key}:owner`,
    recipient: owner.email,
  });
}
