import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import type { Value } from "./expression.ts";
import { namesIn } from "./expression.ts";
import { parseFormula } from "./parse.ts";

const known: Record<string, Value> = {
  hours: 40,
  rate: 12.5,
  "team-size": 8,
  plan: "pro",
  tools: ["crm", "chat"],
};

function result(formula: string, values: Record<string, Value> = known): Value {
  const parsed = parseFormula(formula);
  if ("problem" in parsed) throw new Error(parsed.problem.message);
  return evaluate(parsed.expression, (name) => values[name]);
}

function problem(formula: string): string {
  const parsed = parseFormula(formula);
  return "problem" in parsed ? `${parsed.problem.at}: ${parsed.problem.message}` : "";
}

test.each<[string, Value]>([
  ["1 + 2 * 3", 7],
  ["(1 + 2) * 3", 9],
  ["10 - 4 - 3", 3],
  ["100 / 10 / 2", 5],
  ["2 ^ 3 ^ 2", 512],
  ["-2 ^ 2", -4],
  ["2 ^ -1", 0.5],
  ["0.1 + 0.2", 0.3],
  ["30% * 50", 15],
  ["team-size * 2", 16],
  ["hours - 35", 5],
  ["max(0, hours - 35) * rate", 62.5],
  ["min(3, 1, 2)", 1],
  ["round(2.345, 2)", 2.35],
  ["round(-2.5)", -3],
  ["round(1.005, 2)", 1.01],
  ["floor(-1.5) + ceil(1.2) + abs(-3)", 3],
  ['if(plan = "pro", 30, 20)', 30],
  ['if(plan != "pro", "small", "large")', "large"],
  ['has(tools, "crm") and not has(tools, "erp")', true],
  ["count(tools)", 2],
  ["hours > 35 or hours < 10", true],
  ["not hours > 35 and true", false],
])("%s is %s", (formula, value) => {
  expect(result(formula)).toEqual(value);
});

describe("what is not known", () => {
  test.each<[string, Value]>([
    ["missing * 2", undefined],
    ["missing = 1", undefined],
    ["if(missing > 1, 2, 3)", undefined],
    ["if(hours > 1, 2, missing)", 2],
    ["default(missing, 5) * 2", 10],
    ["answered(missing)", false],
    ["answered(hours)", true],
    ["hours > 1 or missing > 1", true],
    ["hours < 1 and missing > 1", false],
    ["1 / 0", undefined],
    ["0 / 0", undefined],
    ["default(hours / 0, 1)", 1],
    ["(0 - 8) ^ 0.5", undefined],
    ["10 ^ 400", undefined],
  ])("%s is %s", (formula, value) => {
    expect(result(formula)).toBe(value);
  });
});

test.each([
  ["", "1: the formula ends where a number, a name or"],
  ["1 +", "4: the formula ends where a number"],
  ["(1 + 2", '7: the formula ends where ")" belongs, for the "(" at 1'],
  ["1 2", '3: "2" where an operator such as + or * belongs'],
  ["1,5 * 2", '2: "," where an operator'],
  ["sum(1, 2)", '1: no function "sum": there are if, default'],
  ["constructor(1)", '1: no function "constructor"'],
  ["round()", "1: round takes 1 to 2 parts, and here are 0"],
  ["1 < 2 < 3", "7: two comparisons in a row"],
  ['plan = "pro', "8: a text that does not end"],
  ["a = b; c", '6: ";" means nothing here'],
  ["2x", "2: 2x is no number"],
  ["1.2.3", "4: 1.2. is no number"],
  ["`${1}`", '1: "`" means nothing here'],
])("%s cannot be read, and is told how to be mended", (formula, message) => {
  expect(problem(formula)).toContain(message);
});

test("a formula nested beyond reason is refused, and breaks nothing", () => {
  expect(problem("(".repeat(300) + "1" + ")".repeat(300))).toMatch(/levels deep/);
  expect(problem("-".repeat(499) + "1")).toMatch(/levels deep/);
  expect(problem("not ".repeat(120) + "true")).toMatch(/levels deep/);
});

test("names are found once each", () => {
  const parsed = parseFormula("a-b + max(a-b, c) - score.total");
  expect("expression" in parsed && namesIn(parsed.expression)).toEqual(["a-b", "c", "score.total"]);
});

test("whatever is written, it is either read or refused, and what is read can be reckoned", () => {
  const piece = fc.constantFrom(
    ...'+ - * / ^ ( ) , < > = != % and or not if( max( round( has( default( 1 2.5 hours plan tools "pro" true missing'.split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const parsed = parseFormula(pieces.join(" "));
      if ("problem" in parsed) {
        expect(parsed.problem.message).not.toBe("");
        return;
      }
      const travelled = JSON.parse(JSON.stringify(parsed.expression));
      let value: Value;
      try {
        value = evaluate(parsed.expression, (name) => known[name]);
      } catch {
        // Types are checked at publish; a list compared as a number may not go well, but nothing else.
        return;
      }
      expect(evaluate(travelled, (name) => known[name])).toEqual(value);
      if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
