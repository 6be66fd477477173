import type { ConsentRecord } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { personBehind } from "./open-privacy.ts";
import { withdrawConsents, type Withdrawal } from "./withdraw-consents.ts";

/**
 * From the privacy centre: withdraws what is named. Everything, and all that is marketing, is also an objection to being
 * prospected (art. 21).
 */
export async function withdrawFromCentre(
  services: Services,
  token: string,
  withdrawal: Withdrawal,
): Promise<ConsentRecord[]> {
  const lead = await personBehind(services, token);
  return services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const withdrawn = await withdrawConsents(tx, services, lead, withdrawal, now);
    if (withdrawal === "everything" || ("purpose" in withdrawal && withdrawal.purpose === "marketing"))
      await tx.suppressions.add({
        hash: services.tokens.hashAddress(lead.email),
        reason: "objected",
        at: now,
      });
    return withdrawn;
  });
}
