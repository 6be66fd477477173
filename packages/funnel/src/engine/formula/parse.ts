import type { Expression } from "./expression.ts";

/** What is wrong with a formula, and at which of its characters, from 1. */
export type FormulaProblem = { at: number; message: string };
type Parsed = { expression: Expression; places: Map<Expression, number> } | { problem: FormulaProblem };
type Token = { kind: "number" | "text" | "name" | "sign" | "end"; text: string; at: number };

/** Deeper than anybody writes, far from what a stack holds. */
const deepest = 40;
const kinds = [
  ["number", /^\d+(\.\d+)?/],
  ["text", /^"[^"]*"/],
  // A hyphen inside a name belongs to it: ids have them. A minus stands apart.
  ["name", /^[a-zA-Z][a-zA-Z0-9]*([-.][a-zA-Z0-9]+)*/],
  ["sign", /^(<=|>=|!=|[-+*/^()=<>,%])/],
] as const;
/** Binary operations by how tightly they bind; those in one list are taken from left to right. */
const levels = [["or"], ["and"], ["=", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/"]];

class Unreadable extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Functions with how many parts they take. */
export const functions: Record<string, [least: number, most: number]> = {
  if: [3, 3],
  default: [2, 2],
  answered: [1, 1],
  has: [2, 2],
  count: [1, 1],
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
  abs: [1, 1],
  min: [2, 20],
  max: [2, 20],
};

/** Reads a formula such as `max(0, hours - 35) * 1.25`; where it cannot be read, what is wrong and how to mend it. */
export function parseFormula(source: string): Parsed {
  const places = new Map<Expression, number>();
  try {
    return { expression: read(tokens(source), places), places };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: { at: error.at, message: error.message } };
    throw error;
  }
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space) {
      at += space.length;
      continue;
    }
    const [kind, text] = kinds
      .map(([name, pattern]) => [name, pattern.exec(rest)?.[0]] as const)
      .find(([, match]) => match !== undefined) ?? ["sign", undefined];
    if (text === undefined) {
      throw new Unreadable(
        at + 1,
        rest.startsWith('"')
          ? 'a text that does not end: put " behind it'
          : `${JSON.stringify([...rest][0])} means nothing here: formulas are made of numbers, names, texts in ", + - * / ^ ( ) , % = != < <= > >=`,
      );
    }
    found.push({ kind, text, at: at + 1 });
    at += text.length;
    if (kind === "number" && /^[\da-zA-Z.]/.test(source.slice(at)))
      throw new Unreadable(at + 1, `${text}${source[at]} is no number: write 1234.5`);
  }
  return [...found, { kind: "end", text: "the end", at: source.length + 1 }];
}

function read(list: Token[], places: Map<Expression, number>): Expression {
  let next = 0;
  const peek = () => list[next]!;
  const take = () => list[next++]!;
  const isNext = (...texts: string[]) => peek().kind !== "text" && texts.includes(peek().text);
  const node = (at: number, ...made: [string, ...Expression[]]): Expression => {
    places.set(made, at);
    return made;
  };
  const expect = (text: string, after: string) => {
    if (!isNext(text)) throw new Unreadable(peek().at, `${said(peek())} where "${text}" belongs, ${after}`);
    take();
  };

  const binary = (level: number, depth: number): Expression => {
    if (depth > deepest)
      throw new Unreadable(peek().at, `more than ${deepest} levels deep: use computed values in between`);
    const operators = levels[level];
    if (!operators) return unary(depth + 1);
    let left = binary(level + 1, depth);
    for (let count = 0; isNext(...operators); count++) {
      const { text, at } = take();
      if (level === 2 && count > 0)
        throw new Unreadable(at, 'two comparisons in a row: write "a < b and b < c"');
      left = node(at, text, left, binary(level + 1, depth + 1));
    }
    return left;
  };
  const unary = (depth: number): Expression => {
    if (depth > deepest) throw new Unreadable(peek().at, `more than ${deepest} levels deep`);
    const { at } = peek();
    if (isNext("-")) {
      take();
      return node(at, "neg", unary(depth + 1));
    }
    if (isNext("not")) {
      take();
      return node(at, "not", binary(2, depth + 1));
    }
    const base = primary(depth);
    if (!isNext("^")) return base;
    const power = take();
    return node(power.at, "^", base, unary(depth + 1));
  };
  const primary = (depth: number): Expression => {
    const token = take();
    if (token.kind === "number") {
      if (!isNext("%")) return Number(token.text);
      take();
      return Number(token.text) / 100;
    }
    if (token.kind === "text") return token.text.slice(1, -1);
    if (token.text === "(") {
      const inside = binary(0, depth + 1);
      expect(")", `for the "(" at ${token.at}`);
      return inside;
    }
    if (token.kind === "name" && !["and", "or", "not"].includes(token.text)) {
      if (isNext("(")) return call(token, depth);
      if (token.text === "true" || token.text === "false") return token.text === "true";
      return node(token.at, "get", token.text);
    }
    throw new Unreadable(token.at, `${said(token)} where a number, a name or "(" belongs`);
  };
  const call = ({ text, at }: Token, depth: number): Expression => {
    const takes = Object.hasOwn(functions, text) ? functions[text] : undefined;
    if (!takes)
      throw new Unreadable(at, `no function "${text}": there are ${Object.keys(functions).join(", ")}`);
    take();
    const given: Expression[] = [];
    while (!isNext(")")) {
      if (given.length > 0) expect(",", `between the parts of ${text}(…)`);
      given.push(binary(0, depth + 1));
    }
    take();
    const [least, most] = takes;
    if (given.length < least || given.length > most) {
      const wanted = least === most ? `${least}` : `${least} to ${most}`;
      throw new Unreadable(at, `${text} takes ${wanted} parts, and here are ${given.length}`);
    }
    return node(at, text, ...given);
  };

  const whole = binary(0, 0);
  if (peek().kind !== "end")
    throw new Unreadable(peek().at, `${said(peek())} where an operator such as + or * belongs`);
  return whole;
}

function said({ kind, text }: Token): string {
  return kind === "end" ? "the formula ends" : JSON.stringify(text.replace(/^"|"$/g, ""));
}
