import type { Funnel } from "../schema/funnel.ts";
import type { Level } from "../schema/magnet.ts";
import type { Answers } from "../schema/question.ts";
import type { Text } from "../schema/text.ts";
import { askedOf } from "./asked-of.ts";
import { describeAnswer, labelsOf, sayPlaces } from "./describe-answers.ts";
import { describeFigures, figuresBlock } from "./describe-computed.ts";
import { fittingBlocks } from "./fitting-blocks.ts";
import { own } from "./known.ts";
import { localise } from "./localise.ts";
import { keepShown } from "./path.ts";
import { pipeText } from "./pipe.ts";
import { scoreFacts } from "./score-facts.ts";
import { scoredOf } from "./scored-of.ts";
import type { LevelView, ResultsView, Score, TraceEntry } from "./types.ts";
import { withoutUndefined } from "./without-undefined.ts";

/**
 * A score in words. The explanation lists what each answer weighed: for every axis, and for the outcome that won
 * (what the others gained would explain nothing that is shown). An answer weighs as much as its points lie from the
 * middle of what its question could give, as a share of the whole range of the axis; equal ones keep their order.
 */
export function describeResults(
  funnel: Funnel,
  score: Score,
  answers: Answers,
  locale: string,
  choices: Record<string, string> = {},
): ResultsView {
  const magnet = scoredOf(funnel.magnet);
  const kept = keepShown(askedOf(magnet), answers);
  const say = sayPlaces(funnel, kept, locale, scoreFacts(score));
  const words = (text: Text) => pipeText(localise(text, locale, funnel.locale), say);
  const outcome = magnet.outcomes?.items.find(({ id }) => id === score.outcome);
  const figures = describeFigures(funnel, score, kept, locale, words);
  const blocks = [
    ...(figures ? [figuresBlock(figures, locale)] : []),
    ...fittingBlocks(funnel, { score, answers: kept, choices, locale }, words),
  ];
  return {
    total: score.total,
    level: levelView(magnet.levels, score.level, words),
    axes: magnet.axes.map((axis) => {
      const reached = own(score.axes, axis.id);
      return withoutUndefined({
        id: axis.id,
        label: words(axis.label),
        text: axis.text && words(axis.text),
        score: reached?.score ?? null,
        weight: axis.weight,
        level: levelView(axis.levels, reached?.level ?? null, words),
      });
    }),
    outcome: outcome ? labelled(outcome, words) : null,
    explanation: explain(funnel, score, answers, locale),
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(figures ? { figures } : {}),
  };
}

function levelView(levels: Level[], id: string | null, words: (text: Text) => string): LevelView | null {
  const level = levels.find((candidate) => candidate.id === id);
  return level ? labelled(level, words) : null;
}

function labelled(
  item: { id: string; label: Text; text?: Text | undefined; advice?: Text | undefined },
  words: (text: Text) => string,
): LevelView {
  return withoutUndefined({
    id: item.id,
    label: words(item.label),
    text: item.text && words(item.text),
    advice: item.advice && words(item.advice),
  });
}

function explain(funnel: Funnel, score: Score, answers: Answers, locale: string): ResultsView["explanation"] {
  const magnet = scoredOf(funnel.magnet);
  const words = (text: Text) => localise(text, locale, funnel.locale);
  const asked = labelsOf(funnel, keepShown(askedOf(magnet), answers), locale);
  const labels = new Map<string, Text>(
    [
      ...magnet.axes.map((axis) => ({ key: `axis ${axis.id}`, label: axis.label })),
      ...(magnet.outcomes?.items ?? [])
        .filter(({ id }) => id === score.outcome)
        .map((outcome) => ({ key: `outcome ${outcome.id}`, label: outcome.label })),
    ].map(({ key, label }) => [key, label]),
  );
  const ranges = new Map<string, number>();
  for (const entry of score.trace) {
    ranges.set(keyOf(entry), (ranges.get(keyOf(entry)) ?? 0) + entry.max - entry.min);
  }
  return score.trace
    .filter(({ min, max }) => max > min)
    .map((entry) => ({
      entry,
      weight: Math.abs(entry.points - (entry.min + entry.max) / 2) / (ranges.get(keyOf(entry)) ?? 1),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap(({ entry }) => {
      const question = magnet.questions.find(({ id }) => id === entry.question);
      const answer = own(answers, entry.question);
      const to = labels.get(keyOf(entry));
      if (!question || answer === undefined || to === undefined) return [];
      return [
        {
          question: asked(question),
          answer: describeAnswer(question, answer, locale, words),
          to: words(to),
          points: entry.points,
          min: entry.min,
          max: entry.max,
        },
      ];
    });
}

function keyOf({ to }: TraceEntry): string {
  return "axis" in to ? `axis ${to.axis}` : `outcome ${to.outcome}`;
}
