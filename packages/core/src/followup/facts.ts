import type { Facts } from "@aimant/funnel";
import type { Appointment, ConsentRecord, Lead, Submission } from "../ports/index.ts";

/** What is known of a person, by the names that conditions use. */
export function factsOf(known: {
  lead: Lead;
  submission: Submission;
  consents: ConsentRecord[];
  appointment: Pick<Appointment, "id"> | undefined;
}): Facts {
  const { lead, submission } = known;
  const facts: Facts = {
    "score.total": submission.score.total,
    level: submission.score.level,
    outcome: submission.score.outcome,
    stage: lead.stage,
    appointment: known.appointment !== undefined,
    "call-asked": submission.choices["debrief"] === "call",
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    "job-title": lead.jobTitle,
    locale: submission.locale,
    "source.cta": submission.source.cta,
  };
  for (const [axis, result] of Object.entries(submission.score.axes)) {
    facts[`score.${axis}`] = result.score;
    facts[`level.${axis}`] = result.level;
  }
  for (const [choice, value] of Object.entries(submission.choices)) facts[`choice.${choice}`] = value;
  for (const record of known.consents) facts[`consent.${record.consentId}`] = record.action === "given";
  return facts;
}

/** Whether the newest record for this consent says yes. `consents` are oldest first. */
export function consentHolds(consents: ConsentRecord[], slug: string, consentId: string): boolean {
  return (
    consents.findLast((record) => record.slug === slug && record.consentId === consentId)?.action === "given"
  );
}
