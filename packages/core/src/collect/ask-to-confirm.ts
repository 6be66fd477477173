import { planDelivery } from "../followup/plan-delivery.ts";
import type { Lead, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Who has not confirmed by then is erased. */
export const CONFIRM_HOURS = 7 * 24;

/**
 * Asks an address once whether it is its owner who typed it in: one email, however often somebody submits, and nothing
 * that they typed is in it. Without an answer the person is forgotten. Whoever had said no before is asked at most once a
 * month whether they take it back.
 */
export async function askToConfirm(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "tokens">,
  { lead, submission, saidNoBefore }: { lead: Lead; submission: Submission; saidNoBefore: boolean },
): Promise<void> {
  const now = submission.createdAt;
  const asked = await planDelivery(tx, services, {
    template: "confirm-address",
    class: "service",
    key: saidNoBefore ? `confirm:${lead.id}:${monthOf(now)}` : `confirm:${lead.id}`,
    recipient: lead.email,
    leadId: lead.id,
    submissionId: submission.id,
    plannedFor: now,
    now,
  });
  if (!asked) return;
  const expiresAt = now.add({ hours: CONFIRM_HOURS });
  await tx.tokens.insert({
    scope: "confirm",
    subjectId: submission.id,
    hash: services.tokens.hash(services.tokens.derive("confirm", submission.id)),
    expiresAt,
    createdAt: now,
  });
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "unconfirmed",
    key: `unconfirmed:${lead.id}`,
    payload: { leadId: lead.id },
    runAt: expiresAt.add({ minutes: 1 }),
    createdAt: now,
  });
}

function monthOf(at: Temporal.Instant): string {
  return at.toString().slice(0, "2026-11".length);
}
