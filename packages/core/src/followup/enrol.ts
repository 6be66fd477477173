import { planStep } from "@aimant/funnel/engine";
import type { Enrolment, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { planStepDelivery } from "./plan-step-delivery.ts";

/**
 * Starts every follow-up of the funnel that this trigger starts. An earlier pass of the same person through the same
 * funnel stops: one synthesis is sent, of the newest answers.
 */
export async function enrol(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  subject: { version: FunnelVersion; submission: Submission; trigger: "submitted" },
): Promise<void> {
  const { version, submission } = subject;
  const now = submission.createdAt;
  for (const earlier of await tx.enrolments.activeOfLead(submission.leadId)) {
    if (earlier.slug !== version.slug) continue;
    await tx.enrolments.stop(
      { leadId: earlier.leadId, submissionId: earlier.submissionId },
      "superseded",
      now,
    );
    await tx.deliveries.skip({ leadId: earlier.leadId, enrolmentId: earlier.id }, "superseded");
  }
  for (const followUp of version.funnel.followUps) {
    if (followUp.trigger !== subject.trigger) continue;
    const planned = planStep(followUp, null, now, version.funnel.timeZone);
    if (planned === null) continue;
    const enrolment: Enrolment = {
      id: services.ids.next(),
      leadId: submission.leadId,
      submissionId: submission.id,
      slug: version.slug,
      version: version.version,
      followUpId: followUp.id,
      stepId: planned.step.id,
      dueAt: planned.at,
      state: "active",
      stopReason: null,
      createdAt: now,
      updatedAt: now,
    };
    await tx.enrolments.insert(enrolment);
    await planStepDelivery(tx, services, { enrolment, submission, step: planned.step, version, now });
  }
}
