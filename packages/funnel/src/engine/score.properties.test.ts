import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyAnswers, anyCase, anyMagnet } from "../fixtures/magnet-arbitrary.ts";
import type { Diagnostic } from "../schema/magnet.ts";
import type { Answers } from "../schema/question.ts";
import { checkAnswer } from "./check-answer.ts";
import { keepShown, shownQuestions } from "./path.ts";
import { score } from "./score.ts";

const runs = { numRuns: 300 };
const asRead = (answers: Answers) => Object.entries(answers);

test("every score is a whole number from 0 to 100, and its sums lie between least and most", () => {
  fc.assert(
    fc.property(anyCase(), ({ magnet, answers }) => {
      const result = score(magnet, answers);
      for (const { score: reached, earned, min, max } of Object.values(result.axes)) {
        expect(reached === null).toBe(min === max);
        if (reached !== null) expect(reached).toSatisfy(isPercent);
        expect(earned).toBeGreaterThanOrEqual(min);
        expect(earned).toBeLessThanOrEqual(max);
      }
      if (result.total !== null) expect(result.total).toSatisfy(isPercent);
    }),
    runs,
  );
});

test("the total lies between the lowest and the highest axis", () => {
  fc.assert(
    fc.property(anyCase(), ({ magnet, answers }) => {
      const { total, axes } = score(magnet, answers);
      const weighing = magnet.axes
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id }) => axes[id]?.score ?? []);
      expect(total === null).toBe(weighing.length === 0);
      if (total === null) return;
      expect(total).toBeGreaterThanOrEqual(Math.min(...weighing));
      expect(total).toBeLessThanOrEqual(Math.max(...weighing));
    }),
    runs,
  );
});

test("a choice with more points on an axis never lowers that axis", () => {
  fc.assert(
    fc.property(
      anyCase(),
      fc.nat(),
      fc.nat(),
      fc.constantFrom("north", "south", "west"),
      (one, a, b, axis) => {
        // On the same path: a choice that other questions depend on may change what could have been reached.
        const magnet = withoutRules(one.magnet);
        for (const question of magnet.questions) {
          if (question.type !== "single") continue;
          const [low, high] = [a, b]
            .map((at) => question.options[at % question.options.length])
            .toSorted((p, q) => (p?.points?.[axis] ?? 0) - (q?.points?.[axis] ?? 0));
          const before = score(magnet, { ...one.answers, [question.id]: low?.id ?? "" }).axes[axis];
          const after = score(magnet, { ...one.answers, [question.id]: high?.id ?? "" }).axes[axis];
          expect(after?.score ?? 0).toBeGreaterThanOrEqual(before?.score ?? 0);
        }
      },
    ),
    runs,
  );
});

test("the order in which answers were given does not matter", () => {
  fc.assert(
    fc.property(anyCase(), ({ magnet, answers }) => {
      expect(score(magnet, Object.fromEntries(asRead(answers).toReversed()))).toEqual(score(magnet, answers));
    }),
    runs,
  );
});

test("answers to hidden questions, to no question and invalid ones never count", () => {
  fc.assert(
    fc.property(
      anyMagnet().chain((magnet) =>
        fc.tuple(fc.constant(magnet), anyAnswers(magnet.questions), anyAnswers(magnet.questions)),
      ),
      ([magnet, answers, others]) => {
        const shown = new Set(shownQuestions(magnet.questions, answers));
        const kept = keepShown(magnet.questions, answers);
        const noise = Object.fromEntries(asRead(others).filter(([id]) => !shown.has(id)));
        expect(score(magnet, { ...noise, ...kept, nobody: "a" })).toEqual(score(magnet, answers));
        for (const { question: id } of score(magnet, answers).trace) {
          const question = magnet.questions.find((one) => one.id === id);
          expect(shown.has(id) && question && checkAnswer(question, answers[id])).toBeNull();
        }
      },
    ),
    runs,
  );
});

test("the same input gives the same output and is not touched", () => {
  fc.assert(
    fc.property(anyCase(), ({ magnet, answers }) => {
      const before = JSON.parse(JSON.stringify({ magnet, answers }));
      expect(score(magnet, answers)).toEqual(score(before.magnet, before.answers));
      expect(JSON.parse(JSON.stringify({ magnet, answers }))).toEqual(before);
    }),
    runs,
  );
});

test("an optional question that is left blank changes nothing", () => {
  fc.assert(
    fc.property(anyCase(), anyMagnet(1), fc.nat(), ({ magnet, answers }, more, at) => {
      const extra = more.questions.map(
        (question) => ({ ...question, id: "extra", required: false }) as typeof question,
      );
      const longer = {
        ...magnet,
        questions: magnet.questions.toSpliced(at % (magnet.questions.length + 1), 0, ...extra),
      };
      expect(score(longer, answers)).toEqual(score(magnet, answers));
    }),
    runs,
  );
});

test("the trace adds up to what was earned and to what could have been", () => {
  fc.assert(
    fc.property(anyCase(), ({ magnet, answers }) => {
      const { axes, outcomes, trace } = score(magnet, answers);
      for (const [id, sums] of Object.entries(axes)) {
        const entries = trace.filter(({ to }) => "axis" in to && to.axis === id);
        for (const key of ["min", "max"] as const) {
          expect(entries.reduce((sum, entry) => sum + entry[key], 0)).toBeCloseTo(sums[key], 6);
        }
        expect(entries.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(sums.earned, 6);
      }
      for (const [id, points] of Object.entries(outcomes)) {
        const entries = trace.filter(({ to }) => "outcome" in to && to.outcome === id);
        expect(entries.reduce((sum, entry) => sum + entry.points, 0)).toBeCloseTo(points, 6);
      }
      for (const { points, min, max } of trace) expect(points >= min && points <= max).toBe(true);
    }),
    runs,
  );
});

test("the outcome is among those with the most points", () => {
  fc.assert(
    fc.property(anyCase(), ({ magnet, answers }) => {
      const { outcome, outcomes } = score(magnet, answers);
      if (outcome !== null) expect(outcomes[outcome]).toBe(Math.max(...Object.values(outcomes)));
    }),
    runs,
  );
});

function isPercent(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 100;
}

function withoutRules(magnet: Diagnostic): Diagnostic {
  return {
    ...magnet,
    questions: magnet.questions.map((question) => ({ ...question, showIf: undefined, next: undefined })),
  };
}
