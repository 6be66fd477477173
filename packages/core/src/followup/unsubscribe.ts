import type { Funnel } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { ConsentRecord, Lead, StoreReads } from "../ports/index.ts";
import {
  announceWithdrawn,
  recordWithdrawn,
  standingOf,
  withdrawConsents,
} from "../privacy/withdraw-consents.ts";
import type { Services } from "../services.ts";
import { stopEnrolments } from "./stop-enrolments.ts";

/** What somebody is written to about; a call is not. */
export type LetterPurpose = Exclude<ConsentRecord["purpose"], "phone">;

/** What the unsubscribe page needs; nothing about the person but what they may stop. */
export type UnsubscribePage = { locale: string; funnel: Funnel; purposes: LetterPurpose[] };

/** Opens the link without changing anything: mail scanners follow links. */
export async function openUnsubscribe(services: Services, token: string): Promise<UnsubscribePage> {
  const lead = await leadBehind(services, token);
  const [newest] = await services.store.submissions.ofLead(lead.id);
  if (newest === undefined) throw new NotFound("link");
  const { funnel } = await loadVersion(services.store, newest.slug, newest.version);
  const standing = new Set((await standingConsents(services.store, lead.id)).map(({ purpose }) => purpose));
  const purposes = (["service", "marketing"] as const).filter((purpose) => standing.has(purpose));
  return { locale: lead.locale, funnel, purposes };
}

/**
 * Withdraws every consent to be written to, or those for one purpose, ends the follow-ups that rest on them and drops
 * what is planned; what is being sent at this moment is checked again before it goes. To stop everything, or all
 * marketing, is to object as well (GDPR art. 21). Repeating it changes nothing. What was said no to here is taken back
 * by the same mailbox only.
 */
export async function unsubscribe(
  services: Services,
  token: string,
  from: "everything" | LetterPurpose = "everything",
): Promise<void> {
  const lead = await leadBehind(services, token);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    if (from !== "service")
      await tx.suppressions.add({
        hash: services.tokens.hashAddress(lead.email),
        reason: "objected",
        at: now,
      });
    if (from !== "everything") {
      await withdrawConsents(tx, services, lead, { purpose: from }, now);
      await services.fault("unsubscribe:before-commit");
      return;
    }
    const given = await standingConsents(tx, lead.id);
    await recordWithdrawn(tx, services, given, now);
    const stopped = await stopEnrolments(tx, await tx.enrolments.activeOfLead(lead.id), "unsubscribed", now);
    if (given.length > 0 || stopped > 0) {
      await tx.timeline.append({
        id: services.ids.next(),
        leadId: lead.id,
        kind: "unsubscribed",
        actor: "prospect",
        data: { consents: given.map((record) => `${record.slug}/${record.consentId}`) },
        at: now,
      });
      await announceWithdrawn(tx, services, { leadId: lead.id, withdrawn: given, now });
      await tx.leads.update(lead.id, { updatedAt: now, lastContactAt: now });
    }
    await services.fault("unsubscribe:before-commit");
  });
  services.wake();
}

async function leadBehind(services: Services, token: string): Promise<Lead> {
  const lead = await services.store.leads.byId(await openLink(services, "unsubscribe", token));
  if (lead === undefined) throw new NotFound("link");
  return lead;
}

/** The newest record of each consent, where it says yes and is about being written to. */
async function standingConsents(store: StoreReads, leadId: string): Promise<ConsentRecord[]> {
  return (await standingOf(store, leadId)).filter(({ purpose }) => purpose !== "phone");
}
