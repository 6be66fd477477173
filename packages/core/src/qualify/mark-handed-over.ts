import type { Delivery, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { changeStage } from "./change-stage.ts";

/** The rep has received the lead: `qualified` becomes `handed-over`, with the email that did it on the timeline. */
export async function markHandedOver(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  delivery: Delivery,
  now: Temporal.Instant,
): Promise<void> {
  const lead = delivery.leadId === null ? undefined : await tx.leads.byId(delivery.leadId);
  if (lead?.stage !== "qualified") return;
  await changeStage(tx, services, { lead, to: "handed-over", actor: "system", why: delivery.id, now });
}
