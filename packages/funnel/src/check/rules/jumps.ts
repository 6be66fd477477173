import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Jumps that lead nowhere, or back, or that no answer can take. */
export function jumps({ magnet: { questions } }: Funnel): Problem[] {
  return questions.flatMap(({ id, next = [] }, at) => {
    const always = next.findIndex(({ when }) => when === undefined);
    return next.flatMap(({ to }, index) => {
      const path = ["magnet", "questions", at, "next", index];
      const target = questions.findIndex((question) => question.id === to);
      const wrong = (code: string, why: string) => [
        error(code, [...path, "to"], `question "${id}" leads on to "${to}", ${why}`),
      ];
      if (always >= 0 && index > always) {
        return [
          warning(
            "unreachable-jump",
            path,
            `question "${id}" never gets as far: the jump before it always applies`,
          ),
        ];
      }
      if (to === "end")
        return target < 0 ? [] : wrong("reserved-id", "which is a question and the end at once");
      if (target < 0) return wrong("unknown-question", "which is not there");
      return target <= at ? wrong("jump-back", "which is not below it: jumps lead forwards only") : [];
    });
  });
}
