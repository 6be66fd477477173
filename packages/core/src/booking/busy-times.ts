import type { Owner } from "@aimant/funnel";
import type { Span, StoreReads } from "../ports/index.ts";

/** Busy times of owners (by id) that were read outside our store, before the transaction that uses them. */
export type OutsideBusy = ReadonlyMap<string, Span[]>;

/**
 * When an owner is taken, from every source: the calls in our store as `store` sees them (a transaction sees its own),
 * and what was read outside. The order means nothing and spans may overlap.
 */
export async function busyTimes(
  store: StoreReads,
  owner: Owner,
  span: Span,
  outside: OutsideBusy,
): Promise<Span[]> {
  const ours = await store.appointments.busy(owner.id, span);
  return [...ours, ...(outside.get(owner.id) ?? [])];
}
