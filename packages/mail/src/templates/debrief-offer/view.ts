import type { EmailData } from "@aimant/core/ports";
import { letterView, type LetterView } from "../../letter/view.ts";

/** A call to go through results that are ready, for those who wanted one. */
export function debriefLetter(data: EmailData["debrief-offer"]): LetterView {
  return letterView(data, ({ texts, title, owner, email }) => {
    const words = texts.debrief;
    const who = words.who(owner);
    return {
      overline: words.overline,
      title,
      subject: words.subject,
      preheader: who,
      opening: [words.opening(title)],
      paragraphs: [who, words.after],
      action: { href: data.bookingUrl, label: words.button },
      notes: [words.note],
      why: words.why(title, email),
    };
  });
}
