import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { moment } from "../../format/dates.ts";
import { shorten } from "../../format/shorten.ts";
import { subjectOf } from "../../letter/own-words.ts";
import type { LetterView } from "../../letter/view.ts";
import { languageOf, textsFor } from "../../texts/texts.ts";

/** What an owner is told about a calendar that cannot be read, and the command that shows more. */
export type CalendarLetter = { view: LetterView; command: string };

/** Says since when, why, what happens meanwhile and what to do; nothing of what the calendar holds. */
export function calendarLetter(data: EmailData["calendar-unreadable"]): CalendarLetter {
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const words = texts.calendar;
  const host = oneLine(data.host);
  const reason = words.reason[data.reason];
  return {
    command: oneLine(data.command),
    view: {
      language,
      texts,
      subject: subjectOf(undefined, words.subject(host)),
      preheader: reason,
      overline: words.overline,
      title: words.title,
      greeting: texts.greeting(shorten(oneLine(data.person.name), 60)),
      opening: [words.since(moment(data.since, data.timeZone, language), host)],
      paragraphs: [reason, words.meanwhile[data.whenUnreadable], words.todo],
      points: undefined,
      action: { href: "", label: "" },
      notes: [words.once],
      signature: { name: texts.team(oneLine(data.brand.name)), role: "" },
      footer: {
        brand: data.brand,
        texts,
        locale: data.locale,
        why: words.why(oneLine(data.person.email)),
      },
    },
  };
}
