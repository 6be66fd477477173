import { planStep } from "@aimant/funnel/engine";
import type { StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { StepContext } from "./check-step.ts";
import { planStepWork } from "./plan-step-work.ts";

/** Moves an enrolment past a step that is over, and plans the next one; ends it where there is none. */
export async function advance(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "holidays">,
  context: StepContext,
  now: Temporal.Instant,
): Promise<void> {
  const { enrolment, submission, version, followUp, step } = context;
  const planned = planStep(followUp, step.id, now, version.funnel.timeZone, services.holidays);
  const next =
    planned === null
      ? ({ stepId: step.id, dueAt: enrolment.dueAt, state: "done" } as const)
      : ({ stepId: planned.step.id, dueAt: planned.at, state: "active" } as const);
  const moved = await tx.enrolments.advance(enrolment.id, step.id, {
    ...next,
    stopReason: null,
    updatedAt: now,
  });
  if (!moved || planned === null) return;
  await planStepWork(tx, services, {
    enrolment: { ...enrolment, ...next },
    submission,
    version,
    step: planned.step,
    now,
  });
}
