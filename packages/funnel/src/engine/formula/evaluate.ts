import { own } from "../known.ts";
import type { Expression, Value } from "./expression.ts";

type Numbers = (...values: number[]) => number;

/** Over numbers only. */
const arithmetic: Record<string, Numbers> = {
  "+": (a, b) => a! + b!,
  "-": (a, b) => a! - b!,
  "*": (a, b) => a! * b!,
  "/": (a, b) => a! / b!,
  "^": (a, b) => a! ** b!,
  neg: (a) => -a!,
  abs: (a) => Math.abs(a!),
  floor: (a) => Math.floor(a!),
  ceil: (a) => Math.ceil(a!),
  // Halves away from zero, as people round.
  round: (a, digits = 0) =>
    Math.sign(a!) * tidy(Math.round(tidy(Math.abs(a!) * 10 ** digits)) / 10 ** digits),
  min: Math.min,
  max: Math.max,
};

/** Over values of any one type; nothing among them is unknown. */
const comparisons: Record<string, (a: never, b: never) => Value> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  not: (a) => !a,
  has: (list: string[], option: string) => list.includes(option),
  count: (list: string[]) => list.length,
};

/** Takes out floating-point noise: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * What an expression comes to. What is not known makes everything unknown that is reckoned from it, but for
 * `default(x, …)`, `answered(x)` and the branch of an `if` that is not taken; so does a division by zero, and any result
 * that is no number. Pure, without loops: it takes as many steps as the formula has parts.
 */
export function evaluate(expression: Expression, get: (name: string) => Value): Value {
  if (!Array.isArray(expression)) return expression;
  const [first, ...parts] = expression;
  const operation = String(first);
  const value = (at: number) => evaluate(parts[at]!, get);
  switch (operation) {
    case "get":
      return get(String(parts[0]));
    case "if": {
      const test = value(0);
      return test === undefined ? test : value(test ? 1 : 2);
    }
    case "and":
    case "or": {
      // Decided by the first part where that is enough.
      const [left, settles] = [value(0), operation === "or"];
      return left === undefined || left === settles ? left : value(1);
    }
    case "default":
      return value(0) ?? value(1);
    case "answered":
      return value(0) !== undefined;
  }
  const values = parts.map((_, at) => value(at));
  if (values.includes(undefined)) return undefined;
  const reckon = own(arithmetic, operation);
  if (!reckon) return own(comparisons, operation)?.(values[0] as never, values[1] as never);
  const result = reckon(...(values as number[]));
  return Number.isFinite(result) ? tidy(result) : undefined;
}
