import type { Brand, Delivery, EmailData, MailMessage, RenderedEmail, TemplateName } from "../ports/index.ts";
import { linkTo } from "../links.ts";
import type { Services } from "../services.ts";
import { calendarUnreadableData } from "../calendars/calendar-unreadable-data.ts";
import { bookingConfirmedData } from "../booking/booking-confirmed-data.ts";
import { leadNoticeData } from "../qualify/lead-notice-data.ts";
import {
  bookingCancelledData,
  bookingMovedData,
  bookingReminderData,
  callChangedData,
} from "../booking/call-email-data.ts";
import { endpointOffData } from "../outbound/endpoint-off-data.ts";
import { briefPdf } from "../qualify/brief-document.ts";
import { qualifiedLeadData } from "../qualify/qualified-lead-data.ts";
import { confirmAddressData, privacyLinkData } from "../privacy/email-data.ts";
import {
  askOutcomeData,
  bookingRecoveryData,
  missedCallData,
  slotFreedData,
} from "../no-shows/notice-data.ts";
import { loadSubject, type DeliverySubject } from "./load-subject.ts";
import { downloadLinkData, invitationData, offerData } from "./step-email-data.ts";
import { synthesisData } from "./synthesis-data.ts";
import { unfinishedData } from "../unfinished/unfinished-data.ts";

/** The complete message of a delivery, from what the store holds at this moment. */
export async function renderDelivery(services: Services, delivery: Delivery): Promise<MailMessage> {
  const { publicUrl, mailFrom } = services.settings;
  if (isAboutNobody(delivery.template)) {
    const [brand, rendered] = await aboutNobody(services, delivery.template, delivery.key);
    return {
      from: fromOf(mailFrom, { brand }),
      to: delivery.recipient,
      ...rendered,
      headers: {},
      messageId: `<${delivery.id}@${new URL(publicUrl).hostname}>`,
    };
  }
  const loaded = await loadSubject(services.store, delivery);
  // Only to the person: a rep who opened it would stand in their place.
  const subject =
    delivery.class === "internal"
      ? loaded
      : { ...loaded, brand: { ...loaded.brand, privacyUrl: linkTo(services, "privacy", loaded.lead.id) } };
  const rendered = await render(services, { ...delivery, template: delivery.template }, subject);
  const replyTo = replyToOf(delivery, subject);
  return {
    from: fromOf(mailFrom, subject),
    to: delivery.recipient,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...rendered,
    headers: headersOf(services, delivery, subject),
    messageId: `<${delivery.id}@${new URL(publicUrl).hostname}>`,
  };
}

const aboutNoLead = ["calendar-unreadable", "endpoint-off", "unfinished"] as const;
type AboutNobody = (typeof aboutNoLead)[number];

function isAboutNobody(template: TemplateName): template is AboutNobody {
  return (aboutNoLead as readonly string[]).includes(template);
}

/** Emails that are about no lead: what they are about stands in their key. */
async function aboutNobody(
  services: Services,
  template: AboutNobody,
  key: string,
): Promise<[Brand, RenderedEmail]> {
  if (template === "unfinished") {
    const data = await unfinishedData(services, key);
    return [data.brand, services.renderEmail("unfinished", data)];
  }
  if (template === "endpoint-off") {
    const data = await endpointOffData(services, key);
    return [data.brand, services.renderEmail("endpoint-off", data)];
  }
  const data = await calendarUnreadableData(services, key);
  return [data.brand, services.renderEmail("calendar-unreadable", data)];
}

async function render(
  services: Services,
  delivery: Delivery & { template: Exclude<TemplateName, AboutNobody> },
  subject: DeliverySubject,
): Promise<RenderedEmail> {
  const { renderEmail } = services;
  switch (delivery.template) {
    case "synthesis":
      return renderEmail("synthesis", await synthesisData(services, delivery, subject));
    case "download-link":
      return renderEmail("download-link", await downloadLinkData(services, delivery, subject));
    case "invitation":
      return renderEmail("invitation", await invitationData(services, delivery, subject));
    case "survey-invitation":
      return renderEmail("survey-invitation", await invitationData(services, delivery, subject));
    case "debrief-offer":
      return renderEmail("debrief-offer", offerData(services, delivery, subject));
    case "offer":
      return renderEmail("offer", offerData(services, delivery, subject));
    case "privacy-link":
      return renderEmail("privacy-link", privacyLinkData(services, subject));
    case "confirm-address":
      return renderEmail("confirm-address", confirmAddressData(services, subject));
    case "booking-confirmed":
      return renderEmail("booking-confirmed", bookingConfirmedData(services, subject));
    case "missed-call":
    case "missed-reminder":
      return renderEmail(delivery.template, await missedCallData(services, subject));
    case "booking-recovery":
      return renderEmail("booking-recovery", bookingRecoveryData(services, subject));
    case "slot-freed":
      return renderEmail("slot-freed", await slotFreedData(services, delivery, subject));
    case "ask-outcome":
      return renderEmail("ask-outcome", askOutcomeData(services, subject));
    case "booking-moved":
      return renderEmail("booking-moved", await bookingMovedData(services, subject));
    case "booking-cancelled":
      return renderEmail("booking-cancelled", bookingCancelledData(services, subject));
    case "booking-reminder":
      return renderEmail("booking-reminder", bookingReminderData(services, delivery, subject));
    case "call-changed":
      return renderEmail("call-changed", await callChangedData(services, delivery, subject));
    case "qualified-lead":
      return renderEmail(
        "qualified-lead",
        await withPdf(services, await qualifiedLeadData(services, subject)),
      );
    case "lead-reassigned":
    case "answer-overdue":
    case "owner-left":
      return renderEmail(delivery.template, await leadNoticeData(services, delivery, subject));
  }
}

/** A rep must not wait for a lead because a page could not be set: the email says it all too. */
async function withPdf(
  services: Services,
  data: EmailData["qualified-lead"],
): Promise<EmailData["qualified-lead"]> {
  try {
    const { filename, contentType, bytes } = await briefPdf(services, data);
    return { ...data, pdf: { filename, contentType, content: Buffer.from(bytes).toString("base64") } };
  } catch (error) {
    services.log.error("qualify.brief-not-set", { error: error instanceof Error ? error.name : "" });
    return data;
  }
}

/** A bare sender address is signed with the company's name. */
function fromOf(mailFrom: string, subject: Pick<DeliverySubject, "brand">): string {
  if (mailFrom.includes("<")) return mailFrom;
  return `"${subject.brand.name.replace(/["\\\r\n]/g, "")}" <${mailFrom}>`;
}

/** An answer goes to a person: the rep's to the prospect, the prospect's to the rep. */
function replyToOf(delivery: Delivery, subject: DeliverySubject): string | undefined {
  return delivery.class === "internal" ? subject.lead.email : subject.owner?.email;
}

function headersOf(services: Services, delivery: Delivery, subject: DeliverySubject): Record<string, string> {
  if (delivery.enrolmentId === null && delivery.class !== "marketing") return {};
  return {
    "List-Unsubscribe": `<${linkTo(services, "unsubscribe", subject.lead.id)}>`,
    // RFC 8058: one click, by POST, without a login.
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
