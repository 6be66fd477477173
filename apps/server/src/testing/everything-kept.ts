import type { Store } from "@aimant/core/ports";

/** All that a request could change of leads and what hangs on them, as one comparable text. */
export async function everythingKept(store: Store, now: Temporal.Instant): Promise<string> {
  const people = await store.leads.page(null, 1_000);
  const rows = await Promise.all(
    people.map(async (lead) => ({
      lead,
      submissions: await store.submissions.ofLead(lead.id),
      consents: await store.consents.ofLead(lead.id),
      enrolments: await store.enrolments.activeOfLead(lead.id),
      deliveries: await store.deliveries.ofLead(lead.id),
      appointments: await store.appointments.upcomingOfLead(lead.id, now),
      holds: await store.holds.ofLead(lead.id),
      noShows: await store.noShows.ofLead(lead.id),
      waiting: await store.waiting.ofLead(lead.id),
      timeline: await store.timeline.ofLead(lead.id),
    })),
  );
  const jobs = { ...(await store.jobs.counts()), next: await store.jobs.nextDueAt() };
  return JSON.stringify(
    { rows, jobs, funnels: await store.funnels.list(), owners: await store.owners.list() },
    null,
    1,
  );
}
