import { describe, expect, test } from "vitest";
import { checkAnswer, checkAnswers } from "./check-answer.ts";
import type { AnswerableQuestion } from "./types.ts";

const options = [{ id: "a" }, { id: "b" }, { id: "c" }];
const single: AnswerableQuestion = { id: "q", type: "single", required: true, options };
const multiple: AnswerableQuestion = { id: "q", type: "multiple", required: true, options, min: 2, max: 2 };
const scale: AnswerableQuestion = { id: "q", type: "scale", required: true, min: 1, max: 5 };
const nps: AnswerableQuestion = { id: "q", type: "nps", required: true };
const tenths: AnswerableQuestion = { id: "q", type: "number", required: true, min: 0, max: 10, step: 0.1 };
const short: AnswerableQuestion = { id: "q", type: "short-text", required: true, maxLength: 5 };
const long: AnswerableQuestion = { id: "q", type: "long-text", required: true, maxLength: 50 };

describe("an answer", () => {
  test.each<[string, AnswerableQuestion, unknown, unknown]>([
    ["an option", single, "b", null],
    ["no such option", single, "d", { code: "unknown-option" }],
    ["a list for a single choice", single, ["a"], { code: "wrong-type" }],
    ["an inherited name as option", single, "constructor", { code: "unknown-option" }],
    ["as many ticks as asked", multiple, ["a", "c"], null],
    ["too few ticks", multiple, ["a"], { code: "too-few", limit: 2 }],
    ["too many ticks", multiple, ["a", "b", "c"], { code: "too-many", limit: 2 }],
    ["the same tick twice", multiple, ["a", "a"], { code: "duplicate-option" }],
    ["an unknown tick", multiple, ["a", "z"], { code: "unknown-option" }],
    ["one word for a multiple choice", multiple, "a", { code: "wrong-type" }],
    ["numbers for ticks", multiple, [1, 2], { code: "wrong-type" }],
    ["a value of the scale", scale, 5, null],
    ["below the scale", scale, 0, { code: "too-small", limit: 1 }],
    ["above the scale", scale, 6, { code: "too-large", limit: 5 }],
    ["between two values", scale, 2.5, { code: "off-step", limit: 1 }],
    ["a numeral", scale, "3", { code: "wrong-type" }],
    ["not a number", scale, Number.NaN, { code: "wrong-type" }],
    ["zero out of ten", nps, 0, null],
    ["eleven out of ten", nps, 11, { code: "too-large", limit: 10 }],
    ["a step that binary cannot hold", tenths, 0.3, null],
    ["noise of binary sums", tenths, 0.1 + 0.2, null],
    ["between two steps", tenths, 0.35, { code: "off-step", limit: 0.1 }],
    ["infinity", tenths, Number.POSITIVE_INFINITY, { code: "wrong-type" }],
    ["five characters that are ten code units", short, "😀😀😀😀😀", null],
    ["one character too many", short, "😀😀😀😀😀😀", { code: "too-long", limit: 5 }],
    ["right-to-left text", short, "שלום", null],
    ["a line break in a short text", short, "a\nb", { code: "bad-characters" }],
    ["a NUL", short, "a\u0000b", { code: "bad-characters" }],
    ["half an emoji", short, "a\ud83d", { code: "bad-characters" }],
    ["lines and tabs in a long text", long, "one\n\ttwo\r\nthree", null],
    ["an escape in a long text", long, "a\u001b[31m", { code: "bad-characters" }],
    ["half an emoji in a long text", long, "\ude00 a", { code: "bad-characters" }],
    ["an object", long, { text: "a" }, { code: "wrong-type" }],
    ["markup, which is only text", long, "<script>{{name}}=1+1", null],
  ])("%s", (_, question, answer, issue) => {
    expect(checkAnswer(question, answer)).toEqual(issue);
  });

  test.each([undefined, null, "", "   ", "\u200b\u2060", []])("%j is no answer", (blank) => {
    expect(checkAnswer(long, blank)).toEqual({ code: "required" });
    expect(checkAnswer({ ...long, required: false }, blank)).toBeNull();
    expect(checkAnswer({ ...multiple, required: false }, blank)).toBeNull();
  });

  test("a statement asks for nothing and takes nothing", () => {
    expect(checkAnswer({ id: "s", type: "statement" }, undefined)).toBeNull();
    expect(checkAnswer({ id: "s", type: "statement" }, "x")).toEqual({ code: "wrong-type" });
  });
});

describe("a set of answers", () => {
  const questions: AnswerableQuestion[] = [
    { ...single, id: "one" },
    { ...short, id: "two", showIf: { question: "one", is: "a" } },
    { ...scale, id: "three" },
  ];

  test("has nothing wrong when every shown question is answered", () => {
    expect(checkAnswers(questions, { one: "b", three: 2 })).toEqual([]);
  });

  test("names what is missing, wrong and unknown, in the order of the questions", () => {
    expect(checkAnswers(questions, JSON.parse('{"nobody":1,"three":9,"one":"a","__proto__":2}'))).toEqual([
      { code: "required", path: "answers.two" },
      { code: "too-large", limit: 5, path: "answers.three" },
      { code: "unknown-question", path: "answers.nobody" },
      { code: "unknown-question", path: "answers.__proto__" },
    ]);
  });

  test("answers to hidden questions are ignored, whatever they hold", () => {
    expect(checkAnswers(questions, { one: "b", two: { a: 1 }, three: 2 })).toEqual([]);
  });

  test("ten thousand answers to nothing are ten thousand findings, not a crash", () => {
    const flood = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`x${at}`, "a"]));
    expect(checkAnswers(questions, { ...flood, one: "b", three: 1 })).toHaveLength(10_000);
  });
});
