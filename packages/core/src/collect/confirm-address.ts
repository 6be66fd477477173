import type { Funnel } from "@aimant/funnel";
import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { Lead, StoreTransaction, Submission } from "../ports/index.ts";
import { planErasure } from "../privacy/erase.ts";
import type { Services } from "../services.ts";
import { loadVersion } from "./load-version.ts";
import { nextAfter, type Next } from "./next-after.ts";
import { setGoing } from "./set-going.ts";

/** What the page of a confirmation link needs. */
export type Confirmation = { submission: Submission; lead: Lead; funnel: Funnel };

/** Opens the link without changing anything: mail scanners follow links. */
export async function openConfirmation(services: Services, token: string): Promise<Confirmation> {
  const submission = await services.store.submissions.byId(await openLink(services, "confirm", token));
  const lead = await services.store.leads.byId(submission?.leadId ?? "");
  if (submission === undefined || lead === undefined) throw new NotFound("link");
  const { funnel } = await loadVersion(services.store, submission.slug, submission.version);
  return { submission, lead, funnel };
}

/**
 * The address is its owner's: everything that was held for it starts now, and the consents are written down once more
 * with the time of the confirmation. Repeating it changes nothing.
 */
export async function confirmAddress(
  services: Services,
  token: string,
): Promise<Confirmation & { next: Next }> {
  const { submission, lead } = await openConfirmation(services, token);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const known = await tx.leads.byId(lead.id);
    if (known === undefined || known.confirmedAt !== null) return;
    await tx.leads.update(lead.id, { confirmedAt: now, updatedAt: now, lastContactAt: now });
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: lead.id,
      kind: "confirmed",
      actor: "prospect",
      data: { submission: submission.id },
      at: now,
    });
    await confirmConsents(tx, services, lead.id, now);
    for (const held of (await tx.submissions.ofLead(lead.id)).toReversed()) {
      if (!(await tx.submissions.release(held.id))) continue;
      const version = await loadVersion(tx, held.slug, held.version);
      const started = { ...held, createdAt: now, heldAt: null };
      await setGoing(tx, services, { version, submission: started, lead: { ...known, confirmedAt: now } });
    }
  });
  services.wake();
  const confirmed = await openConfirmation(services, token);
  const version = await loadVersion(services.store, submission.slug, submission.version);
  return { ...confirmed, next: await nextAfter(services, version, confirmed.submission, {}) };
}

/** What stands is said again, by whoever reads this mailbox. */
async function confirmConsents(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  leadId: string,
  now: Temporal.Instant,
): Promise<void> {
  const newest = new Map(
    (await tx.consents.ofLead(leadId)).map((record) => [`${record.slug}/${record.consentId}`, record]),
  );
  const given = [...newest.values()].filter(({ action }) => action === "given");
  if (given.length === 0) return;
  await tx.consents.append(
    given.map((record) => ({ ...record, id: services.ids.next(), method: "link" as const, at: now })),
  );
}

/** The job at the end of the time to confirm: who never did, and never did anything else, is erased. */
export async function forgetUnconfirmed(services: Services, { leadId }: { leadId: string }): Promise<void> {
  const { store } = services;
  const lead = await store.leads.byId(leadId);
  if (lead === undefined || lead.confirmedAt !== null) return;
  if ((await store.submissions.ofLead(leadId)).some(({ heldAt }) => heldAt === null)) return;
  await planErasure(services, lead, "unconfirmed");
}
