import type { Delivery, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** The link that an email carries must open, also for people who were there before such links were. */
export async function keepPrivacyLink(
  tx: StoreTransaction,
  services: Pick<Services, "tokens" | "clock">,
  { leadId }: Pick<Delivery, "leadId">,
): Promise<void> {
  if (leadId === null) return;
  await tx.tokens.insert({
    hash: services.tokens.hash(services.tokens.derive("privacy", leadId)),
    scope: "privacy",
    subjectId: leadId,
    expiresAt: null,
    createdAt: services.clock.now(),
  });
}
