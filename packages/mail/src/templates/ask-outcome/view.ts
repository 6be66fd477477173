import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { moment } from "../../format/dates.ts";
import { shorten } from "../../format/shorten.ts";
import { letterView, type LetterView } from "../../letter/view.ts";

/** To the rep, once: did the call take place? */
export function askLetter(data: EmailData["ask-outcome"]): LetterView {
  const { owner, person, brand, locale, title: magnet } = data;
  const rep = { locale, brand, title: magnet, person: { name: owner.name, email: owner.email } };
  return letterView(rep, ({ language, texts, title, email }) => {
    const words = texts.ask;
    const start = moment(data.start, data.timeZone, language);
    const who = shorten(oneLine(person.name), 60);
    const company = shorten(oneLine(person.company ?? ""), 60);
    return {
      overline: words.overline,
      title: words.title(who),
      subject: words.subject(who),
      preheader: words.missed,
      opening: [words.opening(start, company === "" ? who : `${who} (${company})`, title)],
      paragraphs: [words.missed],
      action: { href: data.url, label: words.button },
      notes: [words.note],
      why: words.why(email),
    };
  });
}
