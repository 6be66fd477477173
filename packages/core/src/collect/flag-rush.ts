import type { StoreReads } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** How far back a rush goes: as long as the limit that it passed counts. */
const MINUTES = 10;
/** More never get in before they are asked for work. */
const MOST = 200;

/** What the timeline of somebody says who came in with a rush. */
export const RUSH = "rush";

/** So many passes came to a funnel that work is asked for from now on: what came just before is looked at again. */
export async function noteRush(services: Services, slug: string): Promise<void> {
  if ((await services.store.funnels.current(slug)) === undefined) return;
  const now = services.clock.now();
  const since = now.subtract({ minutes: MINUTES }).toString();
  await services.store.transaction((tx) =>
    tx.jobs.enqueue({
      id: services.ids.next(),
      kind: "flag-rush",
      key: `flag-rush:${slug}`,
      payload: { slug, since, until: now.toString() },
      runAt: now,
      createdAt: now,
    }),
  );
  services.wake();
}

/** Marks everybody who came to this funnel since then; nobody is turned away, and people see the mark before they call. */
export async function flagRush(
  services: Pick<Services, "store" | "ids" | "clock">,
  { slug, since, until }: { slug: string; since: string; until: string },
): Promise<void> {
  const [from, to] = [Temporal.Instant.from(since), Temporal.Instant.from(until)];
  const newest = await services.store.submissions.newestScores(slug, MOST);
  for (const leadId of new Set(newest.map((one) => one.leadId))) {
    await services.store.transaction(async (tx) => {
      const passes = (await tx.submissions.ofLead(leadId)).filter(
        ({ slug: where, createdAt }) =>
          where === slug &&
          Temporal.Instant.compare(createdAt, from) >= 0 &&
          Temporal.Instant.compare(createdAt, to) <= 0,
      );
      const [pass] = passes;
      if (pass === undefined || (await cameInARush(tx, leadId))) return;
      await tx.timeline.append({
        id: services.ids.next(),
        leadId,
        kind: RUSH,
        actor: "system",
        data: { submission: pass.id, slug },
        at: services.clock.now(),
      });
    });
  }
}

/** Whether somebody came in with many others in a few minutes, and asked for no work. */
export async function cameInARush(store: Pick<StoreReads, "timeline">, leadId: string): Promise<boolean> {
  return (await store.timeline.ofLead(leadId)).some(({ kind }) => kind === RUSH);
}
