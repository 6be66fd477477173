import { deliver } from "../followup/deliver.ts";
import type { Services } from "../services.ts";
import type { JobHandlers } from "./runner.ts";

/** Every kind of job that the product knows. */
export function jobHandlers(services: Services): JobHandlers {
  return {
    deliver: ({ deliveryId }) => deliver(services, deliveryId ?? ""),
  };
}
