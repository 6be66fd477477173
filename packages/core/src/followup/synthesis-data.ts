import { describeAnswers, describeResults } from "@aimant/funnel/engine";
import { linkTo } from "../links.ts";
import type { Delivery, EmailData, MailAttachment } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { DeliverySubject } from "./load-subject.ts";
import { actionOf, stepEmail } from "./step-email-data.ts";

/** The facts of a synthesis email; a call is offered where the funnel has one and none is booked yet. */
export async function synthesisData(
  services: Services,
  delivery: Delivery,
  subject: DeliverySubject,
): Promise<EmailData["synthesis"]> {
  const { submission, version, lead } = subject;
  const { funnel } = version;
  const [upcoming] = await services.store.appointments.upcomingOfLead(lead.id, services.clock.now());
  return {
    ...stepEmail(services, delivery, subject),
    results: describeResults(funnel, submission.score, submission.answers, submission.locale),
    resultsUrl: linkTo(services, "results", submission.id),
    ...(funnel.booking === undefined || upcoming !== undefined
      ? {}
      : { bookingUrl: linkTo(services, "booking", submission.id) }),
    ...(actionOf(delivery, subject).pdf ? { pdf: await synthesisPdf(services, subject) } : {}),
  };
}

/** The synthesis as a PDF, ready to attach; the same for every reader of one submission. */
export async function synthesisPdf(services: Services, subject: DeliverySubject): Promise<MailAttachment> {
  const { submission, version, owner, person } = subject;
  const { funnel } = version;
  const { locale } = submission;
  const pdf = await services.reports.synthesis({
    locale,
    brand: subject.brand,
    person: { name: person.name, ...(person.company === undefined ? {} : { company: person.company }) },
    date: submission.createdAt,
    timeZone: funnel.timeZone,
    title: subject.title,
    results: describeResults(funnel, submission.score, submission.answers, locale),
    answers: describeAnswers(funnel, submission.answers, locale),
    resultsUrl: linkTo(services, "results", submission.id),
    ...(funnel.booking === undefined ? {} : { bookingUrl: linkTo(services, "booking", submission.id) }),
    ...(owner === undefined
      ? {}
      : { owner: { name: owner.name, ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }) } }),
  });
  return {
    filename: locale.startsWith("fr") ? "synthese.pdf" : "summary.pdf",
    contentType: "application/pdf",
    content: Buffer.from(pdf).toString("base64"),
  };
}
