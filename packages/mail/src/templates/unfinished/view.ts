import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { moment } from "../../format/dates.ts";
import { noteView } from "../../letter/note-view.ts";
import type { LetterView } from "../../letter/view.ts";
import { languageOf } from "../../texts/texts.ts";

/** The way back to answers that were begun. */
export function unfinishedLetter(data: EmailData["unfinished"]): LetterView {
  return noteView(data, ({ unfinished: words }, email) => ({
    overline: words.overline,
    title: words.title,
    subject: words.subject,
    opening: (data.asked ? words.asked : words.left)(oneLine(data.title)),
    action: { href: data.resumeUrl, label: words.button },
    notes: words.notes(moment(data.until, data.timeZone, languageOf(data.locale)).day),
    why: words.why(email),
  }));
}
