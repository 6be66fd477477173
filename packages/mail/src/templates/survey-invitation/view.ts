import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { letterView, type LetterView } from "../../letter/view.ts";

/** Thanks for coming, and a few questions. */
export function surveyLetter(data: EmailData["survey-invitation"]): LetterView {
  return letterView(data, ({ texts, title, email }) => {
    const words = texts.survey;
    const minutes = data.minutes === undefined ? "" : texts.duration(data.minutes);
    const what = words.what(minutes);
    return {
      overline: words.overline,
      title: oneLine(data.inviteTitle),
      subject: words.subject(minutes),
      preheader: what,
      opening: [words.opening(title)],
      paragraphs: [what],
      action: { href: data.inviteUrl, label: words.button },
      notes: [words.known],
      why: words.why(title, email),
    };
  });
}
