import type { EmailData, RenderedEmail, RenderEmail, TemplateName } from "@aimant/core/ports";
import { bookingHtml } from "./templates/booking-confirmed/html.tsx";
import { bookingText } from "./templates/booking-confirmed/text.ts";
import { bookingView } from "./templates/booking-confirmed/view.ts";
import { calendarHtml } from "./templates/calendar-unreadable/html.tsx";
import { endpointOffLetter } from "./templates/endpoint-off/view.ts";
import { calendarLetter } from "./templates/calendar-unreadable/view.ts";
import {
  bookingCancelledEmail,
  bookingMovedEmail,
  bookingReminderEmail,
  callChangedEmail,
} from "./call/emails.ts";
import { letterHtml } from "./letter/html.tsx";
import { letterText } from "./letter/text.ts";
import type { LetterView } from "./letter/view.ts";
import { askLetter } from "./templates/ask-outcome/view.ts";
import { recoveryLetter } from "./templates/booking-recovery/view.ts";
import { missedHtml } from "./templates/missed-call/html.tsx";
import { missedText } from "./templates/missed-call/text.ts";
import { missedView, type MissedView } from "./templates/missed-call/view.ts";
import { freedLetter } from "./templates/slot-freed/view.ts";
import { debriefLetter } from "./templates/debrief-offer/view.ts";
import { downloadHtml } from "./templates/download-link/html.tsx";
import { downloadText } from "./templates/download-link/text.ts";
import { downloadView } from "./templates/download-link/view.ts";
import { invitationLetter } from "./templates/invitation/view.ts";
import { confirmAddressLetter } from "./templates/confirm-address/view.ts";
import { offerLetter } from "./templates/offer/view.ts";
import { privacyLinkLetter } from "./templates/privacy-link/view.ts";
import { leadHtml } from "./templates/qualified-lead/html.tsx";
import { leadText } from "./templates/qualified-lead/text.ts";
import { leadView } from "./templates/qualified-lead/view.ts";
import { leadNotice } from "./templates/lead-notice/notice.tsx";
import { unfinishedLetter } from "./templates/unfinished/view.ts";
import { surveyLetter } from "./templates/survey-invitation/view.ts";
import { synthesisHtml } from "./templates/synthesis/html.tsx";
import { synthesisText } from "./templates/synthesis/text.ts";
import { synthesisView } from "./templates/synthesis/view.ts";

type Templates = { [Name in TemplateName]: (data: EmailData[Name]) => RenderedEmail };

const templates: Templates = {
  synthesis: (data) => {
    const view = synthesisView(data);
    return {
      subject: view.subject,
      html: synthesisHtml(view),
      text: synthesisText(view),
      attachments: data.pdf === undefined ? [] : [data.pdf],
    };
  },
  "download-link": (data) => {
    const view = downloadView(data);
    return { subject: view.subject, html: downloadHtml(view), text: downloadText(view), attachments: [] };
  },
  invitation: (data) => letter(invitationLetter(data)),
  "survey-invitation": (data) => letter(surveyLetter(data)),
  "debrief-offer": (data) => letter(debriefLetter(data)),
  unfinished: (data) => letter(unfinishedLetter(data)),
  "privacy-link": (data) => letter(privacyLinkLetter(data)),
  "confirm-address": (data) => letter(confirmAddressLetter(data)),
  offer: (data) => letter(offerLetter(data)),
  "missed-call": (data) => missed(missedView(data, "missed")),
  "missed-reminder": (data) => missed(missedView(data, "reminder")),
  "booking-recovery": (data) => letter(recoveryLetter(data)),
  "slot-freed": (data) => letter(freedLetter(data)),
  "ask-outcome": (data) => letter(askLetter(data)),
  "booking-confirmed": (data) => {
    const view = bookingView(data);
    return {
      subject: view.subject,
      html: bookingHtml(view),
      text: bookingText(view),
      attachments: [data.invitation],
    };
  },
  "calendar-unreadable": (data) => {
    const written = calendarLetter(data);
    return {
      subject: written.view.subject,
      html: calendarHtml(written),
      text: letterText(written.view, written.command),
      attachments: [],
    };
  },
  "endpoint-off": (data) => {
    const written = endpointOffLetter(data);
    return {
      subject: written.view.subject,
      html: calendarHtml(written),
      text: letterText(written.view, written.command),
      attachments: [],
    };
  },
  "booking-moved": bookingMovedEmail,
  "booking-cancelled": bookingCancelledEmail,
  "booking-reminder": bookingReminderEmail,
  "call-changed": callChangedEmail,
  "qualified-lead": (data) => {
    const view = leadView(data);
    return {
      subject: view.subject,
      html: leadHtml(view),
      text: leadText(view),
      attachments: [data.invitation, data.pdf].filter((file) => file !== undefined),
    };
  },
  "lead-reassigned": (data) => leadNotice("lead-reassigned", data),
  "owner-left": (data) => leadNotice("owner-left", data),
  "answer-overdue": (data) => leadNotice("answer-overdue", data),
};

function letter(view: LetterView): RenderedEmail {
  return { subject: view.subject, html: letterHtml(view), text: letterText(view), attachments: [] };
}

function missed(view: MissedView): RenderedEmail {
  return { subject: view.subject, html: missedHtml(view), text: missedText(view), attachments: [] };
}

/** Renders an email in the language of `data.locale`, English where we do not write that language. */
export const renderEmail: RenderEmail = (name, data) => templates[name](data);
