/** What a formula reckons with; `undefined` is not known. */
export type Value = number | string | boolean | string[] | undefined;

/**
 * A formula that was read: a number, a text or true and false stand for themselves, `["get", name]` is a value by its
 * name, anything else an operation with what it is done to. It travels as JSON.
 */
export type Expression = number | string | boolean | Expression[];

/** The names that an expression refers to, each once. */
export function namesIn(expression: Expression): string[] {
  if (!Array.isArray(expression)) return [];
  const [operation, ...parts] = expression;
  return operation === "get" ? [String(parts[0])] : [...new Set(parts.flatMap(namesIn))];
}
