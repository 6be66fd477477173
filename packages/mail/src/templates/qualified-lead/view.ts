import type { Brief, EmailData } from "@aimant/core/ports";
import { lines, oneLine } from "../../format/clean.ts";
import { minutesBetween, moment, sameClock } from "../../format/dates.ts";
import { mailto, phone, type Phone } from "../../format/phone.ts";
import { capitalised, insideSentence, weakestFirst } from "../../format/scores.ts";
import { firstShorterThan, shorten } from "../../format/shorten.ts";
import { languageOf, textsFor, type Language, type Texts } from "../../texts/texts.ts";

const SUBJECT_LIMIT = 60;
const WEAKEST_SHOWN = 3;

type Data = EmailData["qualified-lead"];
type Pair = { label: string; value: string };
export type AxisLine = { label: string; score: number | null; level: string };

/** Everything that the notice says, in words: both parts show exactly this. */
export type LeadView = {
  language: Language;
  texts: Texts;
  accent: string;
  subject: string;
  preheader: string;
  name: string;
  /** Job title and company, as far as known. */
  role: string;
  person: { email: string; emailHref: string; phone: Phone | undefined };
  appointment: { when: string; details: string; theirs: string | undefined; url: string } | undefined;
  /** A download or a survey has none: nothing is said about a score that nobody expects. */
  hasResults: boolean;
  total: number | null;
  level: string;
  outcome: string;
  weakest: AxisLine[];
  openers: string[];
  axes: AxisLine[];
  /** `gave`: what the answer gave to which axis. */
  answers: { question: string; answer: string[]; gave: string }[];
  consents: { purpose: string; text: string; decision: string; given: boolean }[];
  /** What was chosen, in the words of the form. */
  choices: Pair[];
  /** What this person did before, newest first. */
  history: { title: string; when: string; source: Pair[] }[];
  source: Pair[];
  file: Pair[];
  resultsUrl: string;
  brief: Brief | undefined;
};

/** Puts the notice into words, on the owner's clock. */
export function leadView(data: Data): LeadView {
  const { person, results } = data;
  const language = languageOf(data.locale);
  const texts = textsFor(language);
  const words = texts.lead;
  const level = oneLine(results.level?.label ?? "");
  const weakest = weakestFirst(results.axes).slice(0, WEAKEST_SHOWN).map(axisLine);
  const onDate = (at: Temporal.Instant) => texts.onDate(moment(at, data.timeZone, language));
  const headline = [results.total === null ? "" : `${results.total}/100`, insideSentence(level)].filter(
    Boolean,
  );
  return {
    language,
    texts,
    accent: data.brand.accent,
    subject: subject(data, language, texts),
    preheader: shorten(
      [
        headline.join(", "),
        weakest.length > 0 && texts.label(words.weakest, weakest.map((axis) => axis.label).join(", ")),
      ]
        .filter(Boolean)
        .join(" · "),
      120,
    ),
    name: oneLine(person.name) || oneLine(person.email),
    role: [oneLine(person.jobTitle ?? ""), oneLine(person.company ?? "")].filter(Boolean).join(", "),
    person: { email: oneLine(person.email), emailHref: mailto(person.email), phone: phone(person.phone) },
    appointment: appointment(data, language, texts),
    hasResults: results.total !== null || level !== "" || results.outcome !== null || results.axes.length > 0,
    total: results.total,
    level,
    outcome: oneLine(results.outcome?.label ?? ""),
    weakest,
    openers: data.openers.map(oneLine).filter(Boolean),
    axes: results.axes.map(axisLine),
    answers: data.answers.map(({ question, answer }) => {
      const written = lines(answer);
      return {
        question: oneLine(question),
        answer: written.length > 0 ? written : [words.noAnswer],
        gave: results.explanation
          .filter((entry) => entry.question === question)
          .map((entry) => words.gave(oneLine(entry.to), entry))
          .join(" · "),
      };
    }),
    consents: data.consents.map(({ purpose, text, given, at }) => ({
      purpose: words.purpose(oneLine(purpose)),
      text: oneLine(text),
      decision: given ? words.given(onDate(at)) : words.refused(onDate(at)),
      given,
    })),
    choices: data.choices.map(({ question, answer }) => ({
      label: oneLine(question),
      value: oneLine(answer) || words.noAnswer,
    })),
    history: data.history.map(({ title, at, source: from }) => ({
      title: oneLine(title),
      when: onDate(at),
      source: source(from, texts),
    })),
    source: source(data.source, texts),
    file: [
      { label: words.funnel, value: `${oneLine(data.title)} (${oneLine(data.slug)})` },
      { label: words.stage, value: words.stageName(oneLine(data.stage)) },
      { label: words.submitted, value: onDate(data.submittedAt) },
    ],
    resultsUrl: data.resultsUrl,
    brief: data.brief && {
      ...data.brief,
      why: data.brief.why.map(oneLine),
      strongest: data.brief.strongest.map(oneLine),
      matters: data.brief.matters.map((one) => ({
        question: oneLine(one.question),
        answer: oneLine(one.answer),
      })),
      may: data.brief.may.map(oneLine),
    },
  };
}

function axisLine({ label, score, level }: Data["results"]["axes"][number]): AxisLine {
  return { label: oneLine(label), score, level: oneLine(level?.label ?? "") };
}

function subject({ person, appointment: call, timeZone }: Data, language: Language, { lead }: Texts): string {
  const who = oneLine(person.name) || oneLine(person.email);
  const company = oneLine(person.company ?? "");
  return firstShorterThan(
    SUBJECT_LIMIT,
    call === undefined
      ? lead.subject(who, company)
      : lead.subjectCall(moment(call.start, timeZone, language), who, company),
  );
}

function appointment(
  { appointment: call, timeZone }: Data,
  language: Language,
  texts: Texts,
): LeadView["appointment"] {
  if (call === undefined) return undefined;
  const mine = moment(call.start, timeZone, language);
  return {
    when: capitalised(texts.at(mine)),
    details: `${texts.duration(minutesBetween(call.start, call.end))} · ${mine.zone}`,
    theirs: sameClock(call.start, timeZone, call.timeZone)
      ? undefined
      : texts.lead.theirClock(moment(call.start, call.timeZone, language)),
    url: call.url,
  };
}

function source(from: Data["source"], { lead }: Texts): Pair[] {
  return [
    { label: lead.page, value: oneLine(from.page ?? "") },
    { label: lead.referrer, value: oneLine(from.referrer ?? "") },
    { label: lead.cta, value: oneLine(from.cta ?? "") },
    ...Object.entries(from.utm ?? {}).map(([name, value]) => ({
      label: oneLine(name),
      value: oneLine(value),
    })),
  ].filter(({ value }) => value !== "");
}
