import type { EmailData } from "@aimant/core/ports";
import { lines, oneLine } from "../format/clean.ts";
import { shorten } from "../format/shorten.ts";
import type { FooterParts } from "../layout/letterhead.tsx";
import { languageOf, textsFor, type Language, type Texts } from "../texts/texts.ts";
import { signatureOf, subjectOf, type SignatureWords } from "./own-words.ts";

const PREHEADER_LIMIT = 110;

/** What every email of a follow-up is told. */
type StepEmail = Omit<EmailData["offer"], "bookingUrl" | "unsubscribeUrl"> & { unsubscribeUrl?: string };

/** A short email from one person to another, in words: both parts show exactly this. */
export type LetterView = {
  language: Language;
  texts: Texts;
  subject: string;
  preheader: string;
  overline: string;
  title: string;
  /** Quietly under the title: how long, by which clock. */
  under?: string;
  greeting: string;
  opening: string[];
  paragraphs: string[];
  /** What an offer brings, one line each. */
  points: { title: string; items: string[] } | undefined;
  action: { href: string; label: string };
  /** Other ways on, quietly under the button. */
  links?: { href: string; label: string }[];
  /** Quieter lines under the button. */
  notes: string[];
  signature: SignatureWords;
  footer: FooterParts;
};

/** The data of a step as every wording needs it: the language, and names on one line. */
export type LetterSetting = {
  language: Language;
  texts: Texts;
  title: string;
  owner: string;
  email: string;
};

/** What one kind of letter says in our own words. */
export type LetterWords = Pick<
  LetterView,
  "overline" | "title" | "paragraphs" | "links" | "notes" | "preheader"
> & {
  /** Best first; the first that fits is taken. */
  subject: string[];
  opening: string[];
  points?: { title: string; items: string[] };
  action: { href: string; label: string };
  why: string;
};

/** Puts a step's email into words: `words` says ours, and the marketer's own replace them where there are any. */
export function letterView(data: StepEmail, words: (setting: LetterSetting) => LetterWords): LetterView {
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const ours = words({
    language,
    texts,
    title: oneLine(data.title),
    owner: oneLine(data.owner?.name ?? ""),
    email: oneLine(data.person.email),
  });
  const ownOpening = lines(data.opening ?? "");
  return {
    language,
    texts,
    subject: subjectOf(data.subject, ours.subject),
    preheader: shorten(ours.preheader, PREHEADER_LIMIT),
    overline: ours.overline,
    title: ours.title,
    greeting: texts.greeting(shorten(oneLine(data.person.name), 60)),
    opening: ownOpening.length > 0 ? ownOpening : ours.opening,
    paragraphs: ours.paragraphs,
    points: ours.points,
    action: { ...ours.action, label: oneLine(data.button ?? "") || ours.action.label },
    ...(ours.links === undefined ? {} : { links: ours.links }),
    notes: ours.notes,
    signature: signatureOf(data.owner, data.brand, texts),
    footer: {
      brand: data.brand,
      texts,
      locale: data.locale,
      why: ours.why,
      ...(data.unsubscribeUrl === undefined ? {} : { unsubscribeUrl: data.unsubscribeUrl }),
    },
  };
}
