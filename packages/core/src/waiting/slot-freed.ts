import type { Span, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Somebody gave a time back: who waits for this owner is asked. Costs nothing where nobody waits. */
export async function slotFreed(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock">,
  freed: Span & { ownerId: string },
): Promise<void> {
  const now = services.clock.now();
  if (Temporal.Instant.compare(freed.start, now) <= 0) return;
  if ((await tx.waiting.forOwner(freed.ownerId)).length === 0) return;
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "offer-freed-slot",
    key: `offer-freed-slot:${freed.ownerId}:${freed.start.toString()}`,
    payload: { ownerId: freed.ownerId, start: freed.start.toString() },
    runAt: now,
    createdAt: now,
  });
}
