import { describe, expect, test } from "vitest";
import { aFunnel, aMagnet } from "../fixtures/a-funnel.ts";
import { aChoice, findings, withQuestions, type QuestionInput } from "../fixtures/findings.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import { describeAnswers } from "./describe-answers.ts";
import { keepShown, nextQuestion, previousQuestion, shownQuestions } from "./path.ts";
import { pipeQuestion } from "./pipe.ts";
import type { PathQuestion } from "./types.ts";

const questions: PathQuestion[] = [
  {
    id: "a",
    type: "single",
    next: [
      { when: { question: "a", is: "far" }, to: "d" },
      { when: { question: "a", is: "out" }, to: "end" },
    ],
  },
  { id: "b", type: "single", next: [{ to: "d" }] },
  { id: "c", type: "single" },
  { id: "d", type: "single", showIf: { not: { question: "a", is: "hide" } } },
  { id: "e", type: "statement" },
];

describe("a jump", () => {
  test("leads past what lies between, by the answer itself", () => {
    expect(shownQuestions(questions, { a: "far" })).toEqual(["a", "d", "e"]);
    expect(shownQuestions(questions, { a: "near" })).toEqual(["a", "b", "d", "e"]);
    expect(nextQuestion(questions, { a: "far" }, "a")).toBe("d");
    expect(previousQuestion(questions, { a: "far" }, "d")).toBe("a");
  });

  test("may end the questions", () => expect(shownQuestions(questions, { a: "out" })).toEqual(["a"]));

  test("goes on behind its target where that one is hidden", () => {
    expect(shownQuestions(questions, { a: "hide" })).toEqual(["a", "b", "e"]);
  });

  test("makes nothing known that is not asked any more", () => {
    expect(keepShown(questions, { a: "out", b: "x", d: "y" })).toEqual({ a: "out" });
  });
});

describe("aimant check", () => {
  const jumping = (next: QuestionInput["next"]) =>
    withQuestions({ ...aChoice, next }, { ...aChoice, id: "last" });
  test.each<[QuestionInput["next"], string]>([
    [
      [{ to: "nowhere" }],
      'error unknown-question magnet.questions[2].next[0].to: question "more" leads on to "nowhere", which is not there',
    ],
    [
      [{ to: "ask" }],
      'error jump-back magnet.questions[2].next[0].to: question "more" leads on to "ask", which is not below it: jumps lead forwards only',
    ],
    [
      [{ to: "more" }],
      'error jump-back magnet.questions[2].next[0].to: question "more" leads on to "more", which is not below it: jumps lead forwards only',
    ],
    [
      [{ to: "end" }],
      'error unreachable-question magnet.questions[3]: question "last" is never asked: every way leads past it',
    ],
    [
      [{ to: "last" }, { to: "end" }],
      'warning unreachable-jump magnet.questions[2].next[1]: question "more" never gets as far: the jump before it always applies',
    ],
    [
      [{ when: { question: "last", is: "a" }, to: "end" }],
      'error later-question magnet.questions[2].next[0].when.question: question "more" jumps only if last is "a", but last comes later',
    ],
    [
      [{ when: { question: "more", is: "z" }, to: "end" }],
      'error unknown-option magnet.questions[2].next[0].when: question "more" jumps only if more is "z", but "more" has no option "z"',
    ],
  ])("%j", (next, finding) => expect(jumping(next)).toEqual([finding]));

  test("finds nothing wrong with a jump by its own answer", () => {
    expect(jumping([{ when: { question: "more", is: "a" }, to: "end" }])).toEqual([]);
  });

  test("knows that a level is out of reach where a jump leads past its points", () => {
    const magnet = aMagnet();
    const [ask, ...rest] = magnet.questions;
    const ended = { ...ask, next: [{ to: "end" }] } as QuestionInput;
    const found = findings({ magnet: { ...magnet, questions: [ended, ...rest] } });
    expect(found.filter((line) => line.startsWith("error unreachable"))).not.toEqual([]);
  });
});

describe("earlier answers in later words", () => {
  const asked = [
    { id: "tool", label: "Tool?", options: [{ id: "crm", label: "A CRM" }] },
    { id: "hours", label: "Hours?", unit: "h" },
    { id: "name", label: "Name?" },
  ];
  const last = {
    id: "last",
    label: "{{answer.tool|Your tool}}, {{answer.hours|some hours}}, {{answer.name|you}}",
  };

  test("read as sentences, with or without an answer", () => {
    expect(
      pipeQuestion(last, asked, { tool: "crm", hours: 1200, name: "{{answer.tool|x}}" }, "en").label,
    ).toBe("A CRM, 1,200\u00a0h, {{answer.tool|x}}");
    expect(pipeQuestion(last, asked, {}, "en").label).toBe("Your tool, some hours, you");
    const odd = { id: "last", label: "{{answer.constructor|none}}" };
    expect(pipeQuestion(odd, asked, {}, "en").label).toBe("none");
  });

  test("stand in the answers that the sales rep and the visitor get", () => {
    const funnel = readFunnel(
      aFunnel({
        magnet: aMagnet({
          questions: [
            ...aMagnet().questions,
            {
              ...aChoice,
              label: { en: "You said {{answer.ask|nothing}}?", fr: "{{answer.ask|rien}}\u202f?" },
            },
          ],
        }),
      }),
    );
    const labels = (answers: Record<string, string>) =>
      describeAnswers(funnel, answers, "en").map(({ question }) => question);
    expect(labels({ ask: "yearly", more: "a" }).at(-1)).toBe("You said Once a year?");
    expect(labels({ more: "a" }).at(-1)).toBe("You said nothing?");
  });

  test.each<[string, string]>([
    [
      "{{name}}",
      'error unknown-variable magnet.questions[2].label: question "more" says {{name}}: only {{answer.<question>|<words where there is none>}} and {{computed.<id>|<words where there is none>}} are filled in',
    ],
    [
      "{{answer.ask}}",
      'error unknown-variable magnet.questions[2].label: question "more" says {{answer.ask}}: only {{answer.<question>|<words where there is none>}} and {{computed.<id>|<words where there is none>}} are filled in',
    ],
    [
      "{{answer.more|x}}",
      'error unknown-question magnet.questions[2].label: question "more" says the answer to "more", which is not asked before it',
    ],
  ])("%s is found by aimant check", (label, finding) => {
    expect(withQuestions({ ...aChoice, label })).toEqual([finding]);
  });
});
