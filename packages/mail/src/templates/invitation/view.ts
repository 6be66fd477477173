import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { letterView, type LetterView } from "../../letter/view.ts";

/** The invitation from something read to a diagnostic of one's own. */
export function invitationLetter(data: EmailData["invitation"]): LetterView {
  return letterView(data, ({ texts, title, email }) => {
    const words = texts.invitation;
    const minutes = data.minutes === undefined ? "" : texts.duration(data.minutes);
    const what = words.what(minutes);
    return {
      overline: words.overline,
      title: oneLine(data.inviteTitle),
      subject: words.subject(minutes),
      preheader: what,
      opening: [words.opening(title)],
      paragraphs: [what, words.known],
      action: { href: data.inviteUrl, label: words.button },
      notes: [words.noHurry],
      why: words.why(title, email),
    };
  });
}
