import type { EmailData, RenderedEmail, RenderEmail, TemplateName } from "@aimant/core/ports";
import { bookingHtml } from "./templates/booking-confirmed/html.tsx";
import { bookingText } from "./templates/booking-confirmed/text.ts";
import { bookingView } from "./templates/booking-confirmed/view.ts";
import { leadHtml } from "./templates/qualified-lead/html.tsx";
import { leadText } from "./templates/qualified-lead/text.ts";
import { leadView } from "./templates/qualified-lead/view.ts";
import { synthesisHtml } from "./templates/synthesis/html.tsx";
import { synthesisText } from "./templates/synthesis/text.ts";
import { synthesisView } from "./templates/synthesis/view.ts";

type Templates = { [Name in TemplateName]: (data: EmailData[Name]) => RenderedEmail };

const templates: Templates = {
  synthesis: (data) => {
    const view = synthesisView(data);
    return { subject: view.subject, html: synthesisHtml(view), text: synthesisText(view), attachments: [] };
  },
  "booking-confirmed": (data) => {
    const view = bookingView(data);
    return {
      subject: view.subject,
      html: bookingHtml(view),
      text: bookingText(view),
      attachments: [data.invitation],
    };
  },
  "qualified-lead": (data) => {
    const view = leadView(data);
    return {
      subject: view.subject,
      html: leadHtml(view),
      text: leadText(view),
      attachments: data.invitation === undefined ? [] : [data.invitation],
    };
  },
};

/** Renders an email in the language of `data.locale`, English where we do not write that language. */
export const renderEmail: RenderEmail = (name, data) => templates[name](data);
