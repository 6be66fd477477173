import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { moment } from "../../format/dates.ts";
import { shorten } from "../../format/shorten.ts";
import { subjectOf } from "../../letter/own-words.ts";
import type { LetterView } from "../../letter/view.ts";
import { languageOf, textsFor } from "../../texts/texts.ts";

/** Says which system hears nothing any more, since when and why, and what brings it back; nothing of anybody. */
export function endpointOffLetter(data: EmailData["endpoint-off"]): { view: LetterView; command: string } {
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const words = texts.endpoint;
  const name = shorten(oneLine(data.name), 60);
  const reason = words.reason[data.reason];
  return {
    command: oneLine(data.command),
    view: {
      language,
      texts,
      subject: subjectOf(undefined, words.subject(name)),
      preheader: reason,
      overline: words.overline,
      title: words.title,
      greeting: texts.greeting(shorten(oneLine(data.person.name), 60)),
      opening: [words.since(moment(data.since, data.timeZone, language), name, oneLine(data.host))],
      paragraphs: [reason, words.meanwhile, words.todo],
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
