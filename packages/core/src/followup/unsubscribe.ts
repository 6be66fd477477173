import type { Funnel } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import { NotFound } from "../errors.ts";
import { openLink } from "../links.ts";
import type { ConsentRecord, Lead, StoreReads } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { stopEnrolments } from "./stop-enrolments.ts";

/** What the unsubscribe page needs; nothing about the person. */
export type UnsubscribePage = { locale: string; funnel: Funnel };

/** Opens the link without changing anything: mail scanners follow links. */
export async function openUnsubscribe(services: Services, token: string): Promise<UnsubscribePage> {
  const lead = await leadBehind(services, token);
  const [newest] = await services.store.submissions.ofLead(lead.id);
  if (newest === undefined) throw new NotFound("link");
  const { funnel } = await loadVersion(services.store, newest.slug, newest.version);
  return { locale: lead.locale, funnel };
}

/**
 * Withdraws every consent to be written to, stops every follow-up and drops what is planned; what is being sent at
 * this moment is checked again before it goes. Repeating it changes nothing. A new submission may consent again.
 */
export async function unsubscribe(services: Services, token: string): Promise<void> {
  const lead = await leadBehind(services, token);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const given = await standingConsents(tx, lead.id);
    if (given.length > 0) {
      await tx.consents.append(
        given.map((record) => ({
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
      await tx.leads.update(lead.id, { updatedAt: now, lastContactAt: now });
    }
    await services.fault("unsubscribe:before-commit");
  });
}

async function leadBehind(services: Services, token: string): Promise<Lead> {
  const lead = await services.store.leads.byId(await openLink(services, "unsubscribe", token));
  if (lead === undefined) throw new NotFound("link");
  return lead;
}

/** The newest record of each consent, where it says yes and is about being written to. */
async function standingConsents(store: StoreReads, leadId: string): Promise<ConsentRecord[]> {
  const newest = new Map<string, ConsentRecord>();
  for (const record of await store.consents.ofLead(leadId)) {
    newest.set(`${record.slug}/${record.consentId}`, record);
  }
  return [...newest.values()].filter((record) => record.action === "given" && record.purpose !== "phone");
}
