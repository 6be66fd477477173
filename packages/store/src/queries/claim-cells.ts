import type { Tables } from "../tables/define-tables.ts";
import type { Handle } from "./handle.ts";

/** Slots begin on the five minutes; a start between two is rounded down, an end up. */
const cellMilliseconds = 5 * 60_000;
/** Rows of one insert, so that the longest appointment stays under the engines' limit of bound values (32,766). */
const cellsPerInsert = 1_000;

type Claim = {
  ownerId: string;
  startAt: Temporal.Instant;
  endAt: Temporal.Instant;
  bufferMinutes: number;
  /** The one of the two that takes the time. */
  by: { appointmentId: string; holdId: null } | { appointmentId: null; holdId: string };
};

/**
 * Takes an owner's time, five minutes a row; `false` where any of it is taken: what was claimed until then is the
 * caller's to give back.
 */
export async function claimCells(db: Handle, { takenCells }: Tables, claim: Claim): Promise<boolean> {
  const start = claim.startAt.epochMilliseconds;
  const end = claim.endAt.epochMilliseconds;
  if (end <= start) throw new RangeError("an appointment ends after it starts");
  if (!(claim.bufferMinutes >= 0)) throw new RangeError("a buffer is not negative");
  // In rising order, so that two overlapping claims wait for one another in one direction only.
  const first = Math.floor(start / cellMilliseconds);
  const last = Math.ceil((end + claim.bufferMinutes * 60_000) / cellMilliseconds);
  for (let from = first; from < last; from += cellsPerInsert) {
    const cells = Array.from({ length: Math.min(cellsPerInsert, last - from) }, (_, index) => ({
      ownerId: claim.ownerId,
      cell: from + index,
      ...claim.by,
    }));
    const taken = await db
      .insert(takenCells)
      .values(cells)
      .onConflictDoNothing()
      .returning({ cell: takenCells.cell });
    if (taken.length < cells.length) return false;
  }
  return true;
}
