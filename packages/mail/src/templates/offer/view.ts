import type { EmailData } from "@aimant/core/ports";
import { letterView, type LetterView } from "../../letter/view.ts";

/** A personal conversation, for those who did not ask for one. */
export function offerLetter(data: EmailData["offer"]): LetterView {
  return letterView(data, ({ texts, title, owner, email }) => {
    const words = texts.offer;
    const who = words.who(owner);
    return {
      overline: words.overline,
      title: words.title,
      subject: words.subject,
      preheader: who,
      opening: [words.opening(title)],
      paragraphs: [who],
      points: { title: words.worth, items: words.points },
      action: { href: data.bookingUrl, label: words.button },
      notes: [words.note],
      why: words.why(title, email),
    };
  });
}
