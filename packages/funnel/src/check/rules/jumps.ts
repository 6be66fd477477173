import { pipedTypes, pipesIn, withoutPipes } from "../../engine/pipe.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Text } from "../../schema/text.ts";
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

/** Places for earlier answers in the words of questions. */
export function pipes({ magnet: { questions } }: Funnel): Problem[] {
  return questions.flatMap((question, at) =>
    (["label", "help"] as const).flatMap((key) => {
      const text: Text | undefined = question[key];
      const wordings = typeof text === "object" ? Object.entries(text) : [["", text ?? ""] as const];
      return wordings.flatMap(([locale, wording]) => {
        const path = ["magnet", "questions", at, key, ...(locale ? [locale] : [])];
        const wrong = (code: string, why: string) =>
          error(code, path, `question "${question.id}" says ${why}`);
        const unread = /\{\{[^{}]*\}\}/.exec(withoutPipes(wording))?.[0];
        return [
          ...(unread === undefined
            ? []
            : [
                wrong(
                  "unknown-variable",
                  `${unread}: only {{answer.<question>|<words where there is none>}} is filled in`,
                ),
              ]),
          ...pipesIn(wording).flatMap((id) => {
            const before = questions.slice(0, at).find((one) => one.id === id);
            if (!before)
              return [wrong("unknown-question", `the answer to "${id}", which is not asked before it`)];
            return pipedTypes.includes(before.type)
              ? []
              : [
                  wrong(
                    "no-answer",
                    `the answer to "${id}", which is of type ${before.type} and does not fit a sentence`,
                  ),
                ];
          }),
        ];
      });
    }),
  );
}
