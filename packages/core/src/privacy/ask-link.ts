import { normaliseEmail } from "../collect/upsert-lead.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import type { Services } from "../services.ts";

const ONCE_HOURS = 24;

/**
 * Somebody wants the link to an address's privacy centre: it is mailed there, at most once a day, and only where the
 * address is known. The caller learns nothing: the answer is given before anything is looked up.
 */
export async function askPrivacyLink(services: Services, email: string): Promise<void> {
  const now = services.clock.now();
  await services.store.transaction((tx) =>
    tx.jobs.enqueue({
      id: services.ids.next(),
      kind: "privacy-link",
      key: `privacy-link:${services.tokens.hashAddress(normaliseEmail(email))}`,
      payload: { email: normaliseEmail(email) },
      runAt: now,
      createdAt: now,
    }),
  );
  services.wake();
}

/** The job behind it. */
export async function planPrivacyLink(services: Services, { email }: { email: string }): Promise<void> {
  await services.store.transaction(async (tx) => {
    const lead = await tx.leads.byEmail(email);
    const passes = lead === undefined ? [] : await tx.submissions.ofLead(lead.id);
    const [newest] = passes;
    if (lead === undefined || newest === undefined) return;
    // Nobody has answered for this address yet: it gets the question whether it is theirs, and nothing else.
    if (lead.confirmedAt === null && passes.every(({ heldAt }) => heldAt !== null)) return;
    const now = services.clock.now();
    const taken = await tx.quotas.claim({
      key: `privacy-link:${services.tokens.hashAddress(email)}`,
      // Nobody's: asking again is not allowed again.
      holder: services.ids.next(),
      at: now,
      freeBefore: now.subtract({ hours: ONCE_HOURS }),
    });
    if (taken !== undefined) return;
    await planDelivery(tx, services, {
      template: "privacy-link",
      class: "service",
      key: `privacy-link:${lead.id}:${now.epochMilliseconds}`,
      recipient: lead.email,
      leadId: lead.id,
      submissionId: newest.id,
      plannedFor: now,
      now,
    });
  });
  services.wake();
}
