import { describe, expect, test } from "vitest";
import { aChoice, findings, twoOptions, withQuestions, type QuestionInput } from "../../fixtures/findings.ts";
import type { FunnelInput } from "../../schema/funnel.ts";

describe("conditions", () => {
  test.each<[string, NonNullable<QuestionInput["showIf"]>]>([
    ["an option", { question: "ask", is: "yearly" }],
    ["one of several options", { question: "ask", in: ["yearly", "always"] }],
    ["a value of a scale", { question: "speed", atLeast: 3 }],
    ["no answer", { question: "speed", known: false }],
  ])("may ask for %s", (_, showIf) => expect(asked(showIf)).toEqual([]));

  test.each<[NonNullable<QuestionInput["showIf"]>, string]>([
    [
      { question: "last", is: "a" },
      'error later-question magnet.questions[2].showIf.question: question "more" is asked only if last is "a", but last comes later',
    ],
    [
      { question: "more", is: "a" },
      'error own-question magnet.questions[2].showIf.question: question "more" is asked only if more is "a", which is its own answer',
    ],
    [
      { not: { question: "gone", known: true } },
      'error unknown-question magnet.questions[2].showIf.not.question: question "more" is asked only if gone is known, but there is no question "gone"',
    ],
    [
      { all: [{ question: "ask", is: "weekly" }] },
      'error unknown-option magnet.questions[2].showIf.all[0]: question "more" is asked only if ask is "weekly", but "ask" has no option "weekly"',
    ],
    [
      { question: "ask", in: ["always", 3] },
      'error impossible-value magnet.questions[2].showIf: question "more" is asked only if ask is one of "always", 3, but 3 is no answer to "ask" (wrong-type)',
    ],
    [
      { question: "ask", includes: "always" },
      'error wrong-test magnet.questions[2].showIf: question "more" is asked only if ask includes "always", but includes is for multiple choices, rankings and matrices and "ask" is of type single',
    ],
    [
      { question: "ask", atLeast: 3 },
      'error wrong-test magnet.questions[2].showIf: question "more" is asked only if ask is at least 3, but atLeast and atMost are for numbers and "ask" is of type single',
    ],
    [
      { question: "speed", is: 2.5 },
      'error impossible-value magnet.questions[2].showIf: question "more" is asked only if speed is 2.5, but 2.5 is no answer to "speed" (off-step)',
    ],
    [
      { fact: "phone", known: true },
      'error fact-in-show-if magnet.questions[2].showIf.fact: question "more" is asked only if phone is known, but while questions are asked only answers and computed values are known, no other facts',
    ],
    [
      { question: "speed", atLeast: 6 },
      'error unreachable-question magnet.questions[2].showIf: question "more" is never asked: no answers before it fulfil its condition',
    ],
    [
      {
        all: [
          { question: "ask", is: "never" },
          { question: "speed", known: true },
        ],
      },
      'error unreachable-question magnet.questions[2].showIf: question "more" is never asked: no answers before it fulfil its condition',
    ],
    [
      { question: "ask", known: false },
      'error unreachable-question magnet.questions[2].showIf: question "more" is never asked: no answers before it fulfil its condition',
    ],
  ])("%j", (showIf, finding) => expect(asked(showIf)).toEqual([finding]));

  test("on statements are wrong: they have no answer", () => {
    expect(
      withQuestions(
        { id: "note", type: "statement", label: "Note" },
        { ...aChoice, showIf: { question: "note", known: true } },
      ),
    ).toEqual([
      'error no-answer magnet.questions[3].showIf: question "more" is asked only if note is known, but "note" is a statement and has no answer',
    ]);
  });

  test("on ticks and numbers are weighed against what may be ticked and entered", () => {
    const ticks: QuestionInput = {
      id: "ticks",
      type: "multiple",
      label: "Ticks",
      options: [...twoOptions, { id: "c", label: "C" }],
      max: 1,
    };
    expect(
      never(
        {
          all: [
            { question: "ticks", includes: "a" },
            { question: "ticks", includes: "b" },
          ],
        },
        ticks,
      ),
    ).toEqual(["unreachable-question"]);
    expect(never({ question: "ticks", is: "a" }, { ...ticks, min: 2, max: 2 })).toEqual(["impossible-value"]);
    expect(never({ question: "ticks", includes: "a" }, { ...ticks, min: 2, max: 2 })).toEqual([]);
    const tens: QuestionInput = { id: "tens", type: "number", label: "Tens", min: 0, max: 100, step: 10 };
    expect(
      never(
        {
          all: [
            { question: "tens", atLeast: 41 },
            { question: "tens", atMost: 49 },
          ],
        },
        tens,
      ),
    ).toEqual(["unreachable-question"]);
    expect(
      never(
        {
          all: [
            { question: "tens", atLeast: 41 },
            { question: "tens", atMost: 50 },
          ],
        },
        tens,
      ),
    ).toEqual([]);
  });

  test.each<[NonNullable<FunnelInput["qualification"]>, string | undefined]>([
    [{ fact: "score.act", atLeast: 40 }, undefined],
    [{ fact: "level.act", in: ["high", "low"] }, undefined],
    [{ fact: "consent.results", is: true }, undefined],
    [{ fact: "stage", is: "engaged" }, undefined],
    [{ question: "speed", atMost: 2 }, undefined],
    [
      { fact: "score.art", atLeast: 40 },
      'error unknown-axis qualification: qualification asks whether score.art is at least 40, but there is no axis "art"',
    ],
    [
      { fact: "level", is: "expert" },
      'error impossible-value qualification: qualification asks whether level is "expert", but level is only ever one of "low", "middle", "high"',
    ],
    [
      { fact: "consent.news", is: true },
      'error unknown-consent qualification: qualification asks whether consent.news is true, but there is no consent "news"',
    ],
    [
      { fact: "appointment", is: "yes" },
      'error wrong-test qualification: qualification asks whether appointment is "yes", but appointment is a boolean',
    ],
    [
      { fact: "score.total", is: "40" },
      'error wrong-test qualification: qualification asks whether score.total is "40", but score.total is a number',
    ],
    [
      { fact: "company", includes: "a" },
      'error wrong-test qualification: qualification asks whether company includes "a", but includes is for answers to multiple choices',
    ],
    [
      { question: "gone", known: true },
      'error unknown-question qualification.question: qualification asks whether gone is known, but there is no question "gone"',
    ],
  ])("after submitting: %j", (qualification, finding) =>
    expect(findings({ qualification })).toEqual(finding === undefined ? [] : [finding]),
  );
});

/** The findings where one more question is asked on a condition, and another one after it. */
function asked(showIf: QuestionInput["showIf"]): string[] {
  return withQuestions({ ...aChoice, showIf }, { ...aChoice, id: "last" });
}

/** The codes found where one more question is asked on a condition, behind these. */
function never(showIf: QuestionInput["showIf"], ...before: QuestionInput[]): (string | undefined)[] {
  return withQuestions(...before, { ...aChoice, showIf }).map((line) => line.split(" ")[1]);
}
