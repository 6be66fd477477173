import type { EmailData } from "@aimant/core/ports";
import { noteView } from "../../letter/note-view.ts";
import type { LetterView } from "../../letter/view.ts";

/** The way into the privacy centre, for whoever asked for it on its page. */
export function privacyLinkLetter(data: EmailData["privacy-link"]): LetterView {
  return noteView(data, ({ privacyLink: words }, email) => ({
    overline: words.overline,
    title: words.title,
    subject: words.subject,
    opening: words.opening,
    action: { href: data.privacyUrl, label: words.button },
    notes: words.notes,
    why: words.why(email),
  }));
}
