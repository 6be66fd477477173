import type { FollowUp, Step, StepTemplate } from "../schema/follow-up.ts";
import type { Funnel } from "../schema/funnel.ts";
import type { Problem } from "./finding.ts";

/** Every step of every follow-up, with its place. */
export function stepsOf({ followUps }: Funnel): { followUp: FollowUp; step: Step; path: Problem["path"] }[] {
  return followUps.flatMap((followUp, at) =>
    followUp.steps.map((step, stepAt) => ({ followUp, step, path: ["followUps", at, "steps", stepAt] })),
  );
}

/** Whether a step sends this email. */
export function sends({ action }: Step, template: StepTemplate): boolean {
  return action.type === "email" && action.template === template;
}
