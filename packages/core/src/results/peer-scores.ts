import type { Score } from "@aimant/funnel";
import type { Services } from "../services.ts";

/** What one person reached in their newest pass. */
export type PeerScore = { leadId: string; score: Score };

/** Old enough to be cheap, fresh enough that nobody waits long for the twentieth answer to count. */
const kept = { hours: 1 };
/** The newest passes say how people do now; more of them would not move a median. */
const looked = 500;

type Kept = Map<string, { until: Temporal.Instant; peers: Promise<PeerScore[]> }>;
const byStore = new WeakMap<object, Kept>();

/** The newest pass of each person who went through a funnel; read at most once an hour, whoever looks. */
export function peerScores(
  { store, clock }: Pick<Services, "store" | "clock">,
  slug: string,
): Promise<PeerScore[]> {
  const known: Kept = byStore.get(store) ?? new Map();
  byStore.set(store, known);
  const now = clock.now();
  const found = known.get(slug);
  // A clock that was set back must not keep them for ever either.
  if (found && Temporal.Instant.compare(now, found.until) < 0 && now.until(found.until).total("hours") <= 1)
    return found.peers;
  const peers = store.submissions.newestScores(slug, looked).then(onePerPerson);
  known.set(slug, { until: now.add(kept), peers });
  // What could not be read is read again by whoever asks next.
  peers.catch(() => known.delete(slug));
  return peers;
}

function onePerPerson(newestFirst: PeerScore[]): PeerScore[] {
  const people = new Map<string, PeerScore>();
  for (const pass of newestFirst) if (!people.has(pass.leadId)) people.set(pass.leadId, pass);
  return [...people.values()];
}
