import type { Funnel, ResultsView } from "@aimant/funnel";
import { localise, scoredOf } from "@aimant/funnel/engine";
import type { DeliverySubject } from "../followup/load-subject.ts";
import { loadFacts, standingConsent } from "../followup/facts.ts";
import { linkTo } from "../links.ts";
import type { Brief } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { formatMoment } from "../words/format-moment.ts";
import { answerBy } from "./answer-by.ts";
import { briefWords } from "./brief-words.ts";
import { teamSettings } from "./team-settings.ts";

const MATTERING = 5;
const STRONGEST = 2;
/** How many of the weakest axes a rep is given opening questions for. */
const WEAKEST = 3;

/** What a link to the rep's page is for: one lead's pass, in one person's hands. */
export function leadLinkSubject(submissionId: string, ownerId: string): string {
  return `${submissionId}.${ownerId}`;
}

/** The sales brief of one pass, in the owner's language. */
export async function briefOf(
  services: Services,
  subject: DeliverySubject,
  results: ResultsView,
  locale: string,
): Promise<Brief | undefined> {
  const { lead, submission, version, owner, appointment } = subject;
  if (owner === undefined) return undefined;
  const words = briefWords(locale);
  const when = (at: Temporal.Instant) => formatMoment(at, owner.availability.timeZone, locale);
  const facts = await loadFacts(
    services.store,
    { lead, submission, version, appointment },
    services.clock.now(),
  );
  const consents = await services.store.consents.ofLead(lead.id);
  const { answerWithin } = await teamSettings(services.store);
  const due =
    answerWithin === undefined || appointment !== undefined
      ? undefined
      : answerBy(submission.createdAt, answerWithin, owner.availability);
  const seen = new Set<string>();
  return {
    url: linkTo(services, "lead", leadLinkSubject(submission.id, owner.id)),
    why: [
      ...(appointment === undefined ? [] : [words.booked(when(appointment.startAt))]),
      ...(facts["call-asked"] === true ? [words.asked(when(submission.createdAt))] : []),
      words.activity(Number(facts["activity"] ?? 0)),
    ],
    strongest: results.axes
      .filter((axis) => axis.score !== null)
      .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0))
      .slice(0, results.axes.length > STRONGEST ? STRONGEST : 0)
      .map((axis) => words.axis(axis.label, axis.score ?? 0)),
    openings: openingsOf(version.funnel, results, locale),
    matters: results.explanation
      .filter(({ question }) => !seen.has(question) && seen.add(question))
      .slice(0, MATTERING)
      .map(({ question, answer }) => ({ question, answer })),
    may: version.funnel.consents
      .filter(({ purpose }, index, all) => all.findIndex((one) => one.purpose === purpose) === index)
      .map(({ id, purpose }) => words.may(purpose, standingConsent(consents, { id, purpose }) !== undefined)),
    ...(due === undefined ? {} : { promise: words.promise(when(due)) }),
  };
}

/** The marketer's opening questions for the axes that came out weakest, in the owner's language. */
export function openingsOf(funnel: Funnel, results: ResultsView, locale: string): Brief["openings"] {
  const axes = scoredOf(funnel.magnet).axes;
  return results.axes
    .filter((axis) => axis.score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, WEAKEST)
    .map(({ id, label }) => ({
      axis: label,
      questions: (axes.find((axis) => axis.id === id)?.openers ?? []).map((text) =>
        localise(text, locale, funnel.locale),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
}
