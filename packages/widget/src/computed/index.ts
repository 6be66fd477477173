import type { Answers } from "@aimant/funnel";
import {
  computedFacts,
  drawPools,
  keepShown,
  pipeQuestion,
  saysComputed,
  shownQuestions,
} from "@aimant/funnel/engine";
import type { Definition, LinkedQuestion } from "../flow/state.ts";
import { add, parts } from "../parts.ts";

type Known = Pick<Definition, "computed" | "pools"> & { drawn: Answers };
/** What belongs to a list of questions: the core knows them by nothing else. */
const known = new WeakMap<LinkedQuestion[], Known>();
const { shuffle } = parts;

/** With what was drawn on this page, unless an earlier visit drew something else. */
function waysOf(questions: LinkedQuestion[], answers: Answers) {
  const { computed = [], pools, drawn = {} } = known.get(questions) ?? {};
  return {
    ways: { questions, pools, look: (given: Answers) => computedFacts(computed, given) },
    all: { ...drawn, ...answers },
    computed,
  };
}

// Once a page, as with the order of options: two widgets of one funnel ask alike.
add(
  "shuffle",
  Object.assign(
    (definition: Definition) => {
      shuffle?.(definition);
      known.set(definition.questions, { ...definition, drawn: drawPools(definition, Math.random) });
    },
    { css: shuffle?.css ?? "" },
  ),
);

add("logic", {
  shown: (questions, answers) => {
    const { ways, all } = waysOf(questions, answers);
    return shownQuestions(ways, all);
  },
  keep: (questions, answers) => {
    const { ways, all } = waysOf(questions, answers);
    return keepShown(ways, all);
  },
});

add("says", {
  of: (questions, answers, locale) => {
    const { ways, all, computed } = waysOf(questions, answers);
    return saysComputed(computed, keepShown(ways, all), locale);
  },
});

add("pipe", {
  say: (question, questions, answers, locale) =>
    pipeQuestion(question, questions, answers, locale, parts.says?.of(questions, answers, locale)),
});
