import type { Brand } from "@aimant/core/ports";
import { oneLine } from "../format/clean.ts";
import { firstShorterThan, shorten } from "../format/shorten.ts";
import { languageOf, textsFor, type Texts } from "../texts/texts.ts";
import { signatureOf } from "./own-words.ts";
import type { LetterView } from "./view.ts";

const SUBJECT_LIMIT = 50;

type NoteWords = {
  overline: string;
  title: string;
  subject: string[];
  opening: string;
  action: { href: string; label: string };
  notes: string[];
  why: string;
};

/** A message with one link to an address that may be a stranger's: no name, no words but the marketer's and ours. */
export function noteView(
  data: { locale: string; brand: Brand; email: string },
  words: (texts: Texts, email: string) => NoteWords,
): LetterView {
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const { subject, opening, why, ...rest } = words(texts, oneLine(data.email));
  return {
    ...rest,
    language,
    texts,
    subject: firstShorterThan(SUBJECT_LIMIT, subject),
    preheader: shorten(opening, 110),
    greeting: texts.greeting(""),
    opening: [opening],
    paragraphs: [],
    points: undefined,
    signature: signatureOf(undefined, data.brand, texts),
    footer: { brand: data.brand, texts, locale: data.locale, why },
  };
}
