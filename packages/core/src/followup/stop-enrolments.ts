import type { Enrolment, StoreReads, StoreTransaction } from "../ports/index.ts";
import { loadVersion } from "../collect/load-version.ts";

/** Ends these enrolments and drops what they had planned; what is being sent at this moment is checked again before it goes. */
export async function stopEnrolments(
  tx: StoreTransaction,
  enrolments: Enrolment[],
  reason: string,
  at: Temporal.Instant,
): Promise<number> {
  let stopped = 0;
  for (const { id, leadId } of enrolments) {
    await tx.deliveries.skip({ leadId, enrolmentId: id }, reason);
    stopped += await tx.enrolments.stop({ leadId, enrolmentId: id }, reason, at);
  }
  return stopped;
}

/** Active enrolments that a booked call puts to silence; what was promised goes on. */
export async function silencedByBooking(store: StoreReads, leadId: string): Promise<Enrolment[]> {
  const silenced: Enrolment[] = [];
  for (const enrolment of await store.enrolments.activeOfLead(leadId)) {
    const { funnel } = await loadVersion(store, enrolment.slug, enrolment.version);
    const followUp = funnel.followUps.find(({ id }) => id === enrolment.followUpId);
    if (followUp === undefined || (followUp.stopOnBooking && followUp.trigger !== "booked"))
      silenced.push(enrolment);
  }
  return silenced;
}
