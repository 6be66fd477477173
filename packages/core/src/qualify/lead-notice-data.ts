import type { DeliverySubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { Delivery, LeadNotice } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { leadLinkSubject } from "./brief-of.ts";
import { MANAGER } from "./open-lead.ts";
import { teamSettings } from "./team-settings.ts";

/** A notice inside the team, in the language of whoever reads it. */
export async function leadNoticeData(
  services: Services,
  delivery: Delivery,
  { lead, submission, brand, person }: DeliverySubject,
): Promise<LeadNotice> {
  const { manager } = await teamSettings(services.store);
  const owners = await services.store.owners.list();
  const reader = owners.find(({ email }) => email === delivery.recipient);
  const managed = delivery.template !== "lead-reassigned" && manager?.email === delivery.recipient;
  const viewer = managed ? MANAGER : (reader?.id ?? "");
  return {
    locale: managed ? manager.locale : (reader?.locale ?? "fr"),
    brand,
    person,
    owner: owners.find(({ id }) => id === lead.ownerId)?.name ?? "",
    url: linkTo(services, "lead", leadLinkSubject(submission.id, viewer)),
  };
}
