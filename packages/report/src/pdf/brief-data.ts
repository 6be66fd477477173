import type { BriefDocument } from "@aimant/core/ports";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { chartWords, drawnScore } from "../chart.ts";
import { briefWords } from "./brief-words.ts";
import { frenchSpaces, oneLine, plainLine, webAddress } from "./clean.ts";
import { documentColours } from "./document-colours.ts";
import { radarData } from "./radar-data.ts";

/** The narrow column and the text's size, in points: the template's grid. */
const grid = { width: 184, text: 7.5 };
const NAME = 80;

/** How much of everything one page holds: the first that fits is set. */
const measures = [
  { lines: 6, axes: 8, long: 400, questions: 6, answers: 5, history: 5 },
  { lines: 4, axes: 8, long: 180, questions: 6, answers: 4, history: 3 },
  { lines: 3, axes: 6, long: 90, questions: 4, answers: 3, history: 2 },
  { lines: 2, axes: 4, long: 60, questions: 3, answers: 2, history: 1 },
];
type Measure = (typeof measures)[number];

/** What the template of the brief sets: finished words, in several lengths. */
export function briefData(document: BriefDocument) {
  const { locale, brand, person, call } = document;
  const words = briefWords(locale);
  const line: Line = locale.startsWith("fr")
    ? (text, most) => frenchSpaces(oneLine(text, most))
    : (text, most) => oneLine(text, most);
  const [lang = "en", region] = locale.split("-");
  const at = document.date.toZonedDateTimeISO(document.timeZone);
  const name = line(person.name, NAME) || line(person.email, NAME);
  return {
    lang,
    region: region ?? null,
    documentTitle: `${words.kicker}, ${plainLine(person.name, NAME) || plainLine(person.email, NAME)}`,
    author: plainLine(brand.name, NAME),
    date: [at.year, at.month, at.day, at.hour, at.minute, at.second],
    colours: documentColours(brand.accent),
    words: words.plain,
    brand: line(brand.name, NAME),
    owner: line(document.owner.name, NAME),
    name,
    role: [person.jobTitle, person.company]
      .map((part) => line(part ?? "", NAME))
      .filter(Boolean)
      .join(", "),
    title: line(document.title, 140),
    call:
      call === undefined
        ? null
        : {
            when: capital(line(call.when)),
            details: words.minutes(call.minutes),
            theirs: call.theirs === undefined ? "" : words.theirs(line(call.theirs)),
          },
    phone: phoneOf(person.phone),
    email: { shown: line(person.email, NAME), url: `mailto:${mailbox(person.email)}` },
    url: webAddress(document.url) ?? null,
    variants: measures.map((measure) => variant(document, measure, line)),
  };
}

type Line = (text: string, most?: number) => string;

function variant(document: BriefDocument, most: Measure, line: Line) {
  const { results, locale } = document;
  const words = briefWords(locale);
  const cut = (text: string) => line(text, most.long);
  const facts = (views: BriefDocument["matters"], count: number) =>
    views.slice(0, count).map(({ question, answer }) => ({ question: cut(question), answer: cut(answer) }));
  const axes = results.axes.toSorted((a, b) => (drawnScore(a) ?? 101) - (drawnScore(b) ?? 101));
  const shown = axes.slice(0, most.axes);
  let left = most.questions;
  return {
    why: [...document.why, ...(document.promise === undefined ? [] : [document.promise])]
      .slice(0, most.lines)
      .map(cut),
    openings: document.openings.flatMap(({ axis, questions }) => {
      const some = questions.slice(0, left).map(cut);
      left -= some.length;
      return some.length === 0 ? [] : [{ axis: line(axis, 60), questions: some }];
    }),
    matters: facts(document.matters, most.answers),
    choices: facts(document.choices, 2),
    may: document.may.slice(0, most.lines).map(cut),
    history: document.history.slice(0, most.history).map(cut),
    earlier: words.more(Math.max(0, document.history.length - most.history)),
    total: drawnScore({ label: "", score: results.total, level: null }),
    level: line(results.level?.label ?? results.outcome?.label ?? "", 60),
    radar: radarData(
      shown.map((axis) => ({
        ...axis,
        label: line(axis.label, 40),
        level: axis.level && { label: line(axis.level.label, 40) },
      })),
      chartWords(locale, words.plain["score"] ?? ""),
      { width: grid.width, textSize: grid.text },
    ),
    // Weakest first: that is what the call is about.
    axes: shown.map((axis) => {
      const score = drawnScore(axis);
      return {
        label: line(axis.label, 60),
        score: score === null ? null : Math.round(score),
        level: line(axis.level?.label ?? "", 40),
      };
    }),
  };
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const mailbox = (address: string) => encodeURIComponent(plainLine(address)).replaceAll("%40", "@");

function phoneOf(phone: string | undefined): { shown: string; url: string } | null {
  const dialled = (phone ?? "").replace(/[^+\d]/g, "");
  if (dialled === "") return null;
  const shown = parsePhoneNumberFromString(dialled)?.formatInternational() ?? dialled;
  return { shown: shown.replaceAll(" ", "\u00a0"), url: `tel:${dialled}` };
}
