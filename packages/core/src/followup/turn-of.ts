import { arbitrate } from "@aimant/funnel/engine";
import type { Delivery, StoreReads } from "../ports/index.ts";

/** What the person asked for goes before what we offer. */
const priorities = { service: 0, marketing: 1, internal: 2 } as const;

/**
 * When this follow-up email may go: one conversation per person, over all the follow-ups they are in. Later than `now`
 * means that another one goes first, or went today.
 */
export async function turnOf(
  store: StoreReads,
  delivery: Delivery,
  now: Temporal.Instant,
  timeZone: string,
): Promise<Temporal.Instant> {
  if (delivery.leadId === null || isImmediate(delivery)) return now;
  const all = (await store.deliveries.ofLead(delivery.leadId)).filter((row) => row.enrolmentId !== null);
  const waiting = all.filter(
    (row) => row.state === "planned" && Temporal.Instant.compare(row.nextAttemptAt, now) <= 0,
  );
  const sentAt = all
    .filter(
      (row) => !isImmediate(row) && (row.state === "sent" || row.state === "ambiguous" || isBeingSent(row)),
    )
    .map((row) => row.sentAt ?? row.firstAttemptAt ?? row.plannedFor)
    .toSorted(Temporal.Instant.compare);
  const turns = arbitrate(
    waiting.map((row) => ({
      id: row.id,
      dueAt: row.plannedFor,
      priority: priorities[row.class],
      immediate: isImmediate(row),
    })),
    sentAt,
    now,
    timeZone,
  );
  return turns.find(({ id }) => id === delivery.id)?.at ?? now;
}

/** Planned for the very moment that it was made: the answer to something the person has just done. */
function isImmediate(delivery: Delivery): boolean {
  return delivery.plannedFor.equals(delivery.createdAt);
}

function isBeingSent(delivery: Delivery): boolean {
  return delivery.state === "leased" || delivery.state === "retry";
}
