import { loadVersion } from "../collect/load-version.ts";
import type { StoreReads } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { planErasure } from "./erase.ts";

/** Durations of years are counted on this calendar. */
const ZONE = "Europe/Paris";
/** No retention can be shorter; whoever was there since is not looked at. */
const SHORTEST_DAYS = 1;
const LOT = 500;
/** What systems outside were told can be replayed so long; then only that they were told stays. */
const NOTICE_DAYS = 30;
/** Longer than anything that is allowed once in a while is remembered for. */
const QUOTA_HOURS = 72;

/** Somebody whose data has had its time. */
export type Outdated = {
  id: string;
  email: string;
  lastContactAt: Temporal.Instant;
  since: Temporal.Instant;
};

/**
 * People whose last contact is longer ago than any purpose that they were asked for needs (three years where a funnel
 * says nothing else). Only what they did themselves counts as contact, never what we sent.
 */
export async function outdatedPeople(services: Pick<Services, "store" | "clock">): Promise<Outdated[]> {
  const { store } = services;
  const now = services.clock.now();
  const outdated: Outdated[] = [];
  let after = "";
  for (;;) {
    const ids = await store.erasures.staleLeads(now.subtract({ hours: 24 * SHORTEST_DAYS }), after, LOT);
    for (const id of ids) {
      const lead = await store.leads.byId(id);
      if (lead === undefined || (await store.appointments.upcomingOfLead(id, now)).length > 0) continue;
      const since = await keptUntil(store, id, lead.lastContactAt);
      if (Temporal.Instant.compare(since, now) <= 0)
        outdated.push({ id, email: lead.email, lastContactAt: lead.lastContactAt, since });
    }
    const last = ids.at(-1);
    if (last === undefined) return outdated;
    after = last;
  }
}

/** The latest end of what the person's funnels say, purpose by purpose. */
async function keptUntil(
  store: StoreReads,
  leadId: string,
  lastContactAt: Temporal.Instant,
): Promise<Temporal.Instant> {
  const contact = lastContactAt.toZonedDateTimeISO(ZONE);
  const ends: Temporal.Instant[] = [];
  for (const { slug, version } of await store.submissions.ofLead(leadId)) {
    const { consents } = (await loadVersion(store, slug, version)).funnel;
    for (const { retention } of consents) ends.push(contact.add(retention).toInstant());
  }
  return ends.toSorted(Temporal.Instant.compare).at(-1) ?? contact.add({ years: 3 }).toInstant();
}

/** Erases whoever has had their time; how many. */
export async function purge(services: Services): Promise<number> {
  const outdated = await outdatedPeople(services);
  for (const person of outdated) await planErasure(services, person, "retention");
  return outdated.length;
}

/** What has had its time besides people: answers that were begun, and what systems outside were told. */
export type Expired = { unfinished: number; notices: number };

/** How many of each would go now; changes nothing. */
export async function whatIsExpired(services: Pick<Services, "store" | "clock">): Promise<Expired> {
  const { store, clock } = services;
  const now = clock.now();
  return {
    unfinished: await store.unfinished.countExpired(now),
    notices: await store.notices.countForgettable(now.subtract({ hours: 24 * NOTICE_DAYS })),
  };
}

/** Removes it; how many of each. */
export async function forgetExpired(services: Services): Promise<Expired> {
  const now = services.clock.now();
  return services.store.transaction(async (tx) => {
    const notices = await tx.notices.forget(now.subtract({ hours: 24 * NOTICE_DAYS }));
    const unfinished = await tx.unfinished.remove({ expiredAt: now });
    await tx.quotas.forgetBefore(now.subtract({ hours: QUOTA_HOURS }));
    return { unfinished, notices };
  });
}

/** The daily job: tomorrow's is planned before anything is erased, so that a failure ends nothing. */
export async function purgeDaily(services: Services): Promise<void> {
  await planPurge(services, 24);
  await forgetExpired(services);
  const count = await purge(services);
  if (count > 0) services.log.info("privacy.purged", { count });
}

/** Plans the daily look; one waits at most. */
export async function planPurge(services: Services, hours = 0): Promise<void> {
  const now = services.clock.now();
  await services.store.transaction((tx) =>
    tx.jobs.enqueue({
      id: services.ids.next(),
      kind: "purge",
      key: "purge",
      payload: {},
      runAt: now.add({ hours }),
      createdAt: now,
    }),
  );
}
