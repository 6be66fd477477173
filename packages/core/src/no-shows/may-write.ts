import type { StoreReads, Suppression } from "../ports/index.ts";
import { normaliseEmail } from "../collect/upsert-lead.ts";
import type { Services } from "../services.ts";

type Standing = {
  /** Something that they agreed to get by email stands: they have not unsubscribed. */
  written: boolean;
  /** They agreed to be written to about offers, or did not object to it where that is enough. */
  offers: boolean;
  /** They agreed to be called. */
  called: boolean;
};

/** What a person's newest word on each consent of a funnel allows. */
export async function standingOf(
  store: Pick<StoreReads, "consents">,
  person: { leadId: string; slug: string },
): Promise<Standing> {
  const newest = new Map<string, { purpose: string; basis: string; action: string }>();
  for (const record of await store.consents.ofLead(person.leadId)) {
    if (record.slug === person.slug && record.action !== "awaiting") newest.set(record.consentId, record);
  }
  const given = [...newest.values()].filter(({ action }) => action === "given");
  return {
    written: given.some(({ purpose }) => purpose !== "phone"),
    offers: given.some(({ purpose, basis }) => purpose === "marketing" || basis === "legitimate-interest"),
    called: given.some(({ purpose }) => purpose === "phone"),
  };
}

/** Why nothing is written to this address, if so. */
export async function suppressionOf(
  services: Pick<Services, "tokens">,
  store: Pick<StoreReads, "suppressions">,
  email: string,
): Promise<Suppression["reason"] | undefined> {
  return (await store.suppressions.find(services.tokens.hashAddress(normaliseEmail(email))))?.reason;
}
