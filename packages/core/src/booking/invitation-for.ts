import { NotFound } from "../errors.ts";
import type { DeliverySubject } from "../followup/load-subject.ts";
import { linkTo } from "../links.ts";
import type { MailAttachment } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { bookingTexts } from "./booking-texts.ts";

/**
 * The calendar entry of an appointment. The prospect's copy names the rep and how to change it; the owner's names the
 * prospect and the number to call.
 */
export function invitationFor(
  services: Pick<Services, "calendar" | "tokens" | "settings">,
  subject: DeliverySubject,
  side: "prospect" | "owner",
): MailAttachment {
  const { appointment, owner, lead, submission } = subject;
  if (appointment === undefined || owner === undefined) throw new NotFound("appointment");
  const texts = bookingTexts(side === "owner" ? owner.locale : submission.locale);
  const words = {
    lead: lead.name,
    company: lead.company,
    owner: owner.name,
    phone: appointment.phone,
    title: subject.title,
    brand: subject.brand.name,
  };
  const bookingUrl = linkTo(services, "booking", submission.id);
  const resultsUrl = linkTo(services, "results", submission.id);
  // RFC 5546: the same UID with a raised SEQUENCE takes the entry out again.
  const method = appointment.state === "cancelled" ? "CANCEL" : "REQUEST";
  const content = services.calendar.invitation({
    uid: appointment.uid,
    sequence: appointment.sequence,
    method,
    start: appointment.startAt,
    end: appointment.endAt,
    stamp: appointment.updatedAt,
    summary: texts.summary[side](words),
    description: texts.description[side]({ ...words, bookingUrl, resultsUrl }),
    organizer: { name: owner.name, email: owner.email },
    attendees: [
      { name: lead.name, email: lead.email },
      { name: owner.name, email: owner.email },
    ],
    url: side === "owner" ? resultsUrl : bookingUrl,
  });
  return {
    filename: texts.filename,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(content, "utf8").toString("base64"),
  };
}
