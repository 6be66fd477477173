import { standingConsent } from "../followup/facts.ts";
import type { Services } from "../services.ts";
import { knownPerson } from "./known-person.ts";
import { loadVersion } from "./load-version.ts";
import { maskEmail, maskPhone } from "./mask.ts";

/** What a visitor who came by a personal link is not asked again. */
export type Recognised = {
  /** As known, except what would tell a stranger with a forwarded email too much: address and number are masked. */
  contact: { name: string; email: string; jobTitle?: string; company?: string; phone?: string };
  /** Consents of this funnel that stand already. */
  consents: string[];
};

/** Recognises the person behind a personal link for one funnel; throws `NotFound` for a bad link. */
export async function recognise(
  services: Services,
  input: { slug: string; person: string },
): Promise<Recognised> {
  const { funnel } = await loadVersion(services.store, input.slug, undefined);
  const known = await knownPerson(services, input.person, undefined);
  if (known === undefined) return { contact: { name: "", email: "" }, consents: [] };
  const { lead, consents } = known;
  return {
    contact: {
      name: lead.name,
      email: maskEmail(lead.email),
      ...(lead.jobTitle === null ? {} : { jobTitle: lead.jobTitle }),
      ...(lead.company === null ? {} : { company: lead.company }),
      ...(lead.phone === null ? {} : { phone: maskPhone(lead.phone) }),
    },
    consents: funnel.consents
      .filter((consent) => standingConsent(consents, consent) !== undefined)
      .map(({ id }) => id),
  };
}
