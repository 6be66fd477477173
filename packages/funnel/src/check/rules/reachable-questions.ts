import type { Funnel } from "../../schema/funnel.ts";
import { explore, withDependencies, type Work } from "../explore.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Questions that no visitor is ever asked. */
export function reachableQuestions({ magnet }: Funnel): Problem[] {
  const work: Work = { left: 300_000 };
  return magnet.questions.flatMap((question, at) => {
    if (!question.showIf) return [];
    const { shown, complete } = explore(
      {
        questions: withDependencies(magnet.questions, ({ id }) => id === question.id),
        start: "",
        pointsOf: () => [],
        add: () => "",
        keyOf: () => "",
      },
      work,
    );
    if (shown.has(question.id)) return [];
    const path = ["magnet", "questions", at, "showIf"];
    return complete
      ? [
          error(
            "unreachable-question",
            path,
            `question "${question.id}" is never asked: no answers before it fulfil its condition`,
          ),
        ]
      : [
          warning(
            "unreachable-question",
            path,
            `question "${question.id}" may never be asked: no answers were found that fulfil its condition`,
          ),
        ];
  });
}
