import type { StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/**
 * Asks for an appointment's entry in its owner's calendar to be made equal to the appointment. Call it in every
 * transaction that books, moves, cancels, hands to another owner or erases one; wake the runner afterwards.
 */
export async function planCalendarSync(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  appointmentId: string,
  now: Temporal.Instant,
): Promise<void> {
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "calendar-sync",
    key: `calendar-sync:${appointmentId}`,
    payload: { appointmentId },
    runAt: now,
    createdAt: now,
  });
}
