import { planDelivery } from "../followup/plan-delivery.ts";
import type { Appointment, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** A call that runs a little over is not interrupted by our question. */
const AFTER_MINUTES = 15;

/** Plans the question to the rep; planned again, it falls due at the earlier of both times. */
export async function planAskOutcome(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  { id, endAt }: Pick<Appointment, "id" | "endAt">,
  now: Temporal.Instant,
): Promise<void> {
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "ask-outcome",
    key: `ask-outcome:${id}`,
    payload: { appointmentId: id },
    runAt: endAt.add({ minutes: AFTER_MINUTES }),
    createdAt: now,
  });
}

/**
 * A call is over and the rep has said nothing: they are asked, once. The row decides, not the job: of a call that was
 * moved, cancelled or concluded meanwhile nothing is asked, or not yet.
 */
export async function askOutcome(services: Services, appointmentId: string): Promise<void> {
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const appointment = await tx.appointments.byId(appointmentId);
    if (appointment === undefined || appointment.state !== "booked") return;
    const due = appointment.endAt.add({ minutes: AFTER_MINUTES });
    if (Temporal.Instant.compare(due, now) > 0) return planAskOutcome(tx, services, appointment, now);
    const owner = await tx.owners.byId(appointment.ownerId);
    if (owner === undefined) {
      services.log.error("calls.no-owner", { appointment: appointmentId });
      return;
    }
    await planDelivery(tx, services, {
      leadId: appointment.leadId,
      submissionId: appointment.submissionId,
      appointmentId,
      template: "ask-outcome",
      class: "internal",
      key: `ask-outcome:${appointmentId}`,
      recipient: owner.email,
      plannedFor: now,
      now,
    });
  });
  services.wake();
}
