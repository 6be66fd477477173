import type { Step } from "@aimant/funnel";
import type { Enrolment, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { planDelivery } from "./plan-delivery.ts";

/** Plans the email of one step of an enrolment. */
export async function planStepDelivery(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  planned: {
    enrolment: Enrolment;
    submission: Submission;
    version: FunnelVersion;
    step: Step;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { enrolment, submission, step } = planned;
  const consent = planned.version.funnel.consents.find(({ id }) => id === step.consent);
  await planDelivery(tx, services, {
    leadId: enrolment.leadId,
    enrolmentId: enrolment.id,
    stepId: step.id,
    submissionId: submission.id,
    template: step.action.template,
    class: consent?.purpose === "service" ? "service" : "marketing",
    key: `step:${enrolment.id}:${step.id}`,
    // The address as typed: what comes before the @ may be case-sensitive.
    recipient: submission.contact.email,
    plannedFor: enrolment.dueAt,
    now: planned.now,
  });
}
