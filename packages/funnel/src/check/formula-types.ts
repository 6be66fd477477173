import type { Expression } from "../engine/formula/expression.ts";

/** What a part of a formula comes to; a text or a list knows the options that it can be. */
export type Type = { is: "number" | "boolean" } | { is: "text" | "list"; options?: string[] };

export const number: Type = { is: "number" };
const boolean: Type = { is: "boolean" };

type Context = {
  name: (name: string) => Type | string;
  wrong: (part: Expression, why: string, code?: string) => void;
};

/** The type of an expression; everything that does not fit is told once, and taken for a number from there on. */
export function infer(expression: Expression, context: Context): Type {
  if (typeof expression === "number") return number;
  if (typeof expression === "boolean") return boolean;
  if (typeof expression === "string") return { is: "text", options: [expression] };
  const [first, ...parts] = expression;
  const operation = String(first);
  const wrong = (why: string, code?: string) => {
    context.wrong(expression, why, code);
    return number;
  };
  if (operation === "get") {
    const type = context.name(String(parts[0]));
    return typeof type === "string" ? wrong(type, "unknown-name") : type;
  }
  const types = parts.map((part) => infer(part, context));
  const [left = number, right = number, third = number] = types;
  const all = (is: Type["is"], result: Type): Type => {
    const other = types.find((type) => type.is !== is);
    return other ? (wrong(`${said(operation)} takes a ${is}, and here is a ${other.is}`), result) : result;
  };
  switch (operation) {
    case "=":
    case "!=":
      return alike(left, right, `${operation} compares`) ?? boolean;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return all("number", boolean);
    case "and":
    case "or":
    case "not":
      return all("boolean", boolean);
    case "if":
      if (left.is !== "boolean") wrong(`if asks for a test, such as hours > 10, and here is a ${left.is}`);
      alike(right, third, "the two results of if are");
      return right;
    case "default":
      alike(left, right, "default takes");
      return left;
    case "answered":
      return boolean;
    case "has":
      if (left.is !== "list" || right.is !== "text")
        return (wrong(`has takes a multiple choice and an option: has(tools, "crm")`), boolean);
      return (fits(left, right), boolean);
    case "count":
      return left.is === "list" ? number : wrong(`count takes a multiple choice, and here is a ${left.is}`);
    default:
      return all("number", number);
  }

  function alike(one: Type, other: Type, what: string): undefined {
    if (one.is !== other.is || one.is === "list")
      return void wrong(`${what} two values of one kind, and here are a ${one.is} and a ${other.is}`);
    fits(one, other);
    fits(other, one);
    return undefined;
  }

  /** A text that is written out has to be one of the options that it is compared with. */
  function fits(choice: Type, text: Type): void {
    if (operation === "if" || operation === "default" || !("options" in choice) || !("options" in text))
      return;
    const [written] = text.options ?? [];
    if (text.options?.length !== 1 || !choice.options || choice.options.length < 2) return;
    if (written !== undefined && !choice.options.includes(written)) {
      wrong(
        `there is no option "${written}"; there are ${choice.options.map((id) => `"${id}"`).join(", ")}`,
        "unknown-option",
      );
    }
  }
}

function said(operation: string): string {
  return operation === "neg" ? "-" : operation;
}
