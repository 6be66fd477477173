import { describeAnswers, describeResults, localise } from "@aimant/funnel/engine";
import { invitationFor } from "../booking/invitation-for.ts";
import { NotFound } from "../errors.ts";
import type { DeliverySubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** How many of the weakest axes a rep is given opening questions for. */
const WEAKEST = 3;

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
  const consents = await services.store.consents.ofLead(lead.id);
  const weakest = results.axes
    .filter((axis) => axis.score !== null)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, WEAKEST)
    .map((axis) => axis.id);
  return {
    locale,
    brand: subject.brand,
    owner: { name: owner.name, email: owner.email },
    person: subject.person,
    title: localise(funnel.magnet.title, locale, funnel.locale),
    slug: version.slug,
    stage: lead.stage,
    results,
    answers: describeAnswers(funnel, submission.answers, locale),
    consents: consents
      .filter((record) => record.submissionId === submission.id || record.action === "withdrawn")
      .map((record) => ({
        purpose: record.purpose,
        text: record.text,
        given: record.action === "given",
        at: record.at,
      })),
    source: submission.source,
    openers: weakest.flatMap((id) =>
      (funnel.magnet.axes.find((axis) => axis.id === id)?.openers ?? []).map((text) =>
        localise(text, locale, funnel.locale),
      ),
    ),
    ...(appointment === undefined
      ? {}
      : {
          appointment: {
            start: appointment.startAt,
            end: appointment.endAt,
            timeZone: appointment.timeZone,
          },
          invitation: invitationFor(services, subject, "owner"),
        }),
    submittedAt: submission.createdAt,
    timeZone: owner.availability.timeZone,
    resultsUrl: linkTo(services, "results", submission.id),
  };
}
