import type { StoreReads } from "../ports/index.ts";

/** Whether an email to or about this person, or a notice of them, is being handed over at this moment. */
export async function isStillSending(
  store: StoreReads,
  leadId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const leaving = [...(await store.deliveries.ofLead(leadId)), ...(await store.notices.ofLead(leadId))];
  return leaving.some(
    ({ state, leaseUntil }) =>
      state === "leased" && leaseUntil !== null && Temporal.Instant.compare(leaseUntil, now) > 0,
  );
}
