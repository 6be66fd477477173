import { loadVersion } from "../collect/load-version.ts";
import { canonicalAddress } from "./canonical-address.ts";
import type { Delivery, Lead, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

const DAY_HOURS = 24;
/** Passes a day whose emails leave at once: enough for somebody who goes through several funnels in one sitting. */
const UNPROVEN_PASSES = 3;
const PROVEN_PASSES = 10;

/**
 * Not an email cannon: however often a stranger types an address in, it is sent what one pass through a funnel causes,
 * once a day and funnel, and what a few passes cause over all funnels. Whoever has shown that the address is theirs may
 * go through a funnel again. Later than `now` means that it waits.
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
  if (submission === undefined || lead === undefined || !(await isAtOnce(tx, delivery))) return now;
  const mailbox = services.tokens.hashAddress(canonicalAddress(delivery.recipient));
  const take = (key: string) =>
    tx.quotas.claim({
      key: `caused:${mailbox}:${key}`,
      holder: submission.id,
      at: now,
      freeBefore: now.subtract({ hours: DAY_HOURS }),
    });
  const again = (taken: Temporal.Instant) => taken.add({ hours: DAY_HOURS, milliseconds: 1 });
  if (!isProven(lead)) {
    const taken = await take(submission.slug);
    if (taken !== undefined) return again(taken);
  }
  let soonest: Temporal.Instant | undefined;
  for (let place = 0; place < (isProven(lead) ? PROVEN_PASSES : UNPROVEN_PASSES); place += 1) {
    const taken = await take(String(place));
    if (taken === undefined) return now;
    if (soonest === undefined || Temporal.Instant.compare(taken, soonest) < 0) soonest = taken;
  }
  return soonest === undefined ? now : again(soonest);
}

function isProven(lead: Lead): boolean {
  return lead.confirmedAt !== null;
}

/** Sent without a delay: caused by what was just submitted. Later steps keep to one a day by themselves. */
async function isAtOnce(tx: StoreTransaction, { enrolmentId, stepId, template }: Delivery): Promise<boolean> {
  if (template === "confirm-address") return true;
  const enrolment = await tx.enrolments.byId(enrolmentId ?? "");
  if (enrolment === undefined) return false;
  const { funnel } = await loadVersion(tx, enrolment.slug, enrolment.version);
  const followUp = funnel.followUps.find(({ id }) => id === enrolment.followUpId);
  const step = followUp?.steps.find(({ id }) => id === stepId);
  return step !== undefined && Temporal.Duration.from(step.delay).blank;
}
