import { describeResults, fillVariables, localise } from "@aimant/funnel/engine";
import type { Text } from "@aimant/funnel";
import { linkTo } from "../links.ts";
import type { Delivery, EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { DeliverySubject } from "./load-subject.ts";

/** The facts of a synthesis email; a call is offered where the funnel has one and none is booked yet. */
export async function synthesisData(
  services: Services,
  delivery: Delivery,
  subject: DeliverySubject,
): Promise<EmailData["synthesis"]> {
  const { submission, version, lead, owner } = subject;
  const { funnel } = version;
  const { locale } = submission;
  const results = describeResults(funnel, submission.score, submission.answers, locale);
  const [upcoming] = await services.store.appointments.upcomingOfLead(lead.id, services.clock.now());
  const step = funnel.followUps
    .flatMap((followUp) => followUp.steps)
    .find(({ id }) => id === delivery.stepId);
  const variables = {
    name: lead.name,
    company: lead.company ?? "",
    score: results.total === null ? "" : String(results.total),
    level: results.level?.label ?? "",
    title: subject.title,
  };
  const say = (text: Text | undefined) =>
    text === undefined ? undefined : fillVariables(localise(text, locale, funnel.locale), variables);
  const words = {
    subject: say(step?.action.subject),
    opening: say(step?.action.opening),
    button: say(step?.action.button),
  };
  return {
    locale,
    brand: subject.brand,
    person: subject.person,
    title: subject.title,
    results,
    resultsUrl: linkTo(services, "results", submission.id),
    ...(funnel.booking === undefined || upcoming !== undefined
      ? {}
      : { bookingUrl: linkTo(services, "booking", submission.id) }),
    unsubscribeUrl: linkTo(services, "unsubscribe", lead.id),
    ...(owner === undefined
      ? {}
      : {
          owner: { name: owner.name, ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }) },
        }),
    ...(words.subject === undefined ? {} : { subject: words.subject }),
    ...(words.opening === undefined ? {} : { opening: words.opening }),
    ...(words.button === undefined ? {} : { button: words.button }),
  };
}
