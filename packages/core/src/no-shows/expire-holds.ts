import type { SlotHold, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { slotFreed } from "../waiting/slot-freed.ts";

/** The job behind every hold: what nobody took is free again. */
export async function expireHolds(services: Services, ownerId: string): Promise<void> {
  await services.store.transaction((tx) => sweepHolds(tx, services, ownerId));
  services.wake();
}

/** Frees an owner's holds that are over: by the job, and before anybody books, so that no late job keeps a time closed. */
export async function sweepHolds(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock">,
  ownerId: string,
): Promise<void> {
  const now = services.clock.now();
  for (const hold of await tx.holds.expire(ownerId, now)) {
    if (hold.purpose === "waiting") await tx.waiting.move(hold.purposeId, "offered", "passed", now);
    await slotFreed(tx, services, { ownerId, start: hold.startAt, end: hold.endAt });
  }
}

/** Gives back what is held for a person. */
export async function releaseHolds(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock">,
  holds: SlotHold[],
): Promise<void> {
  for (const { id, ownerId, startAt, endAt } of holds) {
    if (await tx.holds.end(id, "released"))
      await slotFreed(tx, services, { ownerId, start: startAt, end: endAt });
  }
}
