import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { error, type Finding, type Problem } from "./finding.ts";

/** A definition of 200 questions in two languages takes about 200 KB. */
const maxLength = 1024 * 1024;
/** Rules nest to 20, two levels of JSON each, inside a question: deeper is a mistake, or an attack on the stack. */
const maxDepth = 48;
/** One mistake often brings a train of others behind it. */
const maxSyntaxErrors = 10;
const reserved = new Set(["__proto__", "prototype", "constructor"]);

type Reading = { value: unknown; locate: (problem: Problem) => Finding; problems: Problem[] };

/** Reads JSON with its positions; where it cannot be read, only findings come back. */
export function readSource(text: string): Reading | { findings: Finding[] } {
  const lines = lineStarts(text);
  const broken = (code: string, offset: number, message: string): Finding => ({
    severity: "error",
    code,
    path: "",
    ...placeOf(lines, offset),
    message,
  });
  if (text.length > maxLength) {
    return {
      findings: [
        broken("too-large", 0, `a definition has at most ${maxLength} characters, this one ${text.length}`),
      ],
    };
  }
  const deep = tooDeepAt(text);
  if (deep !== undefined) {
    return { findings: [broken("too-deep", deep, `nested more than ${maxDepth} levels deep`)] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text.replace(/^\uFEFF/, " "), errors, {
    disallowComments: true,
    allowTrailingComma: false,
  });
  if (errors.length > 0 || !root) {
    const findings = errors
      .slice(0, maxSyntaxErrors)
      .map(({ error: code, offset }) =>
        broken("syntax", offset, `not valid JSON: ${wordsOf(printParseErrorCode(code))}`),
      );
    return {
      findings: findings.length > 0 ? findings : [broken("syntax", 0, "not valid JSON: nothing here")],
    };
  }
  if (root.type !== "object") {
    return {
      findings: [broken("wrong-value", root.offset, `expected one object { … }, received ${root.type}`)],
    };
  }
  return {
    value: JSON.parse(text.replace(/^\uFEFF/, "")),
    problems: keyProblems(root, []),
    locate: (problem) => ({
      ...problem,
      path: pathText(problem.path),
      ...placeOf(lines, offsetOf(root, problem.path)),
    }),
  };
}

/** Findings in the order of the file. */
export function byPosition(a: Finding, b: Finding): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1)
  );
}

/** The scanner does not recurse, the parser does: so depth is measured before anything is parsed. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    if (scanner.getTokenLength() === 0) return undefined;
    const first = text[offset];
    if (first === "{" || first === "[") depth += 1;
    if (first === "}" || first === "]") depth -= 1;
    if (depth > maxDepth) return offset;
  }
}

function keyProblems(node: Node, path: (string | number)[]): Problem[] {
  if (node.type === "array")
    return (node.children ?? []).flatMap((item, at) => keyProblems(item, [...path, at]));
  if (node.type !== "object") return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const key = String(property.children?.[0]?.value);
    const value = property.children?.[1];
    const here = [...path, key];
    const found: Problem[] = value ? keyProblems(value, here) : [];
    if (seen.has(key))
      found.push(error("duplicate-key", here, `"${key}" is written twice; only the last one would count`));
    if (reserved.has(key))
      found.push(error("reserved-key", here, `"${key}" is a reserved word and cannot be a key`));
    seen.add(key);
    return found;
  });
}

/** Where the key, the item or the nearest thing around it starts; of duplicate keys, the last. */
function offsetOf(root: Node, path: (string | number)[]): number {
  let node = root;
  let offset = root.offset;
  for (const key of path) {
    if (typeof key === "number") {
      const item = node.type === "array" ? node.children?.[key] : undefined;
      if (!item) break;
      node = item;
      offset = item.offset;
    } else {
      const property =
        node.type === "object"
          ? node.children?.findLast((child) => child.children?.[0]?.value === key)
          : undefined;
      const value = property?.children?.[1];
      if (!property || !value) break;
      node = value;
      offset = property.offset;
    }
  }
  return offset;
}

function pathText(path: (string | number)[]): string {
  return path
    .map((key, at) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[\w$-]+$/.test(key)) return `[${JSON.stringify(key.slice(0, 80))}]`;
      return at === 0 ? key : `.${key}`;
    })
    .join("");
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function placeOf(starts: number[], offset: number): { line: number; column: number } {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** `CommaExpected` → "comma expected". */
function wordsOf(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}
