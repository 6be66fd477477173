import type { Delivery, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What has to be known to plan an email. */
export type DeliveryPlan = Pick<Delivery, "template" | "class" | "key" | "recipient" | "plannedFor"> &
  Partial<Pick<Delivery, "leadId" | "enrolmentId" | "stepId" | "submissionId" | "appointmentId">> & {
    now: Temporal.Instant;
  };

/** Plans an email once for each key, with the job that wakes it up. `false` where it was planned already. */
export async function planDelivery(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  plan: DeliveryPlan,
): Promise<boolean> {
  const { now, ...row } = plan;
  const id = services.ids.next();
  const inserted = await tx.deliveries.insertIfNew({
    leadId: null,
    enrolmentId: null,
    stepId: null,
    submissionId: null,
    appointmentId: null,
    ...row,
    id,
    createdAt: now,
  });
  if (inserted) await wakeDelivery(tx, services, { id, runAt: plan.plannedFor, now });
  return inserted;
}

/** Asks the runner to look at a delivery at this time. */
export async function wakeDelivery(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  wake: { id: string; runAt: Temporal.Instant; now: Temporal.Instant },
): Promise<void> {
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "deliver",
    key: `deliver:${wake.id}`,
    payload: { deliveryId: wake.id },
    runAt: wake.runAt,
    createdAt: wake.now,
  });
}
