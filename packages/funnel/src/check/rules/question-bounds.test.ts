import { describe, expect, test } from "vitest";
import { aChoice, withQuestions, type QuestionInput } from "../../fixtures/findings.ts";

describe("bounds", () => {
  test.each<[QuestionInput, string]>([
    [
      { ...aChoice, type: "multiple", min: 2, max: 1 },
      'error min-above-max magnet.questions[2].min: question "more" asks for at least 2 options and at most 1',
    ],
    [
      { ...aChoice, type: "multiple", min: 3 },
      'error too-few-options magnet.questions[2].min: question "more" asks for at least 3 options and has 2',
    ],
    [
      { ...aChoice, type: "multiple", max: 3 },
      'warning too-few-options magnet.questions[2].max: question "more" allows 3 options and has 2',
    ],
    [
      { id: "n", type: "number", label: "N", min: 5, max: 4 },
      'error min-above-max magnet.questions[2].min: question "n" asks for at least 5 and at most 4',
    ],
    [
      { id: "n", type: "number", label: "N", min: 0, max: 4, step: 5 },
      'warning step-too-large magnet.questions[2].step: question "n" accepts only 0: the next step is above 4',
    ],
    [
      {
        id: "n",
        type: "number",
        label: "N",
        bands: [
          { from: 5, points: {} },
          { from: 5, points: {} },
        ],
      },
      'error bands-not-rising magnet.questions[2].bands[1].from: question "n" has bands that do not rise: 5 comes after 5',
    ],
    [
      { id: "n", type: "number", label: "N", max: 4, bands: [{ from: 5, points: {} }] },
      'warning unreachable-band magnet.questions[2].bands[0].from: no answer to "n" reaches the band from 5: at most 4 is accepted',
    ],
    [
      { id: "s", type: "scale", label: "S", labels: ["A", "B", "C"] },
      'error scale-labels magnet.questions[2].labels: question "s" has 3 labels: 2 name the ends, 5 name each value from 1 to 5',
    ],
  ])("%j", (question, finding) => expect(withQuestions(question)).toEqual([finding]));

  test("labels may name the ends or each value", () => {
    expect(
      withQuestions({ id: "s", type: "scale", label: "S", min: 0, max: 2, labels: ["A", "B", "C"] }),
    ).toEqual([]);
  });
});
