import { describeAnswers } from "@aimant/funnel/engine";
import { linkTo } from "../links.ts";
import { resultsOf } from "../results/results-of.ts";
import type { Services } from "../services.ts";
import type { DeliverySubject } from "./load-subject.ts";

/** The synthesis of one submission as a PDF; the same bytes whenever it is asked for, until what others reached changes. */
export async function synthesisDocument(
  services: Services,
  subject: DeliverySubject,
): Promise<{ filename: string; contentType: string; bytes: Uint8Array }> {
  const { submission, version, owner } = subject;
  const { funnel } = version;
  const { locale, contact } = submission;
  const bytes = await services.reports.synthesis({
    locale,
    brand: subject.brand,
    person: { name: contact.name, ...(contact.company === undefined ? {} : { company: contact.company }) },
    date: submission.createdAt,
    timeZone: funnel.timeZone,
    title: subject.title,
    results: await resultsOf(services, version, submission),
    answers: describeAnswers(funnel, submission.answers, locale),
    resultsUrl: linkTo(services, "results", submission.id),
    ...(funnel.booking === undefined ? {} : { bookingUrl: linkTo(services, "booking", submission.id) }),
    ...(owner === undefined
      ? {}
      : {
          owner: { name: owner.name, ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }) },
        }),
  });
  return {
    filename: locale.startsWith("fr") ? "synthese.pdf" : "summary.pdf",
    contentType: "application/pdf",
    bytes,
  };
}
