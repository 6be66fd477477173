import { planDelivery } from "../followup/plan-delivery.ts";
import type { FunnelVersion, Lead, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { openHandOff } from "./open-hand-off.ts";
import { assignOwner } from "./assign-owner.ts";

/** Plans the notice that tells a lead's owner everything known, once for each key. Without any owner it is logged as an error. */
export async function planBrief(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "log" | "tokens">,
  brief: {
    version: FunnelVersion;
    submission: Submission;
    lead: Lead;
    key: string;
    appointmentId?: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { version, submission, lead, now } = brief;
  const owner = await assignOwner(tx, lead, version.funnel.booking?.owners ?? [], now, services);
  if (owner === undefined) {
    services.log.error("qualify.no-owner", { lead: lead.id, slug: version.slug });
    return;
  }
  await openHandOff(tx, services, { submission, owner, called: brief.appointmentId !== undefined, now });
  await planDelivery(tx, services, {
    leadId: lead.id,
    submissionId: submission.id,
    appointmentId: brief.appointmentId ?? null,
    template: "qualified-lead",
    class: "internal",
    key: brief.key,
    recipient: owner.email,
    plannedFor: now,
    now,
  });
}
