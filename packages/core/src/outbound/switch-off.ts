import type { Endpoint, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Switches an endpoint off that no longer works, and tells the host once. What happens meanwhile is kept for a replay. */
export async function switchOff(
  tx: StoreTransaction,
  services: Pick<Services, "log">,
  endpoint: Pick<Endpoint, "id" | "disabledAt" | "kind" | "host">,
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
}
