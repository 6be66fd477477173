import type { StoreReads } from "../ports/index.ts";

/** Whether an email to or about this person is being handed over at this moment. */
export async function isStillSending(
  store: StoreReads,
  leadId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return (await store.deliveries.ofLead(leadId)).some(
    ({ state, leaseUntil }) =>
      state === "leased" && leaseUntil !== null && Temporal.Instant.compare(leaseUntil, now) > 0,
  );
}
