import type { Funnel } from "../schema/funnel.ts";
import type { Answers } from "../schema/question.ts";
import type { Text } from "../schema/text.ts";
import { computedFacts } from "./computed.ts";
import { holds } from "./condition.ts";
import { formulasOf } from "./formulas-of.ts";
import { localise } from "./localise.ts";
import { scoreFacts } from "./score-facts.ts";
import type { BlockView, Facts, Score } from "./types.ts";
import { withoutUndefined } from "./without-undefined.ts";

/** One pass, as far as the passages of its results look at it: nothing here changes after it. */
export type Pass = { score: Score; answers: Answers; choices: Record<string, string>; locale: string };

/** The passages of the results that fit this pass, in words. */
export function fittingBlocks(
  funnel: Funnel,
  { score, answers, choices, locale }: Pass,
  words: (text: Text) => string = (text) => localise(text, locale, funnel.locale),
): BlockView[] {
  const scores = scoreFacts(score);
  const facts: Facts = { ...scores, ...computedFacts(formulasOf(funnel.magnet), answers, scores), locale };
  for (const [choice, option] of Object.entries(choices)) facts[`choice.${choice}`] = option;
  return funnel.results.blocks
    .filter(({ when }) => when === undefined || holds(when, { answers, facts }))
    .map(({ id, title, text, button }) =>
      withoutUndefined({
        id,
        title: words(title),
        text: text && words(text),
        button: button && { label: words(button.label), url: button.url },
      }),
    );
}
