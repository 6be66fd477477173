import type { Delivery, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** The rep has received the lead: `qualified` becomes `handed-over`, with the email that did it on the timeline. */
export async function markHandedOver(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  delivery: Delivery,
  now: Temporal.Instant,
): Promise<void> {
  if (delivery.leadId === null) return;
  if (!(await tx.leads.moveStage(delivery.leadId, "qualified", "handed-over", now))) return;
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: delivery.leadId,
    kind: "stage",
    actor: "system",
    data: { from: "qualified", to: "handed-over", delivery: delivery.id },
    at: now,
  });
}
