import type { EmailData } from "@aimant/core/ports";
import { letterView, type LetterView } from "../../letter/view.ts";

/** One gentle word to somebody who looked for a time and took none. */
export function recoveryLetter(data: EmailData["booking-recovery"]): LetterView {
  return letterView(data, ({ texts, title, owner, email }) => {
    const words = texts.recovery;
    return {
      overline: words.overline,
      title: words.title,
      subject: words.subject,
      preheader: words.who(owner),
      opening: [words.opening(title)],
      paragraphs: [words.who(owner)],
      action: { href: data.bookingUrl, label: words.button },
      notes: [words.note],
      why: words.why(title, email),
    };
  });
}
