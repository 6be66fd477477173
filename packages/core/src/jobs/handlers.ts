import { callWebhook } from "../followup/call-webhook.ts";
import { deliver } from "../followup/deliver.ts";
import { runStep } from "../followup/run-step.ts";
import type { Services } from "../services.ts";
import type { JobHandlers } from "./runner.ts";

/** Every kind of job that the product knows. */
export function jobHandlers(services: Services): JobHandlers {
  return {
    "follow-up-step": ({ enrolmentId, stepId }) =>
      runStep(services, { enrolmentId: enrolmentId ?? "", stepId: stepId ?? "" }),
    webhook: (payload) => callWebhook(services, payload),
    deliver: ({ deliveryId }) => deliver(services, deliveryId ?? ""),
  };
}
