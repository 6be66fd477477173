import { recoverBooking } from "../booking/recover-booking.ts";
import { forgetEntry } from "../calendars/forget-entries.ts";
import { readCalendar } from "../calendars/read-calendar.ts";
import { syncAppointment } from "../calendars/sync-appointment.ts";
import { flagRush } from "../collect/flag-rush.ts";
import { forgetUnconfirmed } from "../collect/confirm-address.ts";
import { callWebhook } from "../followup/call-webhook.ts";
import { deliver } from "../followup/deliver.ts";
import { planPrivacyLink } from "../privacy/ask-link.ts";
import { erase, tellErased } from "../privacy/erase.ts";
import { purgeDaily } from "../privacy/purge.ts";
import { runStep } from "../followup/run-step.ts";
import type { Erasure } from "../ports/index.ts";
import { advanceNoShow } from "../no-shows/advance-no-show.ts";
import { askOutcome } from "../no-shows/ask-outcome.ts";
import { expireHolds } from "../no-shows/expire-holds.ts";
import { deliverNotice } from "../outbound/deliver-notice.ts";
import { offerFreedSlot } from "../waiting/offer-freed-slot.ts";
import { answerDue } from "../qualify/answer-due.ts";
import { ownerLeft } from "../qualify/release-owners.ts";
import type { Services } from "../services.ts";
import type { JobHandlers } from "./runner.ts";

/** Every kind of job that the product knows. */
export function jobHandlers(services: Services): JobHandlers {
  return {
    "follow-up-step": ({ enrolmentId, stepId }) =>
      runStep(services, { enrolmentId: enrolmentId ?? "", stepId: stepId ?? "" }),
    "calendar-sync": ({ appointmentId }) => syncAppointment(services, appointmentId ?? ""),
    "calendar-forget": ({ calendarId, href }) =>
      forgetEntry(services, { calendarId: calendarId ?? "", href: href ?? "" }),
    "calendar-read": ({ calendarId }) => readCalendar(services, calendarId ?? ""),
    "answer-due": ({ submissionId, ownerId }) =>
      answerDue(services, { submissionId: submissionId ?? "", ownerId: ownerId ?? "" }),
    "owner-left": ({ ownerId }) => ownerLeft(services, ownerId ?? ""),
    webhook: (payload) => callWebhook(services, payload),
    erase: ({ leadId = "", reason = "asked" }) =>
      erase(services, { leadId, reason: reason as Erasure["reason"] }),
    "privacy-link": ({ email = "" }) => planPrivacyLink(services, { email }),
    purge: () => purgeDaily(services),
    "flag-rush": ({ slug = "", since = "", until = "" }) => flagRush(services, { slug, since, until }),
    unconfirmed: ({ leadId = "" }) => forgetUnconfirmed(services, { leadId }),
    "tell-erased": ({ url = "", leadId = "" }) => tellErased(services, { url, leadId }),
    "ask-outcome": ({ appointmentId }) => askOutcome(services, appointmentId ?? ""),
    "no-show": ({ noShowId, from }) =>
      advanceNoShow(services, { noShowId: noShowId ?? "", from: from ?? "" }),
    "expire-holds": ({ ownerId }) => expireHolds(services, ownerId ?? ""),
    "offer-freed-slot": ({ ownerId, start }) =>
      offerFreedSlot(services, { ownerId: ownerId ?? "", start: start ?? "" }),
    "booking-recovery": ({ submissionId, interest }) =>
      recoverBooking(services, { submissionId: submissionId ?? "", interest: interest ?? "" }),
    notice: ({ noticeId }) => deliverNotice(services, noticeId ?? ""),
    deliver: ({ deliveryId }) => deliver(services, deliveryId ?? ""),
  };
}
