import type { Action } from "@aimant/funnel";
import type { StoreTransaction } from "../ports/index.ts";
import { planBrief } from "../qualify/plan-brief.ts";
import { changeStage } from "../qualify/change-stage.ts";
import type { Services } from "../services.ts";
import { advance } from "./advance.ts";
import { checkStep, type StepContext } from "./check-step.ts";
import { enrolIn } from "./enrol.ts";
import { stopEnrolments } from "./stop-enrolments.ts";

/** Carries out one step that is no email, once: the enrolment decides, not the job. */
export async function runStep(
  services: Services,
  planned: { enrolmentId: string; stepId: string },
): Promise<void> {
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const verdict = await checkStep(tx, planned, now);
    if (verdict.do === "stop") return;
    const { context } = verdict;
    if (verdict.do === "go") await carryOut(tx, services, context, context.step.action, now);
    else
      services.log.info("step.skipped", {
        enrolment: planned.enrolmentId,
        step: planned.stepId,
        reason: verdict.reason,
      });
    await advance(tx, services, context, now);
  });
  services.wake();
}

async function carryOut(
  tx: StoreTransaction,
  services: Services,
  context: StepContext,
  action: Action,
  now: Temporal.Instant,
): Promise<void> {
  const { enrolment, submission, version, lead, step } = context;
  switch (action.type) {
    case "email":
      throw new Error("an email is a delivery, not a step to run");
    case "notify-owner":
      await planBrief(tx, services, {
        version,
        submission,
        lead,
        key: `step:${enrolment.id}:${step.id}`,
        now,
      });
      return;
    case "set-stage":
      await changeStage(tx, services, {
        lead,
        to: action.stage,
        actor: "system",
        why: `${enrolment.followUpId}/${step.id}`,
        now,
      });
      return;
    case "enrol-in": {
      const followUp = version.funnel.followUps.find(({ id }) => id === action.followUp);
      if (followUp !== undefined) await enrolIn(tx, services, { version, submission, followUp, now });
      return;
    }
    case "stop":
      await stopEnrolments(tx, [enrolment], "stop-step", now);
      return;
    case "webhook":
      await tx.jobs.enqueue({
        id: services.ids.next(),
        kind: "webhook",
        key: `webhook:${enrolment.id}:${step.id}`,
        payload: { enrolmentId: enrolment.id, stepId: step.id, submissionId: submission.id, url: action.url },
        runAt: now,
        createdAt: now,
      });
  }
}
