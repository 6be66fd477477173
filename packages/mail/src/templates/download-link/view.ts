import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { moment } from "../../format/dates.ts";
import { letterView, type LetterView } from "../../letter/view.ts";

export type FileLine = { label: string; href: string };
/** The letter, with one line for each file. */
export type DownloadView = LetterView & { files: FileLine[] };

/** Thanks, the files, until when their links work and what to do after that. */
export function downloadView(data: EmailData["download-link"]): DownloadView {
  const count = data.files.length;
  const files = data.files.map(({ label, url }) => ({
    label: oneLine(label) || oneLine(data.title),
    href: url,
  }));
  const letter = letterView(data, ({ language, texts, title, owner, email }) => {
    const words = texts.download;
    const expires = moment(data.expiresAt, data.timeZone, language);
    const until = words.until(count, expires, expires.zone);
    return {
      overline: words.overline(count),
      title,
      subject: words.subject(title),
      preheader: `${words.ready(count)} ${until}`,
      opening: [`${words.opening(title)} ${words.ready(count)}`],
      paragraphs: [],
      // Over a list of several files, the words of the button are its heading.
      action: { href: files[0]?.href ?? "", label: count > 1 ? words.heading : words.button },
      notes: [until, words.ranOut(owner)],
      why: words.why(title, email),
    };
  });
  return { ...letter, files };
}
