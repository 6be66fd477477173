import type { EmailData } from "@aimant/core/ports";
import { oneLine } from "../../format/clean.ts";
import { minutesBetween, moment } from "../../format/dates.ts";
import { mailto, phone, type Phone } from "../../format/phone.ts";
import { capitalised } from "../../format/scores.ts";
import { firstShorterThan, shorten } from "../../format/shorten.ts";
import type { FooterParts } from "../../layout/letterhead.tsx";
import { languageOf, textsFor, type Language, type Texts } from "../../texts/texts.ts";

const SUBJECT_LIMIT = 50;

/** Everything that the email says, in words: both parts show exactly this. */
export type BookingView = {
  language: Language;
  texts: Texts;
  subject: string;
  preheader: string;
  /** `Mardi 24 novembre à 14 h 30`. */
  when: string;
  zone: string;
  duration: string;
  greeting: string;
  willCall: string;
  about: string;
  number: Phone | undefined;
  owner: { name: string; role: string; email: string; emailHref: string; phone: Phone | undefined };
  change: string;
  bookingUrl: string;
  resultsUrl: string;
  footer: FooterParts;
};

/** Puts the confirmation into words, on the prospect's clock. */
export function bookingView(data: EmailData["booking-confirmed"]): BookingView {
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const words = texts.booking;
  const start = moment(data.start, data.timeZone, language);
  const owner = oneLine(data.owner.name);
  const ownerPhone = phone(data.owner.phone);
  const number = phone(data.person.phone);
  const willCall = words.willCall(owner, number?.shown ?? "");
  return {
    language,
    texts,
    subject: firstShorterThan(SUBJECT_LIMIT, words.subject(start)),
    preheader: shorten(`${willCall} ${words.invitation}`, 110),
    when: capitalised(texts.at(start)),
    zone: start.zone,
    duration: texts.duration(minutesBetween(data.start, data.end)),
    greeting: texts.greeting(shorten(oneLine(data.person.name), 60)),
    willCall,
    about: words.about(oneLine(data.title)),
    number,
    owner: {
      name: owner,
      role: [oneLine(data.owner.jobTitle ?? ""), oneLine(data.brand.name)].filter(Boolean).join(", "),
      email: oneLine(data.owner.email),
      emailHref: mailto(data.owner.email),
      phone: ownerPhone,
    },
    change: words.change(owner, ownerPhone?.shown ?? ""),
    bookingUrl: data.bookingUrl,
    resultsUrl: data.resultsUrl,
    footer: { brand: data.brand, texts, locale: data.locale, why: words.why(oneLine(data.person.email)) },
  };
}
