import type { EmailData, RenderedEmail } from "@aimant/core/ports";
import { oneLine } from "../format/clean.ts";
import { minutesBetween, moment, type Moment } from "../format/dates.ts";
import { phone } from "../format/phone.ts";
import { capitalised } from "../format/scores.ts";
import { firstShorterThan, shorten } from "../format/shorten.ts";
import { letterHtml } from "../letter/html.tsx";
import { letterText } from "../letter/text.ts";
import type { LetterView } from "../letter/view.ts";
import { languageOf, textsFor, type Texts } from "../texts/texts.ts";
import { callTexts } from "./texts.ts";

const SUBJECT_LIMIT = 50;
const PREHEADER_LIMIT = 110;

type CallData = Pick<
  EmailData["booking-reminder"],
  "locale" | "brand" | "person" | "owner" | "start" | "end" | "timeZone" | "title"
>;

/** The parts of a letter that a call gives, whatever happened to it. */
type CallSetting = {
  texts: Texts;
  words: (typeof callTexts)["fr"];
  start: Moment;
  owner: string;
  person: string;
  phone: string;
  title: string;
  /** `mardi 24 novembre`, `14 h 30` of another moment on the same clock. */
  at(moment: Temporal.Instant): Moment;
};

/** What one kind of email says about the call. */
type CallWords = Pick<LetterView, "overline" | "paragraphs" | "notes" | "action" | "links"> & {
  subject: string[];
  opening: string;
  why: string;
  greeted: string;
  signature: LetterView["signature"];
};

/** A letter whose title is the moment of the call, on the reader's clock. */
export function callLetter(
  data: CallData,
  say: (setting: CallSetting) => CallWords,
): Pick<RenderedEmail, "subject" | "html" | "text"> {
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const at = (when: Temporal.Instant) => moment(when, data.timeZone, language);
  const start = at(data.start);
  const said = say({
    texts,
    words: callTexts[language],
    start,
    at,
    owner: oneLine(data.owner.name),
    person: oneLine(data.person.name),
    phone: phone(data.person.phone)?.shown ?? "",
    title: oneLine(data.title),
  });
  const clock = `${start.zone} · ${texts.duration(minutesBetween(data.start, data.end))}`;
  const view: LetterView = {
    language,
    texts,
    subject: firstShorterThan(SUBJECT_LIMIT, said.subject),
    preheader: shorten(`${said.opening} ${clock}`, PREHEADER_LIMIT),
    overline: said.overline,
    title: capitalised(texts.at(start)),
    under: clock,
    greeting: texts.greeting(shorten(said.greeted, 60)),
    opening: [said.opening],
    paragraphs: said.paragraphs,
    points: undefined,
    action: said.action,
    ...(said.links === undefined ? {} : { links: said.links }),
    notes: said.notes,
    signature: said.signature,
    footer: { brand: data.brand, texts, locale: data.locale, why: said.why },
  };
  return { subject: view.subject, html: letterHtml(view), text: letterText(view) };
}
