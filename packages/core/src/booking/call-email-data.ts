import { localise } from "@aimant/funnel/engine";
import { NotFound } from "../errors.ts";
import type { DeliverySubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { Delivery, EmailData, StoreReads } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { bookingConfirmedData } from "./booking-confirmed-data.ts";
import { invitationFor } from "./invitation-for.ts";
import { isOutsideCall } from "../outside-booking/outside-call.ts";

type Reach = Pick<Services, "calendar" | "tokens" | "settings"> & { store: StoreReads };

/** Tells the prospect of the new time, with the invitation that replaces the old one. */
export async function bookingMovedData(
  services: Reach,
  subject: DeliverySubject,
): Promise<EmailData["booking-moved"]> {
  return { ...bookingConfirmedData(services, subject), ...(await timeBefore(services.store, subject)) };
}

/** Tells the prospect that the call is off, with what takes it out of their calendar. */
export function bookingCancelledData(
  services: Reach,
  subject: DeliverySubject,
): EmailData["booking-cancelled"] {
  return bookingConfirmedData(services, subject);
}

/** Reminds the prospect; the invitation is in their calendar already. */
export function bookingReminderData(
  services: Reach,
  delivery: Delivery,
  subject: DeliverySubject,
): EmailData["booking-reminder"] {
  const { invitation: _, ...call } = bookingConfirmedData(services, subject);
  return { ...call, ahead: delivery.key.endsWith(":hour") ? "hour" : "day" };
}

/** Tells the owner what changed, in their language and on their clock. */
export async function callChangedData(
  services: Reach,
  delivery: Delivery,
  subject: DeliverySubject,
): Promise<EmailData["call-changed"]> {
  const { appointment, owner, version, submission } = subject;
  if (appointment === undefined || owner === undefined) throw new NotFound("appointment");
  const { magnet, locale } = version.funnel;
  return {
    locale: owner.locale,
    brand: subject.brand,
    owner: { name: owner.name, email: owner.email },
    person: { ...subject.person, phone: appointment.phone },
    change: delivery.key.startsWith("cancelled:") ? "cancelled" : "moved",
    start: appointment.startAt,
    end: appointment.endAt,
    ...(await timeBefore(services.store, subject)),
    timeZone: owner.availability.timeZone,
    title: localise(magnet.title, owner.locale, locale),
    resultsUrl: linkTo(services, "results", submission.id),
    ...(isOutsideCall(appointment) ? {} : { invitation: invitationFor(services, subject, "owner") }),
  };
}

/** Where the call was before its last move: the timeline knows. */
async function timeBefore(
  store: StoreReads,
  { appointment, lead }: DeliverySubject,
): Promise<{ before?: Temporal.Instant }> {
  const moves = await store.timeline.ofLead(lead.id);
  const move = moves.findLast(
    ({ kind, data }) =>
      kind === "moved" &&
      data["appointment"] === appointment?.id &&
      data["sequence"] === appointment?.sequence,
  );
  const from = move?.data["from"];
  return typeof from === "string" ? { before: Temporal.Instant.from(from) } : {};
}
