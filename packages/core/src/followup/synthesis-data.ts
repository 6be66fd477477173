import { linkTo } from "../links.ts";
import type { Delivery, EmailData, MailAttachment } from "../ports/index.ts";
import { resultsOf } from "../results/results-of.ts";
import type { Services } from "../services.ts";
import type { DeliverySubject } from "./load-subject.ts";
import { synthesisDocument } from "./synthesis-document.ts";
import { actionOf, stepEmail } from "./step-email-data.ts";

/** The facts of a synthesis email; a call is offered where the funnel has one and none is booked yet. */
export async function synthesisData(
  services: Services,
  delivery: Delivery,
  subject: DeliverySubject,
): Promise<EmailData["synthesis"]> {
  const { submission, version, lead } = subject;
  const { funnel } = version;
  const { pdf } = actionOf(delivery, subject);
  const [upcoming] = await services.store.appointments.upcomingOfLead(lead.id, services.clock.now());
  return {
    ...stepEmail(services, delivery, subject),
    results: await resultsOf(services, version, submission),
    resultsUrl: linkTo(services, "results", submission.id),
    ...(funnel.booking === undefined || upcoming !== undefined
      ? {}
      : { bookingUrl: linkTo(services, "booking", submission.id) }),
    ...(pdf ? { pdf: attached(await synthesisDocument(services, subject)) } : {}),
  };
}

function attached(file: { filename: string; contentType: string; bytes: Uint8Array }): MailAttachment {
  const { filename, contentType, bytes } = file;
  return { filename, contentType, content: Buffer.from(bytes).toString("base64") };
}
