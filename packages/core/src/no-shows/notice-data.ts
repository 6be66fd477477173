import { NotFound } from "../errors.ts";
import type { DeliverySubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { Delivery, EmailData } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** What the emails to a prospect about a call that did not take place have in common. */
function letterTo(services: Services, subject: DeliverySubject) {
  const { owner, submission } = subject;
  return {
    locale: submission.locale,
    brand: subject.brand,
    person: subject.person,
    title: subject.title,
    unsubscribeUrl: linkTo(services, "unsubscribe", subject.lead.id),
    bookingUrl: linkTo(services, "booking", submission.id),
    ...(owner === undefined
      ? {}
      : {
          owner: { name: owner.name, ...(owner.jobTitle === undefined ? {} : { jobTitle: owner.jobTitle }) },
        }),
  };
}

/** The missed call, and the times that are held for this person now. */
export async function missedCallData(
  services: Services,
  subject: DeliverySubject,
): Promise<EmailData["missed-call"]> {
  const { appointment } = subject;
  if (appointment === undefined) throw new NotFound("appointment");
  const rows = await services.store.noShows.ofLead(subject.lead.id);
  const row = rows.find(({ appointmentId }) => appointmentId === appointment.id);
  const holds = (await services.store.holds.ofLead(subject.lead.id)).filter(
    ({ purposeId }) => purposeId === row?.id,
  );
  const [first] = holds.map(({ expiresAt }) => expiresAt).toSorted(Temporal.Instant.compare);
  return {
    ...letterTo(services, subject),
    missedAt: appointment.startAt,
    timeZone: appointment.timeZone,
    slots: holds.map(({ id, startAt }) => ({ start: startAt, url: linkTo(services, "held", id) })),
    ...(first === undefined ? {} : { heldUntil: first }),
  };
}

/** One gentle word to somebody who wanted a call. */
export function bookingRecoveryData(
  services: Services,
  subject: DeliverySubject,
): EmailData["booking-recovery"] {
  return letterTo(services, subject);
}

/** The freed time that is held for somebody who waits. */
export async function slotFreedData(
  services: Services,
  delivery: Delivery,
  subject: DeliverySubject,
): Promise<EmailData["slot-freed"]> {
  const holds = await services.store.holds.ofLead(subject.lead.id);
  const hold = holds.find(({ id }) => delivery.key === `slot-freed:${id}`);
  if (hold === undefined) throw new NotFound("hold");
  return {
    ...letterTo(services, subject),
    start: hold.startAt,
    url: linkTo(services, "held", hold.id),
    heldUntil: hold.expiresAt,
    timeZone: subject.version.funnel.timeZone,
  };
}

/** To the rep: did the call take place? */
export function askOutcomeData(services: Services, subject: DeliverySubject): EmailData["ask-outcome"] {
  const { appointment, owner } = subject;
  if (appointment === undefined || owner === undefined) throw new NotFound("appointment");
  return {
    locale: owner.locale,
    brand: subject.brand,
    person: { ...subject.person, phone: appointment.phone },
    title: subject.title,
    owner: { name: owner.name, email: owner.email },
    start: appointment.startAt,
    timeZone: owner.availability.timeZone,
    url: linkTo(services, "appointment", appointment.id),
  };
}
