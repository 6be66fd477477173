import { openLink } from "../links.ts";
import type { ConsentRecord, Lead } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { normaliseEmail } from "./upsert-lead.ts";

/** Somebody who came by a personal link, with what they agreed to so far. */
export type KnownPerson = { lead: Lead; consents: ConsentRecord[] };

/**
 * Who a personal link belongs to. Nobody where another address is given: the link was passed on, and neither the
 * details nor the consents of its first owner are anybody else's. Throws `NotFound` for a link that opens nothing.
 */
export async function knownPerson(
  services: Services,
  token: string | undefined,
  email: string | undefined,
): Promise<KnownPerson | undefined> {
  if (token === undefined) return undefined;
  const lead = await services.store.leads.byId(await openLink(services, "person", token));
  if (lead === undefined) return undefined;
  const given = normaliseEmail(email ?? "");
  if (given !== "" && given !== lead.email) return undefined;
  return { lead, consents: await services.store.consents.ofLead(lead.id) };
}
