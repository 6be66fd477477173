import type { Funnel } from "@aimant/funnel";
import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { ConsentRecord, Lead, StoreTransaction, Submission } from "../ports/index.ts";
import { planErasure } from "../privacy/erase.ts";
import type { Services } from "../services.ts";
import { loadVersion } from "./load-version.ts";
import { nextAfter, type Next } from "./next-after.ts";
import { takeBack } from "./said-no.ts";
import { setGoing } from "./set-going.ts";

/** What the page of a confirmation link needs. */
export type Confirmation = {
  submission: Submission;
  lead: Lead;
  funnel: Funnel;
  /** Whether there is more of this address than what waits for it. */
  isKnown: boolean;
};

/** Opens the link without changing anything: mail scanners follow links. */
export async function openConfirmation(services: Services, token: string): Promise<Confirmation> {
  const submission = await services.store.submissions.byId(await openLink(services, "confirm", token));
  const lead = await services.store.leads.byId(submission?.leadId ?? "");
  if (submission === undefined || lead === undefined) throw new NotFound("link");
  const { funnel } = await loadVersion(services.store, submission.slug, submission.version);
  const passes = await services.store.submissions.ofLead(lead.id);
  const isKnown = lead.confirmedAt !== null || passes.some(({ heldAt }) => heldAt === null);
  return { submission, lead, funnel, isKnown };
}

/**
 * The address is its owner's: everything that was held for it starts now, a no that they had said before is taken back
 * as far as they agreed since, and the consents are written down once more with the time of the confirmation. Repeating
 * it changes nothing.
 */
export async function confirmAddress(
  services: Services,
  token: string,
): Promise<Confirmation & { next: Next }> {
  const { submission, lead } = await openConfirmation(services, token);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const known = await tx.leads.byId(lead.id);
    if (known === undefined) return;
    const held = (await tx.submissions.ofLead(lead.id)).filter(({ heldAt }) => heldAt !== null);
    const records = newestOf(await tx.consents.ofLead(lead.id));
    const awaits = records.some(({ action }) => action === "awaiting");
    if (known.confirmedAt !== null && held.length === 0 && !awaits) return;
    const confirmedAt = known.confirmedAt ?? now;
    await tx.leads.update(lead.id, { confirmedAt, updatedAt: now, lastContactAt: now });
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: lead.id,
      kind: "confirmed",
      actor: "prospect",
      data: { submission: submission.id },
      at: now,
    });
    await takeBack(tx, services, known, await confirmConsents(tx, services, records, now));
    for (const pass of held.toReversed()) {
      if (!(await tx.submissions.release(pass.id))) continue;
      const version = await loadVersion(tx, pass.slug, pass.version);
      const started = { ...pass, createdAt: now, heldAt: null };
      await setGoing(tx, services, { version, submission: started, lead: { ...known, confirmedAt } });
    }
  });
  services.wake();
  const confirmed = await openConfirmation(services, token);
  const version = await loadVersion(services.store, submission.slug, submission.version);
  return { ...confirmed, next: await nextAfter(services, version, confirmed.submission, {}) };
}

function newestOf(records: ConsentRecord[]): ConsentRecord[] {
  return [...new Map(records.map((record) => [`${record.slug}/${record.consentId}`, record])).values()];
}

/** What stands, and what waited for this, is said again by whoever reads this mailbox. */
async function confirmConsents(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  records: ConsentRecord[],
  now: Temporal.Instant,
): Promise<ConsentRecord[]> {
  const given = records.filter(({ action }) => action === "given" || action === "awaiting");
  await tx.consents.append(
    given.map((record) => ({
      ...record,
      id: services.ids.next(),
      action: "given" as const,
      method: "link" as const,
      at: now,
    })),
  );
  return given.filter(({ action }) => action === "awaiting");
}

/** The job at the end of the time to confirm: who never did, and never did anything else, is erased. */
export async function forgetUnconfirmed(services: Services, { leadId }: { leadId: string }): Promise<void> {
  const { store } = services;
  const lead = await store.leads.byId(leadId);
  if (lead === undefined || lead.confirmedAt !== null) return;
  if ((await store.submissions.ofLead(leadId)).some(({ heldAt }) => heldAt === null)) return;
  const [call] = (await store.appointments.upcomingOfLead(leadId, services.clock.now())).toReversed();
  if (call !== undefined) return lookAgain(services, leadId, call.endAt);
  await planErasure(services, lead, "unconfirmed");
}

/** Whoever has a call coming may say so there. */
async function lookAgain(services: Services, leadId: string, runAt: Temporal.Instant): Promise<void> {
  await services.store.transaction((tx) =>
    tx.jobs.enqueue({
      id: services.ids.next(),
      kind: "unconfirmed",
      key: `unconfirmed:${leadId}`,
      payload: { leadId },
      runAt,
      createdAt: services.clock.now(),
    }),
  );
}
