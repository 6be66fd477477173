import { loadVersion } from "../collect/load-version.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import { announce } from "../outbound/announce.ts";
import type { Services } from "../services.ts";
import { chooseOwner } from "./assign-owner.ts";
import { leadLinkSubject } from "./brief-of.ts";
import { keepLeadLink } from "./open-hand-off.ts";
import { MANAGER, stateOf } from "./open-lead.ts";
import { teamSettings } from "./team-settings.ts";

/** The promised answer is due: where nobody accepted the lead, the manager (else the next owner) is told, once. */
export async function answerDue(
  services: Services,
  { submissionId, ownerId }: { submissionId: string; ownerId: string },
): Promise<void> {
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const submission = await tx.submissions.byId(submissionId);
    const lead = submission === undefined ? undefined : await tx.leads.byId(submission.leadId);
    if (submission === undefined || lead === undefined || lead.ownerId !== ownerId) return;
    if (stateOf(await tx.timeline.ofLead(lead.id), lead.stage) !== "open") return;
    // A call that was booked meanwhile is the answer.
    if ((await tx.appointments.upcomingOfLead(lead.id, now)).length > 0) return;
    const { manager } = await teamSettings(tx);
    const { funnel } = await loadVersion(tx, submission.slug, submission.version);
    const next = await chooseOwner(tx, funnel.booking?.owners ?? [], { lead, now, not: [ownerId] });
    const told = manager ?? (next?.id === ownerId ? undefined : next);
    services.log.warn("qualify.answer-overdue", { lead: lead.id, owner: ownerId });
    if (told === undefined) return;
    const toldId = manager === undefined ? (next?.id ?? "") : MANAGER;
    const subjectId = leadLinkSubject(submissionId, toldId);
    await keepLeadLink(tx, services, subjectId, now);
    const planned = await planDelivery(tx, services, {
      leadId: lead.id,
      submissionId,
      template: "answer-overdue",
      class: "internal",
      key: `overdue:${leadLinkSubject(submissionId, ownerId)}`,
      recipient: told.email,
      plannedFor: now,
      now,
    });
    if (!planned) return;
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: lead.id,
      kind: "answer-overdue",
      actor: "system",
      data: { owner: ownerId, told: toldId },
      at: now,
    });
    await announce(tx, services, {
      event: "lead.answer-overdue",
      leadId: lead.id,
      submissionId,
      data: { owner: ownerId },
      now,
    });
  });
  services.wake();
}
