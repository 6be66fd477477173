import type { FollowUp, Trigger } from "@aimant/funnel";
import { holds, planStep } from "@aimant/funnel/engine";
import type { Appointment, Enrolment, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { loadFacts } from "./facts.ts";
import { planStepWork } from "./plan-step-work.ts";

type Subject = {
  version: FunnelVersion;
  submission: Submission;
  appointment?: Appointment;
  now: Temporal.Instant;
};

/** Starts every follow-up of the funnel that this trigger starts and whose own condition holds. */
export async function fireTrigger(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "holidays">,
  subject: Subject & { trigger: Trigger },
): Promise<void> {
  const started = subject.version.funnel.followUps.filter(({ trigger }) => trigger === subject.trigger);
  for (const followUp of started) await enrolIn(tx, services, { ...subject, followUp });
}

/**
 * Puts one person into one follow-up, once for each submission, and plans its first step. Where the follow-up's own
 * condition does not hold, nothing happens, whatever starts it.
 */
export async function enrolIn(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "holidays">,
  subject: Subject & { followUp: FollowUp },
): Promise<void> {
  const { version, submission, followUp, now } = subject;
  if (followUp.when !== undefined) {
    const lead = await tx.leads.byId(submission.leadId);
    if (lead === undefined) return;
    const facts = await loadFacts(tx, { ...subject, lead }, now);
    if (!holds(followUp.when, { answers: submission.answers, facts })) return;
  }
  const from = followUp.from === "appointment-end" ? (subject.appointment?.endAt ?? now) : now;
  const planned = planStep(followUp, null, from, version.funnel.timeZone, services.holidays);
  if (planned === null) return;
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
  if (!(await tx.enrolments.insertIfNew(enrolment))) return;
  await planStepWork(tx, services, { enrolment, submission, version, step: planned.step, now });
}
