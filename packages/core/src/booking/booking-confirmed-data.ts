import { NotFound } from "../errors.ts";
import type { DeliverySubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { invitationFor } from "./invitation-for.ts";

/** The facts of a confirmation, in the prospect's language and time zone. */
export function bookingConfirmedData(
  services: Pick<Services, "calendar" | "tokens" | "settings">,
  subject: DeliverySubject,
): EmailData["booking-confirmed"] {
  const { appointment, owner, submission } = subject;
  if (appointment === undefined || owner === undefined) throw new NotFound("appointment");
  return {
    locale: submission.locale,
    brand: subject.brand,
    person: { ...subject.person, phone: appointment.phone },
    owner: {
      name: owner.name,
      email: owner.email,
      ...(owner.phone === undefined ? {} : { phone: owner.phone }),
      ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }),
    },
    start: appointment.startAt,
    end: appointment.endAt,
    timeZone: appointment.timeZone,
    title: subject.title,
    bookingUrl: linkTo(services, "booking", submission.id),
    resultsUrl: linkTo(services, "results", submission.id),
    invitation: invitationFor(services, subject, "prospect"),
  };
}
