import type { EmailData } from "@aimant/core/ports";
import { moment } from "../../format/dates.ts";
import { capitalised } from "../../format/scores.ts";
import { letterView, type LetterView } from "../../letter/view.ts";

/** The letter, with one line for each time that is held; `other` names the rest. */
export type MissedView = LetterView & {
  times: { label: string; href: string }[];
  other: { label: string; href: string };
};

/** A call was missed, and these times are held; `of` says whether it is said for the first or the second time. */
export function missedView(data: EmailData["missed-call"], of: "missed" | "reminder"): MissedView {
  const view = letterView(data, ({ language, texts, title, owner, email }) => {
    const words = texts[of];
    const until = data.heldUntil && moment(data.heldUntil, data.timeZone, language);
    const full = data.slots.length === 0;
    const paragraph = full ? words.full : words.paragraph(owner);
    return {
      overline: words.overline,
      title: words.title,
      subject: full ? words.subjectFull : words.subject,
      preheader: paragraph,
      opening: [words.opening(moment(data.missedAt, data.timeZone, language), title)],
      paragraphs: [paragraph],
      action: { href: data.bookingUrl, label: words.other },
      notes: [...(until && !full ? [words.until(until, until.zone)] : []), words.none],
      why: words.why(email),
    };
  });
  return {
    ...view,
    times: data.slots.map(({ start, url }) => ({
      label: capitalised(view.texts.at(moment(start, data.timeZone, view.language))),
      href: url,
    })),
    other: view.action,
  };
}
