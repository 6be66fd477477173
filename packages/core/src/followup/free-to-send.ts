import { loadVersion } from "../collect/load-version.ts";
import { canonicalAddress } from "./canonical-address.ts";
import type { Delivery, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

const ONCE_HOURS = 24;

/**
 * Not an email cannon: an address that nobody has answered for is sent what one submission causes, once a day, however
 * often a stranger types it in. Later than `now` means that it waits.
 */
export async function freeToSend(
  tx: StoreTransaction,
  services: Pick<Services, "tokens">,
  delivery: Delivery,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  if (delivery.class === "internal" || delivery.submissionId === null) return now;
  const submission = await tx.submissions.byId(delivery.submissionId);
  const lead = await tx.leads.byId(delivery.leadId ?? "");
  if (submission === undefined || lead === undefined || lead.confirmedAt !== null) return now;
  if (!(await isAtOnce(tx, delivery))) return now;
  const taken = await tx.quotas.claim({
    key: `caused:${services.tokens.hashAddress(canonicalAddress(delivery.recipient))}`,
    holder: submission.id,
    at: now,
    freeBefore: now.subtract({ hours: ONCE_HOURS }),
  });
  return taken === undefined ? now : taken.add({ hours: ONCE_HOURS, milliseconds: 1 });
}

/** Sent without a delay: caused by what was just submitted. Later steps keep to one a day by themselves. */
async function isAtOnce(tx: StoreTransaction, { enrolmentId, stepId }: Delivery): Promise<boolean> {
  const enrolment = await tx.enrolments.byId(enrolmentId ?? "");
  if (enrolment === undefined) return false;
  const { funnel } = await loadVersion(tx, enrolment.slug, enrolment.version);
  const followUp = funnel.followUps.find(({ id }) => id === enrolment.followUpId);
  const step = followUp?.steps.find(({ id }) => id === stepId);
  return step !== undefined && Temporal.Duration.from(step.delay).blank;
}
