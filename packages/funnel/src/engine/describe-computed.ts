import type { Computed } from "../schema/computed.ts";
import type { Funnel } from "../schema/funnel.ts";
import type { Answers } from "../schema/question.ts";
import type { Text } from "../schema/text.ts";
import { computedValue, formatNumber, type PublicFormat } from "./computed.ts";
import { figuresTitle } from "./figures-title.ts";
import { formulasOf } from "./formulas-of.ts";
import { localise } from "./localise.ts";
import { scoreFacts } from "./score-facts.ts";
import type { BlockView, Facts, FiguresView, FigureView, Score } from "./types.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** Said where a value is not known. */
const unknown = "–";

/** A format with its own word in one language. */
export function publicFormat(format: Computed["format"], words: (text: Text) => string): PublicFormat {
  return format.style === "number"
    ? withoutUndefined({ ...format, unit: format.unit && words(format.unit) })
    : format;
}

/** A computed number in words; nothing where it is not known, or is no number. */
export function sayComputed(
  { magnet, locale: first }: Funnel,
  id: string,
  kept: Answers,
  locale: string,
  facts: Facts,
): string | undefined {
  const computed = magnet.computed?.find((one) => one.id === id);
  const value = computedValue(formulasOf(magnet), id, kept, facts);
  if (!computed || typeof value !== "number") return undefined;
  return formatNumber(
    value,
    publicFormat(computed.format, (text) => localise(text, locale, first)),
    locale,
  );
}

/** The computed values that have a label, as far as they are known: what a rep, a webhook and an export are told. */
export function describeComputed(funnel: Funnel, score: Score, kept: Answers, locale: string): FigureView[] {
  return (funnel.magnet.computed ?? [])
    .flatMap(({ id }) => figure(funnel, score, kept, locale, id) ?? [])
    .filter(({ label, value }) => label !== "" && value !== null);
}

/** What the calculator of a funnel comes to for one pass. */
export function describeFigures(
  funnel: Funnel,
  score: Score,
  kept: Answers,
  locale: string,
  words: (text: Text) => string,
): FiguresView | undefined {
  const { calculator } = funnel.results;
  const main = calculator && figure(funnel, score, kept, locale, calculator.main);
  if (!calculator || !main) return undefined;
  return withoutUndefined({
    title: calculator.title ? words(calculator.title) : figuresTitle(locale),
    text: calculator.text && words(calculator.text),
    main,
    breakdown: calculator.breakdown.flatMap((id) => figure(funnel, score, kept, locale, id) ?? []),
    note: calculator.note && words(calculator.note),
  });
}

/** The same as a passage, for the email and the PDF. */
export function figuresBlock({ title, text, main, breakdown, note }: FiguresView, locale: string): BlockView {
  const colon = locale.startsWith("fr") ? "\u00a0: " : ": ";
  const lines = [main, ...breakdown].map(({ label, said }) => (label ? `${label}${colon}${said}` : said));
  // No id of a definition begins like this: a marketer's own passage is never taken for it.
  return {
    id: "-figures",
    title,
    text: [text, ...lines, note].filter((line) => line !== undefined).join("\n"),
  };
}

function figure(
  funnel: Funnel,
  score: Score,
  kept: Answers,
  locale: string,
  id: string,
): FigureView | undefined {
  const computed = funnel.magnet.computed?.find((one) => one.id === id);
  if (!computed) return undefined;
  const facts = scoreFacts(score);
  const value = computedValue(formulasOf(funnel.magnet), id, kept, facts);
  return {
    id,
    label: computed.label ? localise(computed.label, locale, funnel.locale) : "",
    value: typeof value === "number" ? value : null,
    said: sayComputed(funnel, id, kept, locale, facts) ?? unknown,
  };
}
