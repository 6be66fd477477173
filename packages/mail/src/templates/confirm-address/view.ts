import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { noteView } from "../../letter/note-view.ts";
import type { LetterView } from "../../letter/view.ts";

/** Double opt-in: one question to an address that nobody has answered for yet. */
export function confirmAddressLetter(data: EmailData["confirm-address"]): LetterView {
  return noteView(data, ({ confirmAddress: words }, email) => ({
    overline: words.overline,
    title: words.title,
    subject: words.subject,
    opening: words.opening(oneLine(data.title)),
    action: { href: data.confirmUrl, label: words.button },
    notes: words.notes,
    why: words.why(email),
  }));
}
