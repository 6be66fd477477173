import { normaliseEmail } from "../collect/upsert-lead.ts";
import type { StoreReads, Suppression } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { stopEnrolments } from "./stop-enrolments.ts";

/** Whether an address bounced for good or complained: nothing is written to it any more. */
export async function isSuppressed(
  services: Pick<Services, "tokens">,
  store: Pick<StoreReads, "suppressions">,
  email: string,
): Promise<boolean> {
  return (await store.suppressions.find(services.tokens.hashAddress(normaliseEmail(email)))) !== undefined;
}

/** An address bounced for good, or its owner complained: it is written to no more, and its follow-ups end. */
export async function suppress(
  services: Services,
  event: { email: string; reason: Suppression["reason"] },
): Promise<void> {
  const email = normaliseEmail(event.email);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const hash = services.tokens.hashAddress(email);
    if ((await tx.suppressions.find(hash)) !== undefined) return;
    await tx.suppressions.add({ hash, reason: event.reason, at: now });
    const lead = await tx.leads.byEmail(email);
    if (lead === undefined) return;
    await stopEnrolments(tx, await tx.enrolments.activeOfLead(lead.id), event.reason, now);
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: lead.id,
      kind: event.reason,
      actor: "system",
      data: {},
      at: now,
    });
  });
}
