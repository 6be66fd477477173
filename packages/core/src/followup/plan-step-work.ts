import type { Step } from "@aimant/funnel";
import type { Enrolment, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { planDelivery } from "./plan-delivery.ts";

export type PlannedStep = {
  enrolment: Enrolment;
  submission: Submission;
  version: FunnelVersion;
  step: Step;
  now: Temporal.Instant;
};

/** Plans one step of an enrolment: an email as a delivery, any other action as a job that looks at the enrolment. */
export async function planStepWork(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  planned: PlannedStep,
): Promise<void> {
  const { enrolment, submission, step, now } = planned;
  const { action } = step;
  if (action.type !== "email") {
    await tx.jobs.enqueue({
      id: services.ids.next(),
      kind: "follow-up-step",
      key: `step:${enrolment.id}:${step.id}`,
      payload: { enrolmentId: enrolment.id, stepId: step.id },
      runAt: enrolment.dueAt,
      createdAt: now,
    });
    return;
  }
  const consent = planned.version.funnel.consents.find(({ id }) => id === step.consent);
  await planDelivery(tx, services, {
    leadId: enrolment.leadId,
    enrolmentId: enrolment.id,
    stepId: step.id,
    submissionId: submission.id,
    template: action.template,
    class: consent?.purpose === "service" ? "service" : "marketing",
    key: `step:${enrolment.id}:${step.id}`,
    // The address as typed: what comes before the @ may be case-sensitive.
    recipient: submission.contact.email,
    plannedFor: enrolment.dueAt,
    now,
  });
}
