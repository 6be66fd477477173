import type { ConsentRecord, Lead, StoreReads, StoreTransaction } from "../ports/index.ts";
import { loadVersion } from "../collect/load-version.ts";
import { stopEnrolments } from "../followup/stop-enrolments.ts";
import { announce } from "../outbound/announce.ts";
import type { Services } from "../services.ts";

/** What is withdrawn: one consent (`<slug>/<id>`), one purpose wherever it was given, or everything. */
export type Withdrawal = { consent: string } | { purpose: ConsentRecord["purpose"] } | "everything";

/**
 * Withdraws consents and ends the follow-ups that rest on them. What is being sent at this moment is checked again
 * before it goes. Repeating it changes nothing.
 */
export async function withdrawConsents(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  lead: Lead,
  withdrawal: Withdrawal,
  now: Temporal.Instant,
): Promise<ConsentRecord[]> {
  const withdrawn = (await standingOf(tx, lead.id)).filter((record) => isMeant(record, withdrawal));
  await recordWithdrawn(tx, services, withdrawn, now);
  const active = await tx.enrolments.activeOfLead(lead.id);
  const ended = withdrawal === "everything" ? active : await restingOn(tx, active, withdrawn);
  const stopped = await stopEnrolments(tx, ended, "consent-withdrawn", now);
  if (withdrawn.length > 0 || stopped > 0) {
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: lead.id,
      kind: "consents-withdrawn",
      actor: "prospect",
      data: { consents: withdrawn.map((record) => `${record.slug}/${record.consentId}`) },
      at: now,
    });
    await announceWithdrawn(tx, services, { leadId: lead.id, withdrawn, now });
    await tx.leads.update(lead.id, {
      updatedAt: now,
      lastContactAt: now,
      confirmedAt: lead.confirmedAt ?? now,
    });
  }
  return withdrawn;
}

function isMeant(record: ConsentRecord, withdrawal: Withdrawal): boolean {
  if (withdrawal === "everything") return true;
  if ("purpose" in withdrawal) return record.purpose === withdrawal.purpose;
  return `${record.slug}/${record.consentId}` === withdrawal.consent;
}

/** Writes down that these consents no longer stand. */
export async function recordWithdrawn(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  standing: ConsentRecord[],
  now: Temporal.Instant,
): Promise<void> {
  await tx.consents.append(
    standing.map((record) => ({
      ...record,
      id: services.ids.next(),
      submissionId: null,
      action: "withdrawn" as const,
      method: "link" as const,
      page: null,
      at: now,
    })),
  );
}

/** Tells the systems outside which consents no longer stand. */
export async function announceWithdrawn(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  { leadId, withdrawn, now }: { leadId: string; withdrawn: ConsentRecord[]; now: Temporal.Instant },
): Promise<void> {
  const what = withdrawn.map(({ slug, consentId, purpose }) => ({
    consent: `${slug}/${consentId}`,
    purpose,
  }));
  await announce(tx, services, {
    event: "lead.consent-withdrawn",
    leadId,
    data: { withdrawn: what },
    now,
  });
}

/** The newest record of each consent, where it says yes. */
export async function standingOf(store: StoreReads, leadId: string): Promise<ConsentRecord[]> {
  const newest = new Map<string, ConsentRecord>();
  for (const record of await store.consents.ofLead(leadId))
    if (record.action !== "awaiting") newest.set(`${record.slug}/${record.consentId}`, record);
  return [...newest.values()].filter(({ action }) => action === "given");
}

/** Follow-ups none of whose steps may go any more: a step whose consent is gone is skipped, the others still come. */
async function restingOn<Row extends { slug: string; version: number; followUpId: string }>(
  store: StoreReads,
  enrolments: Row[],
  withdrawn: ConsentRecord[],
): Promise<Row[]> {
  const gone = new Set(withdrawn.map(({ consentId }) => consentId));
  const resting: Row[] = [];
  for (const enrolment of enrolments) {
    const { funnel } = await loadVersion(store, enrolment.slug, enrolment.version);
    const steps = funnel.followUps.find(({ id }) => id === enrolment.followUpId)?.steps ?? [];
    if (steps.every(({ consent }) => consent !== undefined && gone.has(consent))) resting.push(enrolment);
  }
  return resting;
}
