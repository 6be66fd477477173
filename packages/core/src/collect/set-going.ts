import { asksForCall } from "@aimant/funnel/engine";
import { planRecovery } from "../booking/recover-booking.ts";
import { grantDownloads } from "../downloads/grant-downloads.ts";
import { fireTrigger } from "../followup/enrol.ts";
import { announce } from "../outbound/announce.ts";
import { stopEnrolments } from "../followup/stop-enrolments.ts";
import type { FunnelVersion, Lead, StoreTransaction, Submission } from "../ports/index.ts";
import { changeStage } from "../qualify/change-stage.ts";
import { qualify } from "../qualify/qualify.ts";
import type { Services } from "../services.ts";

/** What follows from a pass: stage, downloads, follow-ups, qualification. */
export async function setGoing(
  tx: StoreTransaction,
  services: Services,
  pass: { version: FunnelVersion; submission: Submission; lead: Lead },
): Promise<void> {
  const { version, submission, lead } = pass;
  await tell(tx, services, submission);
  await engage(tx, services, lead, submission);
  await stopEarlierPasses(tx, submission);
  await grantDownloads(tx, services, { version, submission });
  await fireTriggers(tx, services, version, submission);
  await qualify(tx, services, { version, submission });
}

/** The systems outside learn of the person, where they are new, and of the pass. */
async function tell(tx: StoreTransaction, services: Services, row: Submission): Promise<void> {
  const { leadId, id: submissionId, createdAt: now } = row;
  if ((await tx.submissions.ofLead(leadId)).length === 1)
    await announce(tx, services, { event: "lead.created", leadId, submissionId, now });
  await announce(tx, services, { event: "lead.submitted", leadId, submissionId, now });
}

/** Whoever comes back is in a conversation: the second pass, whatever the funnel. */
async function engage(tx: StoreTransaction, services: Services, lead: Lead, row: Submission): Promise<void> {
  if (lead.stage !== "lead" || (await tx.submissions.ofLead(lead.id)).length < 2) return;
  const change = { lead, to: "engaged", actor: "system", why: row.id, now: row.createdAt } as const;
  await changeStage(tx, services, change);
}

/** Somebody who goes through a funnel again: one synthesis is sent, of the newest answers. */
async function stopEarlierPasses(tx: StoreTransaction, submission: Submission): Promise<void> {
  const earlier = (await tx.enrolments.activeOfLead(submission.leadId)).filter(
    ({ slug, submissionId }) => slug === submission.slug && submissionId !== submission.id,
  );
  await stopEnrolments(tx, earlier, "superseded", submission.createdAt);
}

async function fireTriggers(
  tx: StoreTransaction,
  services: Services,
  version: FunnelVersion,
  submission: Submission,
): Promise<void> {
  const { magnet, choices } = version.funnel;
  const subject = { version, submission, now: submission.createdAt };
  await fireTrigger(tx, services, { ...subject, trigger: "submitted" });
  if (magnet.kind === "download") await fireTrigger(tx, services, { ...subject, trigger: "downloaded" });
  if (asksForCall(choices, submission.choices)) {
    await fireTrigger(tx, services, { ...subject, trigger: "call-asked" });
    await planRecovery(tx, services, { version, submission, interest: "asked" });
  }
}
