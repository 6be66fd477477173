import type { Funnel } from "../../schema/funnel.ts";
import type { Question } from "../../schema/question.ts";
import type { Work } from "../answer-classes.ts";
import { explore, withDependencies } from "../explore.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Questions that no visitor is ever asked. */
export function reachableQuestions({ magnet }: Funnel): Problem[] {
  const work: Work = { left: 100_000 };
  // One walk finds nearly all; only what it leaves out is looked at on its own.
  const together = walk(magnet.questions, work);
  return magnet.questions.flatMap((question, at) => {
    if (together.shown.has(question.id)) return [];
    const alone =
      together.complete || work.left <= 0
        ? together
        : walk(
            withDependencies(magnet.questions, ({ id }) => id === question.id),
            work,
          );
    if (alone.shown.has(question.id)) return [];
    const who = `question "${question.id}"`;
    const place = ["magnet", "questions", at];
    const path = question.showIf ? [...place, "showIf"] : place;
    const [never, maybe] = question.showIf
      ? ["no answers before it fulfil its condition", "no answers were found that fulfil its condition"]
      : ["every way leads past it", "every way that was found leads past it"];
    return alone.complete
      ? [error("unreachable-question", path, `${who} is never asked: ${never}`)]
      : [warning("unreachable-question", path, `${who} may never be asked: ${maybe}`)];
  });
}

function walk(questions: Question[], work: Work): { shown: Set<string>; complete: boolean } {
  const nothing = { start: "", pointsOf: () => [], add: () => "", keyOf: () => "" };
  return explore({ questions, ...nothing }, work);
}
