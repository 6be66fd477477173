import { callWebhook } from "../followup/call-webhook.ts";
import { deliver } from "../followup/deliver.ts";
import { planPrivacyLink } from "../privacy/ask-link.ts";
import { erase, tellErased } from "../privacy/erase.ts";
import { runStep } from "../followup/run-step.ts";
import type { Erasure } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { JobHandlers } from "./runner.ts";

/** Every kind of job that the product knows. */
export function jobHandlers(services: Services): JobHandlers {
  return {
    "follow-up-step": ({ enrolmentId, stepId }) =>
      runStep(services, { enrolmentId: enrolmentId ?? "", stepId: stepId ?? "" }),
    webhook: (payload) => callWebhook(services, payload),
    erase: ({ leadId = "", reason = "asked" }) =>
      erase(services, { leadId, reason: reason as Erasure["reason"] }),
    "privacy-link": ({ email = "" }) => planPrivacyLink(services, { email }),
    "tell-erased": ({ url = "", leadId = "" }) => tellErased(services, { url, leadId }),
    deliver: ({ deliveryId }) => deliver(services, deliveryId ?? ""),
  };
}
