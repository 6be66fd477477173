import { describe, expect, test } from "vitest";
import { holds } from "./condition.ts";
import { keepShown, nextQuestion, pathProgress, previousQuestion, shownQuestions } from "./path.ts";
import type { PathQuestion } from "./types.ts";

const questions: PathQuestion[] = [
  { id: "hello", type: "statement" },
  { id: "size", type: "single" },
  { id: "team", type: "number", showIf: { question: "size", is: "large" } },
  { id: "tools", type: "multiple", showIf: { question: "team", atLeast: 10 } },
  { id: "end", type: "long-text" },
];

describe("the path", () => {
  test("a question without a rule is always shown, one with a rule when the rule holds", () => {
    expect(shownQuestions(questions, {})).toEqual(["hello", "size", "end"]);
    expect(shownQuestions(questions, { size: "large" })).toEqual(["hello", "size", "team", "end"]);
  });

  test("what was answered to a question that is hidden now is not known", () => {
    const answers = { size: "small", team: 12 };
    expect(shownQuestions(questions, answers)).toEqual(["hello", "size", "end"]);
    expect(keepShown(questions, answers)).toEqual({ size: "small" });
  });

  test("blank answers are no answers", () => {
    const blank = { size: "large", team: 12, tools: [], end: " \n\u200b" };
    expect(keepShown(questions, blank)).toEqual({ size: "large", team: 12 });
  });

  test("an answer to a statement or to no question at all is dropped", () => {
    expect(keepShown(questions, { hello: "x", nobody: "y", size: "small" })).toEqual({ size: "small" });
  });

  test("next and previous walk the path and stop at its ends", () => {
    const answers = { size: "large", team: 3 };
    expect(nextQuestion(questions, answers, null)).toBe("hello");
    expect(nextQuestion(questions, answers, "team")).toBe("end");
    expect(nextQuestion(questions, answers, "end")).toBeNull();
    expect(previousQuestion(questions, answers, "end")).toBe("team");
    expect(previousQuestion(questions, answers, "hello")).toBeNull();
  });

  test("from a question that has been hidden meanwhile, the walk goes on from its place", () => {
    expect(nextQuestion(questions, { size: "small" }, "team")).toBe("end");
    expect(previousQuestion(questions, { size: "small" }, "tools")).toBe("size");
  });

  test("progress counts questions, not statements", () => {
    expect(pathProgress(questions, { size: "large" }, "hello")).toEqual({ done: 0, total: 3 });
    expect(pathProgress(questions, { size: "large" }, "end")).toEqual({ done: 2, total: 3 });
  });

  test("ids that are names of Object.prototype are ordinary ids", () => {
    const odd: PathQuestion[] = [
      { id: "constructor", type: "single" },
      { id: "toString", type: "single", showIf: { question: "constructor", known: true } },
    ];
    expect(shownQuestions(odd, {})).toEqual(["constructor"]);
    expect(keepShown(odd, JSON.parse('{"__proto__":"x","constructor":"yes"}'))).toEqual({
      constructor: "yes",
    });
  });
});

describe("a rule", () => {
  const answers = { one: "a", many: ["a", "b"], lone: ["a"], four: 4, blank: "  " };
  const facts = { phone: null, email: "ada@example.com", appointment: true, "score.total": 40 };

  test.each([
    [{ question: "one", is: "a" }, true],
    [{ question: "one", is: "b" }, false],
    [{ question: "one", in: ["b", "a"] }, true],
    [{ question: "one", includes: "a" }, false],
    [{ question: "many", includes: "b" }, true],
    [{ question: "many", is: "a" }, false],
    [{ question: "lone", is: "a" }, true],
    [{ question: "lone", in: ["a"] }, true],
    [{ question: "four", atLeast: 4 }, true],
    [{ question: "four", atMost: 3 }, false],
    [{ question: "one", atLeast: 0 }, false],
    [{ question: "four", is: 4 }, true],
    [{ question: "four", is: "4" }, false],
    [{ question: "four", known: true }, true],
    [{ question: "four", known: false }, false],
    [{ fact: "appointment", is: true }, true],
    [{ fact: "score.total", atMost: 40 }, true],
    [{ fact: "phone", known: false }, true],
    [
      {
        all: [
          { question: "one", is: "a" },
          { fact: "email", known: true },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { question: "one", is: "b" },
          { fact: "phone", known: true },
        ],
      },
      false,
    ],
    [{ not: { question: "one", is: "b" } }, true],
  ])("%j is %s", (condition, expected) => {
    expect(holds(condition, { answers, facts })).toBe(expected);
  });

  test("what a person did in another funnel is never unknown: without a record, they did not", () => {
    const done = { answers, facts: { "submitted.listening": true } };
    expect(holds({ fact: "submitted.listening", is: true }, done)).toBe(true);
    expect(holds({ fact: "submitted.listening", is: false }, done)).toBe(false);
    expect(holds({ fact: "downloaded.guide", is: false }, done)).toBe(true);
    expect(holds({ fact: "downloaded.guide", is: true }, { answers })).toBe(false);
  });

  test.each([{ is: "a" }, { in: ["a"] }, { includes: "a" }, { atLeast: 0 }, { atMost: 9 }, { known: true }])(
    "what is not known fails %j",
    (asked) => {
      expect(holds({ question: "nothing", ...asked }, { answers })).toBe(false);
      expect(holds({ question: "blank", ...asked }, { answers })).toBe(false);
      expect(holds({ fact: "company", ...asked }, { answers })).toBe(false);
    },
  );
});
