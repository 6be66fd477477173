import type { Facts } from "@aimant/funnel";
import {
  askedOf,
  asksForCall,
  computedFacts,
  formulasOf,
  keepShown,
  scoreFacts,
} from "@aimant/funnel/engine";
import { activityOf } from "../qualify/activity.ts";
import { countryOfPhone, territoryOfPhone } from "../qualify/country-of-phone.ts";
import type {
  Appointment,
  ConsentRecord,
  FunnelVersion,
  Lead,
  StoreReads,
  Submission,
} from "../ports/index.ts";

type Known = {
  lead: Lead;
  submission: Submission;
  version: FunnelVersion;
  consents: ConsentRecord[];
  appointment: Pick<Appointment, "id"> | undefined;
  /** Slugs of the funnels that this person went through, and of those whose files were handed over. */
  submitted: string[];
  downloaded: string[];
  /** Points for everything done so far. */
  activity: number;
};

/** What is known of a person, by the names that conditions use. */
export function factsOf(known: Known): Facts {
  const { lead, submission } = known;
  const scores = scoreFacts(submission.score);
  const { magnet } = known.version.funnel;
  const facts: Facts = {
    ...scores,
    ...computedFacts(formulasOf(magnet), keepShown(askedOf(magnet), submission.answers), scores),
    stage: lead.stage,
    appointment: known.appointment !== undefined,
    "call-asked": asksForCall(known.version.funnel.choices, submission.choices),
    email: lead.email,
    phone: lead.phone,
    company: lead.company,
    "job-title": lead.jobTitle,
    locale: submission.locale,
    "source.cta": submission.source.cta,
    country: countryOfPhone(lead.phone),
    territory: territoryOfPhone(lead.phone),
    funnel: known.version.slug,
    activity: known.activity,
  };
  for (const [choice, value] of Object.entries(submission.choices)) facts[`choice.${choice}`] = value;
  for (const { consentId, action } of known.consents)
    if (action !== "awaiting") facts[`consent.${consentId}`] = action === "given";
  for (const slug of known.submitted) facts[`submitted.${slug}`] = true;
  for (const slug of known.downloaded) facts[`downloaded.${slug}`] = true;
  return facts;
}

/** Gathers the facts of one person at this moment, seen from one submission. */
export async function loadFacts(
  store: StoreReads,
  subject: {
    lead: Lead;
    submission: Submission;
    version: FunnelVersion;
    appointment?: Appointment | undefined;
  },
  now: Temporal.Instant,
): Promise<Facts> {
  const { lead } = subject;
  const [upcoming] =
    subject.appointment === undefined
      ? await store.appointments.upcomingOfLead(lead.id, now)
      : [subject.appointment];
  const submissions = await store.submissions.ofLead(lead.id);
  const downloads = await store.downloads.ofLead(lead.id);
  return factsOf({
    ...subject,
    appointment: upcoming,
    consents: await store.consents.ofLead(lead.id),
    submitted: submissions.map(({ slug }) => slug),
    downloaded: downloads.map(({ slug }) => slug),
    activity: activityOf({
      submissions,
      callAsked: asksForCall(subject.version.funnel.choices, subject.submission.choices),
      called: upcoming !== undefined,
    }).total,
  });
}

/**
 * Whether the newest record for this consent says yes, and the record. A consent that was given in another funnel of
 * the same company under the same id and for the same purpose holds here too: nobody is asked twice.
 */
export function standingConsent(
  consents: ConsentRecord[],
  consent: { id: string; purpose: ConsentRecord["purpose"] },
): ConsentRecord | undefined {
  const newest = consents.findLast(
    ({ action, consentId, purpose }) =>
      action !== "awaiting" && consentId === consent.id && purpose === consent.purpose,
  );
  return newest?.action === "given" ? newest : undefined;
}
