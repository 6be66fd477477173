import { describeAnswers, describeResults, localise } from "@aimant/funnel/engine";
import type { Funnel } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import { invitationFor } from "../booking/invitation-for.ts";
import { isOutsideCall } from "../outside-booking/outside-call.ts";
import { NotFound } from "../errors.ts";
import { computedBody } from "../results/computed-body.ts";
import type { DeliverySubject } from "../followup/load-subject.ts";
import { briefOf, openingsOf } from "./brief-of.ts";
import { linkTo } from "../links.ts";
import type { AnswerView, EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Everything known about a lead, in the owner's language. */
export async function qualifiedLeadData(
  services: Services,
  subject: DeliverySubject,
): Promise<EmailData["qualified-lead"]> {
  const { lead, submission, version, owner, appointment } = subject;
  if (owner === undefined) throw new NotFound("owner");
  const { funnel } = version;
  const locale = owner.locale;
  const results = describeResults(funnel, submission.score, submission.answers, locale);
  const brief = await briefOf(services, subject, results, locale);
  const consents = await services.store.consents.ofLead(lead.id);
  return {
    locale,
    brand: subject.brand,
    owner: { name: owner.name, email: owner.email },
    person: subject.person,
    title: localise(funnel.magnet.title, locale, funnel.locale),
    slug: version.slug,
    stage: lead.stage,
    results,
    answers: [
      ...describeAnswers(funnel, submission.answers, locale),
      ...(computedBody(funnel, submission.score, submission.answers, locale).computed ?? []).map(
        ({ label, said }) => ({ question: label, answer: said }),
      ),
    ],
    consents: consents
      .filter((record) => record.submissionId === submission.id || record.action === "withdrawn")
      .map((record) => ({
        purpose: record.purpose,
        text: record.text,
        given: record.action === "given",
        at: record.at,
      })),
    source: submission.source,
    openers: openingsOf(funnel, results, locale).flatMap(({ questions }) => questions),
    ...(appointment === undefined || appointment.state === "cancelled"
      ? {}
      : {
          appointment: {
            start: appointment.startAt,
            end: appointment.endAt,
            timeZone: appointment.timeZone,
            url: linkTo(services, "appointment", appointment.id),
          },
          ...(isOutsideCall(appointment) ? {} : { invitation: invitationFor(services, subject, "owner") }),
        }),
    history: await historyOf(services, subject, locale),
    choices: describeChoices(funnel, submission.choices, locale),
    submittedAt: submission.createdAt,
    timeZone: owner.availability.timeZone,
    ...(brief === undefined ? {} : { brief }),
    resultsUrl: linkTo(services, "results", submission.id),
  };
}

/** What else this person went through, newest first: the way that led to this call. */
async function historyOf(
  services: Services,
  { lead, submission }: DeliverySubject,
  locale: string,
): Promise<EmailData["qualified-lead"]["history"]> {
  const history: EmailData["qualified-lead"]["history"] = [];
  for (const earlier of await services.store.submissions.ofLead(lead.id)) {
    if (earlier.id === submission.id) continue;
    const { funnel } = await loadVersion(services.store, earlier.slug, earlier.version);
    history.push({
      title: localise(funnel.magnet.title, locale, funnel.locale),
      at: earlier.createdAt,
      source: earlier.source,
    });
  }
  return history;
}

function describeChoices(funnel: Funnel, choices: Record<string, string>, locale: string): AnswerView[] {
  return funnel.choices.flatMap(({ id, label, options }) => {
    const option = options.find((candidate) => candidate.id === choices[id]);
    return option === undefined
      ? []
      : [
          {
            question: localise(label, locale, funnel.locale),
            answer: localise(option.label, locale, funnel.locale),
          },
        ];
  });
}
