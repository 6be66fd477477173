import { formulasOf } from "../../engine/formulas-of.ts";
import { pipedTypes, pipesIn, withoutPipes } from "../../engine/pipe.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { answersBehind, scoreBehind } from "../computed-needs.ts";
import { error, type Problem } from "../finding.ts";
import { textsOf } from "../texts.ts";

/** Texts that are said after the answers, beside those of questions; emails have variables of their own too. */
const afterwards =
  /^(results\.(blocks\.\d+\.(title|text)|calculator\.(text|note)|thanks\.(title|text))|magnet\.(axes\.\d+\.)?levels\.\d+\.(text|advice)|magnet\.axes\.\d+\.text|magnet\.outcomes\.items\.\d+\.(text|advice)|followUps\.\d+\.steps\.\d+\.action\.(subject|opening|button))$/;

/** Places for earlier answers and computed values, in the words of questions, results and emails. */
export function pipes(funnel: Funnel): Problem[] {
  return textsOf(funnel).flatMap(({ path, text }) => {
    const wordings = typeof text === "object" ? Object.entries(text) : [["", text] as const];
    return wordings.flatMap(([locale, wording]) =>
      placesIn(funnel, path, [...path, ...(locale ? [locale] : [])], wording),
    );
  });
}

function placesIn(funnel: Funnel, place: Problem["path"], path: Problem["path"], wording: string): Problem[] {
  const { questions } = funnel.magnet;
  const [, list, at, key] = place;
  const isQuestion = place[0] === "magnet" && list === "questions" && (key === "label" || key === "help");
  const here = isQuestion ? questions[Number(at)] : undefined;
  const isAfterwards = afterwards.test(place.join("."));
  const who = here ? `question "${here.id}"` : "this text";
  const wrong = (code: string, why: string) => error(code, path, `${who} says ${why}`);
  const unread = here && /\{\{[^{}]*\}\}/.exec(withoutPipes(wording))?.[0];
  const found = pipesIn(wording);
  if (found.length > 0 && !here && !isAfterwards)
    return [wrong("unread-place", "an answer or a computed value, which is not filled in here")];
  return [
    ...(unread
      ? [
          wrong(
            "unknown-variable",
            `${unread}: only {{answer.<question>|<words where there is none>}} and {{computed.<id>|<words where there is none>}} are filled in`,
          ),
        ]
      : []),
    ...found.flatMap(({ kind, id }) => {
      if (kind === "computed") return computedPlace(funnel, here && Number(at), id, wrong);
      const before = questions.slice(0, here ? Number(at) : undefined).find((one) => one.id === id);
      if (!before)
        return [
          wrong(
            "unknown-question",
            here
              ? `the answer to "${id}", which is not asked before it`
              : `the answer to "${id}", which is not asked`,
          ),
        ];
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
}

function computedPlace(
  funnel: Funnel,
  at: number | undefined,
  id: string,
  wrong: (code: string, why: string) => Problem,
): Problem[] {
  const { magnet } = funnel;
  if (!magnet.computed?.some((one) => one.id === id))
    return [wrong("unknown-computed", `the computed value "${id}", which is not in magnet.computed`)];
  if (at === undefined) return [];
  if (scoreBehind(formulasOf(magnet), id))
    return [
      wrong("score-while-asking", `"${id}", which needs a score, and that is known after the answers only`),
    ];
  const later = answersBehind(formulasOf(magnet), id).find((name) =>
    magnet.questions.slice(at).some((question) => question.id === name),
  );
  return later ? [wrong("later-question", `"${id}", which needs "${later}", and that is asked later`)] : [];
}
