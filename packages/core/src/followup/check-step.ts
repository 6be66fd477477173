import type { FollowUp, Step } from "@aimant/funnel";
import { holds } from "@aimant/funnel/engine";
import { loadVersion } from "../collect/load-version.ts";
import type { Enrolment, FunnelVersion, Lead, StoreReads, Submission } from "../ports/index.ts";
import { cameInARush } from "../collect/flag-rush.ts";
import { loadFacts, standingConsent } from "./facts.ts";

/** One step of one person's follow-up with everything it rests on. */
export type StepContext = {
  enrolment: Enrolment;
  submission: Submission;
  lead: Lead;
  version: FunnelVersion;
  followUp: FollowUp;
  step: Step;
};

/** `stop`: the follow-up has ended; `skip`: this step has lost its point, the next one may still come. */
export type StepVerdict =
  | { do: "go"; context: StepContext }
  | { do: "skip"; context: StepContext; reason: string }
  | { do: "stop"; reason: string };

/** Looks again at everything that could have changed since a step was planned; runs where the right to act is taken. */
export async function checkStep(
  store: StoreReads,
  planned: { enrolmentId: string | null; stepId: string | null },
  now: Temporal.Instant,
): Promise<StepVerdict> {
  const enrolment = await store.enrolments.byId(planned.enrolmentId ?? "");
  if (enrolment === undefined) return { do: "stop", reason: "enrolment-gone" };
  if (enrolment.state !== "active" || enrolment.stepId !== planned.stepId) {
    return { do: "stop", reason: enrolment.stopReason ?? "not-at-this-step" };
  }
  const submission = await store.submissions.byId(enrolment.submissionId);
  const lead = await store.leads.byId(enrolment.leadId);
  if (submission === undefined || lead === undefined) return { do: "stop", reason: "person-gone" };
  const version = await loadVersion(store, enrolment.slug, enrolment.version);
  const followUp = version.funnel.followUps.find(({ id }) => id === enrolment.followUpId);
  const step = followUp?.steps.find(({ id }) => id === enrolment.stepId);
  if (followUp === undefined || step === undefined) return { do: "stop", reason: "step-gone" };

  const context = { enrolment, submission, lead, version, followUp, step };
  const consent = version.funnel.consents.find(({ id }) => id === step.consent);
  if (consent !== undefined && standingConsent(await store.consents.ofLead(lead.id), consent) === undefined) {
    return { do: "skip", context, reason: "consent-withdrawn" };
  }
  if (consent?.purpose === "marketing" && version.funnel.doubleOptIn !== "off" && lead.confirmedAt === null) {
    return { do: "skip", context, reason: "unconfirmed" };
  }
  if (step.action.type === "email" && lead.confirmedAt === null && (await isSpent(store, lead.id))) {
    return { do: "skip", context, reason: "rush" };
  }
  if (step.when !== undefined) {
    const facts = await loadFacts(store, { lead, submission, version }, now);
    if (!holds(step.when, { answers: submission.answers, facts }))
      return { do: "skip", context, reason: "condition" };
  }
  if (step.action.type === "email" && step.action.invite !== undefined) {
    const invited = await store.funnels.current(step.action.invite);
    if (invited === undefined) return { do: "skip", context, reason: "invited-funnel-gone" };
  }
  return { do: "go", context };
}

/** Perhaps a stranger whom a program typed in: one email tells them, and no other follows. */
async function isSpent(store: StoreReads, leadId: string): Promise<boolean> {
  if (!(await cameInARush(store, leadId))) return false;
  return (await store.deliveries.ofLead(leadId)).some(({ state }) => state === "sent");
}
