import type { SynthesisDocument } from "@aimant/core/ports";
import type { LevelView, ResultsView } from "@aimant/funnel";
import { chartWords, drawnScore } from "../chart.ts";
import { frenchSpaces, oneLine, paragraphs, plainLine, webAddress } from "./clean.ts";
import { coverArt } from "./cover-art.ts";
import { documentColours } from "./document-colours.ts";
import { qrCode } from "./qr-code.ts";
import { radarData } from "./radar-data.ts";
import { synthesisWords } from "./words.ts";
import type { SynthesisWords } from "./words.ts";

/** The text area's width and the text's size, in points: the template's grid. */
export const grid = { width: 453.54, text: 9.5 };

// A cover, a bookmark and a footer each have room for so much.
const TITLE = 220;
const FOOTER = 36;
const NAME = 200;
const ADDRESS = 120;
// Beyond, the title no longer stands in the cover's block at its full size.
const LARGE_TITLE = 95;
// Three answers are an insight, ten are a table.
const EXPLAINED = 3;

type Spaces = (text: string) => string;

/** What the template sets: only finished words and rounded numbers, so that it decides nothing but the looks. */
export function synthesisData(document: SynthesisDocument) {
  const { locale, brand, person, results, owner } = document;
  const words = synthesisWords(locale);
  const spaces: Spaces = locale.startsWith("fr") ? frenchSpaces : (text) => text;
  const line = (text: string) => spaces(oneLine(text));
  const [lang = "en", region] = locale.split("-");
  const title = spaces(oneLine(document.title, TITLE));
  const brandName = oneLine(brand.name, NAME);
  const at = document.date.toZonedDateTimeISO(document.timeZone);
  const ownerName = oneLine(owner?.name ?? "", NAME);
  return {
    lang,
    region: region ?? null,
    title,
    documentTitle: joined(", ", spaces(plainLine(document.title, TITLE)), plainLine(person.name, NAME)),
    author: plainLine(brand.name, NAME),
    date: [at.year, at.month, at.day, at.hour, at.minute, at.second],
    colours: documentColours(brand.accent),
    words: plainWords(words),
    cover: {
      brand: brandName,
      large: title.length <= LARGE_TITLE,
      person: oneLine(person.name, NAME),
      company: oneLine(person.company ?? "", NAME),
      date: longDate(at, locale),
      owner: ownerName,
      jobTitle: oneLine(owner?.jobTitle ?? "", NAME),
      art: coverArt(results.axes, results.total),
    },
    footer: joined(" · ", plainLine(brand.name, FOOTER), plainLine(person.name, FOOTER)),
    total: {
      score: drawnScore({ label: "", score: results.total, level: null }),
      ...level(results.level, spaces),
    },
    outcome: results.outcome === null ? null : level(results.outcome, spaces),
    radar: radarData(
      results.axes.map((axis) => ({
        ...axis,
        label: line(axis.label),
        level: axis.level && { label: line(axis.level.label) },
      })),
      chartWords(locale, words.summary),
      { width: grid.width, textSize: grid.text },
    ),
    axes: axes(results, words, spaces),
    explanation: results.explanation.slice(0, EXPLAINED).map((entry) => ({
      question: line(entry.question),
      answer: line(entry.answer),
      gave: words.gave(entry.points, entry.min, entry.max, line(entry.to)),
    })),
    weighted: results.total === null || results.axes.length < 2 ? null : words.weighted,
    blocks: blocks(results, spaces),
    call: call(document, words, ownerName),
    answers: document.answers.map(({ question, answer }) => ({
      question: line(question),
      answer: paragraphs(answer).map(spaces),
    })),
    legal: legal(document, words),
  };
}

const joined = (between: string, ...parts: string[]) => parts.filter((part) => part !== "").join(between);

/** The words that stand as they are; those with a hole are filled before. */
function plainWords(words: SynthesisWords): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** `1er novembre 2026`, `1 November 2026`. */
function longDate(at: Temporal.ZonedDateTime, locale: string): string {
  const french = locale.startsWith("fr");
  const text = at.toPlainDate().toLocaleString(french ? "fr-FR" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  return french ? text.replace(/^1 /, "1er ") : text;
}

function level(view: Omit<LevelView, "id"> | null, spaces: Spaces) {
  return {
    level: spaces(oneLine(view?.label ?? "")),
    text: paragraphs(view?.text).map(spaces),
    advice: paragraphs(view?.advice).map(spaces),
  };
}

/** The position of the one highest and the one lowest axis, where there is one of each. */
function extremes(scores: (number | null)[]): { strength: number; priority: number } {
  const known = scores.filter((score) => score !== null);
  const only = (value: number) =>
    known.length > 1 && known.filter((score) => score === value).length === 1 ? scores.indexOf(value) : -1;
  return { strength: only(Math.max(...known)), priority: only(Math.min(...known)) };
}

function axes({ axes: all }: ResultsView, words: SynthesisWords, spaces: Spaces) {
  const scores = all.map(drawnScore);
  const { strength, priority } = extremes(scores);
  return all.map((axis, index) => {
    const score = scores[index] ?? null;
    const reached = level(axis.level, spaces);
    return {
      label: spaces(oneLine(axis.label)),
      score: score === null ? null : Math.round(score),
      tag: index === strength ? words.strength : index === priority ? words.priority : "",
      ...reached,
      text:
        score === null
          ? [words.noScore]
          : reached.text.length > 0
            ? reached.text
            : paragraphs(axis.text).map(spaces),
    };
  });
}

function blocks({ blocks: fitting = [] }: ResultsView, spaces: Spaces) {
  return fitting.map(({ title, text, button }) => {
    const url = webAddress(button?.url);
    return {
      title: spaces(oneLine(title)),
      text: paragraphs(text).map(spaces),
      link: url === undefined ? null : { url, text: spaces(oneLine(button?.label ?? "")) },
    };
  });
}

/** What to do next: the call where there is one, else the page. */
function call(document: SynthesisDocument, words: SynthesisWords, owner: string) {
  const booking = webAddress(document.bookingUrl);
  const online = webAddress(document.resultsUrl);
  const url = booking ?? online;
  if (url === undefined) return null;
  return {
    title: booking === undefined ? words.onlineTitle : words.callTitle,
    text: booking === undefined ? words.onlineText : words.callText(owner),
    button: booking === undefined ? words.online : words.call,
    url,
    shownUrl: printed(url.length > ADDRESS ? `${url.slice(0, ADDRESS)}…` : url),
    // The page as a second way, where the call is the first.
    online: booking === undefined || online === undefined ? null : { url: online, text: words.online },
    qr: qrCode(url),
    qrAlt: words.qrCode(url),
  };
}

/** An address as one would read it out: without the scheme; it breaks after a slash, if it must. */
const printed = (url: string) =>
  url
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .split("/")
    .map((part) => oneLine(part))
    .join("/\u200b");

function legal({ brand, locale }: SynthesisDocument, words: SynthesisWords) {
  const { name, address, email, notice } = brand.controller;
  const [language = ""] = locale.split("-");
  const noticeUrl = webAddress(
    typeof notice === "object"
      ? (notice[locale] ?? notice[language] ?? notice["en"] ?? Object.values(notice)[0])
      : notice,
  );
  return {
    controller: words.controller(oneLine(name), paragraphs(address).join(", ")),
    email: oneLine(email),
    mailto: `mailto:${encodeURIComponent(email).replaceAll("%40", "@")}`,
    notice: noticeUrl === undefined ? null : { url: noticeUrl, shown: printed(noticeUrl) },
  };
}
