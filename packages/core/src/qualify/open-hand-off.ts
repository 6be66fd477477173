import type { Owner } from "@aimant/funnel";
import type { StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { answerBy } from "./answer-by.ts";
import { leadLinkSubject } from "./brief-of.ts";
import { teamSettings } from "./team-settings.ts";

/** Gives an owner the link to a lead's page, and looks again when the answer that was promised is due. */
export async function openHandOff(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "tokens">,
  handOff: { submission: Submission; owner: Owner; called: boolean; now: Temporal.Instant },
): Promise<void> {
  const { submission, owner, now } = handOff;
  const subjectId = leadLinkSubject(submission.id, owner.id);
  await keepLeadLink(tx, services, subjectId, now);
  const { answerWithin } = await teamSettings(tx);
  // A call in the calendar is the answer.
  if (answerWithin === undefined || handOff.called) return;
  const due = answerBy(now, answerWithin, owner.availability);
  if (due === undefined) return;
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "answer-due",
    key: `answer:${subjectId}`,
    payload: { submissionId: submission.id, ownerId: owner.id },
    runAt: due,
    createdAt: now,
  });
}

/** Half a year: what a sales conversation lasts. */
export async function keepLeadLink(
  tx: StoreTransaction,
  { tokens }: Pick<Services, "tokens">,
  subjectId: string,
  now: Temporal.Instant,
): Promise<void> {
  const hash = tokens.hash(tokens.derive("lead", subjectId));
  const expiresAt = now.add({ hours: 24 * 183 });
  await tx.tokens.insert({ hash, scope: "lead", subjectId, expiresAt, createdAt: now });
}
