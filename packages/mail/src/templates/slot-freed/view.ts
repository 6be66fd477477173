import type { EmailData } from "@aimant/core/ports";
import { moment } from "../../format/dates.ts";
import { capitalised } from "../../format/scores.ts";
import { letterView, type LetterView } from "../../letter/view.ts";

/** A time has come free, and is held for this person for some hours. */
export function freedLetter(data: EmailData["slot-freed"]): LetterView {
  return letterView(data, ({ language, texts, title, email }) => {
    const words = texts.freed;
    const start = moment(data.start, data.timeZone, language);
    const until = moment(data.heldUntil, data.timeZone, language);
    const when = capitalised(texts.at(start));
    return {
      overline: words.overline,
      title: when,
      subject: words.subject(start),
      preheader: words.opening(title),
      opening: [words.opening(title)],
      paragraphs: [],
      action: { href: data.url, label: words.button },
      links: [{ href: data.bookingUrl, label: texts.missed.other }],
      notes: [words.until(until, until.zone)],
      why: words.why(email),
    };
  });
}
