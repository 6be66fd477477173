import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkAnswer } from "../engine/check-answer.ts";
import { shownQuestions } from "../engine/path.ts";
import { score } from "../engine/score.ts";
import { scoredOf } from "../engine/scored-of.ts";
import { aFunnel } from "../fixtures/a-funnel.ts";
import { anyCase } from "../fixtures/magnet-arbitrary.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import type { Funnel } from "../schema/funnel.ts";
import type { Diagnostic } from "../schema/magnet.ts";
import type { Answers, Question } from "../schema/question.ts";
import { reachableLevels } from "./rules/reachable-levels.ts";
import { reachableOutcomes } from "./rules/reachable-outcomes.ts";
import { reachableQuestions } from "./rules/reachable-questions.ts";

const funnel = readFunnel(aFunnel());
const withMagnet = (magnet: Diagnostic): Funnel & { magnet: Diagnostic } => ({ ...funnel, magnet });
/** Narrow bands, so that many of them are out of reach. */
const narrow = Array.from({ length: 21 }, (_, at) => ({
  id: `l${at}`,
  from: at * 5,
  to: Math.min(100, at * 5 + 4),
  label: "L",
}));

test("nothing that some answers reach is ever called out of reach", () => {
  fc.assert(
    fc.property(anyCase(5), ({ magnet: given, answers: some }) => {
      const magnet = {
        ...given,
        levels: narrow,
        axes: given.axes.map((axis) => ({ ...axis, levels: narrow })),
      };
      // Required questions may stay open here: only complete sets of answers are promised.
      const questions = magnet.questions.map(
        (question) => ({ ...question, required: false }) as typeof question,
      );
      // A wrong answer is refused before it leads anywhere.
      const all = validOnly(questions, some);
      const free = withMagnet({ ...magnet, questions });
      const { total, axes, outcome } = score(free.magnet, all);
      const shown = new Set(shownQuestions(questions, all));

      const reached = reachableLevels(free).map(({ path }) => path.join("."));
      for (const [id, { score: value }] of Object.entries(axes)) {
        const at = magnet.axes.findIndex((axis) => axis.id === id);
        if (value !== null)
          expect(reached).not.toContain(`magnet.axes.${at}.levels.${Math.floor(value / 5)}`);
      }
      if (total !== null) expect(reached).not.toContain(`magnet.levels.${Math.floor(total / 5)}`);

      const lost = reachableOutcomes(free).map(({ path }) => magnet.outcomes?.items[Number(path[3])]?.id);
      if (outcome !== null) expect(lost).not.toContain(outcome);

      const hidden = reachableQuestions(free).map(({ path }) => questions[Number(path[2])]?.id ?? "");
      expect(hidden.filter((id) => shown.has(id))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("what is called out of reach for sure is not found by trying every answer", () => {
  const options = ["a", "b", "c"].map((id) => ({ id, label: id }));
  const pointsOf = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(pointsOf, { minLength: 1, maxLength: 3 }), fc.boolean(), (points, hides) => {
      const axes = [{ id: "x", label: "X", weight: 1, levels: narrow }];
      const questions = points.map((values, at) => ({
        id: `q${at}`,
        type: "single" as const,
        label: "Q",
        required: true,
        options: options.map((option, index) => ({ ...option, points: { x: values[index] ?? 0 } })),
        ...(hides && at > 0 && { showIf: { not: { question: `q${at - 1}`, is: "a" } } }),
      }));
      const magnet: Diagnostic = {
        kind: "diagnostic",
        title: "T",
        sections: [],
        questions,
        axes,
        levels: [],
      };
      const sets = points.reduce<Record<string, string>[]>(
        (found, _, at) => found.flatMap((set) => ["a", "b", "c"].map((id) => ({ ...set, [`q${at}`]: id }))),
        [{}],
      );
      const reached = new Set(sets.flatMap((set) => score(magnet, set).axes["x"]?.level ?? []));
      const unreached = narrow.flatMap(({ id }, at) =>
        reached.has(id) ? [] : [`magnet.axes.0.levels.${at}`],
      );
      const isFed = points.some((values) => new Set(values).size > 1);
      expect(reachableLevels(withMagnet(magnet)).map(({ path }) => path.join("."))).toEqual(
        isFed ? unreached : [],
      );
    }),
    { numRuns: 100 },
  );
});

test("a questionnaire too large to walk whole gives warnings at most, and ends", () => {
  const questions = Array.from({ length: 60 }, (_, at) => ({
    id: `q${at}`,
    type: "multiple" as const,
    label: "Q",
    options: Array.from({ length: 20 }, (__, index) => ({
      id: `o${index}`,
      label: "O",
      points: { x: Math.round(1000 * Math.sin(at * 20 + index)) / 7, y: index },
    })),
    ...(at > 20 && {
      showIf: {
        any: [
          { question: `q${at - 20}`, includes: "o3" },
          { question: `q${at - 1}`, includes: `o${at % 20}` },
        ],
      },
    }),
  }));
  const axes = ["x", "y"].map((id) => ({ id, label: id, levels: narrow }));
  const magnet = scoredOf(
    readFunnel(aFunnel({ magnet: { kind: "diagnostic", title: "T", questions, axes, levels: narrow } }))
      .magnet,
  );
  const found = [...reachableQuestions(withMagnet(magnet)), ...reachableLevels(withMagnet(magnet))];
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
});

function validOnly(questions: Question[], answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([id, answer]) => {
      const question = questions.find((one) => one.id === id);
      return question && checkAnswer(question, answer) === null;
    }),
  );
}
