import { planDelivery } from "../followup/plan-delivery.ts";
import type { Endpoint, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { whoAnswers } from "./endpoint-off-data.ts";

/**
 * Switches an endpoint off that no longer works, and tells once who answers for the house, by email. What happens
 * meanwhile is kept for a replay.
 */
export async function switchOff(
  tx: StoreTransaction,
  services: Pick<Services, "log" | "ids">,
  endpoint: Pick<Endpoint, "id" | "disabledAt" | "kind" | "host" | "failingSince">,
  why: "gone" | "failing",
  now: Temporal.Instant,
): Promise<void> {
  if (endpoint.disabledAt !== null) return;
  await tx.endpoints.change(endpoint.id, { disabledAt: now, disabledWhy: why });
  services.log.error("endpoint.disabled", {
    endpoint: endpoint.id,
    kind: endpoint.kind,
    host: endpoint.host,
    why,
  });
  const reader = await whoAnswers(tx);
  if (reader === undefined) return;
  const since = endpoint.failingSince ?? now;
  await planDelivery(tx, services, {
    template: "endpoint-off",
    class: "internal",
    // Once for each time that it is switched off.
    key: `endpoint-off:${endpoint.id}:${since.epochMilliseconds}:${now.epochMilliseconds}`,
    recipient: reader.email,
    plannedFor: now,
    now,
  });
}
