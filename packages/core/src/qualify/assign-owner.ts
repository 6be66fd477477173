import type { Owner } from "@aimant/funnel";
import type { Lead, StoreReads, StoreTransaction } from "../ports/index.ts";

/**
 * The owner of a lead: the one it has, else the one of `candidates` with the fewest leads (the first listed on equal
 * terms), who keeps it from then on. `undefined` where none of them exists.
 */
export async function assignOwner(
  tx: StoreTransaction,
  lead: Lead,
  candidates: string[],
  now: Temporal.Instant,
): Promise<Owner | undefined> {
  const kept = lead.ownerId === null ? undefined : await tx.owners.byId(lead.ownerId);
  if (kept !== undefined) return kept;
  const chosen = await chooseOwner(tx, candidates);
  if (chosen !== undefined) await tx.leads.update(lead.id, { ownerId: chosen.id, updatedAt: now });
  return chosen;
}

/** The least loaded of these owners; leaves everything as it is. */
export async function chooseOwner(
  store: Pick<StoreReads, "owners">,
  candidates: string[],
): Promise<Owner | undefined> {
  const loads = await store.owners.loads();
  const owners: Owner[] = [];
  for (const id of candidates) {
    const owner = await store.owners.byId(id);
    if (owner !== undefined) owners.push(owner);
  }
  const load = (owner: Owner) => loads[owner.id] ?? 0;
  return owners.reduce<Owner | undefined>(
    (best, owner) => (best === undefined || load(owner) < load(best) ? owner : best),
    undefined,
  );
}
