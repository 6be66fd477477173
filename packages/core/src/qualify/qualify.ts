import { holds } from "@aimant/funnel/engine";
import { assignOwner } from "./assign-owner.ts";
import { factsOf } from "../followup/facts.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import type { Appointment, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";

/**
 * Applies the funnel's qualification rule. A lead that meets it moves on (never back), and the owner gets everything
 * known: once for each call booked, or once for the pass that qualified without one.
 */
export async function qualify(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock" | "log">,
  subject: {
    version: FunnelVersion;
    submission: Submission;
    leadId: string;
    appointment?: Appointment;
  },
): Promise<boolean> {
  const { version, submission, appointment } = subject;
  const now = services.clock.now();
  const lead = await tx.leads.byId(subject.leadId);
  if (lead === undefined) return false;
  const consents = await tx.consents.ofLead(lead.id);
  const [upcoming] =
    appointment === undefined ? await tx.appointments.upcomingOfLead(lead.id, now) : [appointment];
  const facts = factsOf({ lead, submission, consents, appointment: upcoming });
  if (!holds(version.funnel.qualification, { answers: submission.answers, facts })) return false;

  if (lead.stage === "lead" || lead.stage === "engaged") {
    if (await tx.leads.moveStage(lead.id, lead.stage, "qualified", now)) {
      await tx.timeline.append({
        id: services.ids.next(),
        leadId: lead.id,
        kind: "stage",
        actor: "system",
        data: { from: lead.stage, to: "qualified", submission: submission.id },
        at: now,
      });
    }
  }
  const owner = await assignOwner(tx, lead, version.funnel.booking?.owners ?? [], now);
  if (owner === undefined) {
    services.log.error("qualify.no-owner", { lead: lead.id, slug: version.slug });
    return true;
  }
  await planDelivery(tx, services, {
    leadId: lead.id,
    submissionId: submission.id,
    appointmentId: appointment?.id ?? null,
    template: "qualified-lead",
    class: "internal",
    key: appointment === undefined ? `qualified:${submission.id}` : `qualified:${appointment.id}`,
    recipient: owner.email,
    plannedFor: now,
    now,
  });
  return true;
}
