import { normaliseEmail } from "../collect/upsert-lead.ts";
import type { Delivery, StoreReads, Suppression } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { stopEnrolments } from "./stop-enrolments.ts";

/**
 * Whether this address is not written to: it bounced for good, complained, or its person was erased. Who objected is
 * still sent what they ask for; who was erased, and seems to be back, nothing but the question whether they are.
 */
export async function isSuppressed(
  services: Pick<Services, "tokens">,
  store: Pick<StoreReads, "suppressions">,
  { recipient, class: kind, template }: Pick<Delivery, "recipient" | "class" | "template">,
): Promise<boolean> {
  const found = await store.suppressions.find(services.tokens.hashAddress(normaliseEmail(recipient)));
  if (found?.reason === "objected") return kind === "marketing";
  return found !== undefined && (found.reason !== "erased" || template !== "confirm-address");
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
    const before = await tx.suppressions.find(hash);
    await tx.suppressions.add({ hash, reason: event.reason, at: now });
    if ((await tx.suppressions.find(hash))?.reason === before?.reason) return;
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
