import type * as v from "valibot";
import { error, type Problem } from "./finding.ts";

type Issue = v.BaseIssue<unknown>;
/** Every kind of rule starts with one of these keys; that the others are missing says nothing. */
const ruleKeys = ["question", "fact", "all", "any", "not"];

/** What a schema finds wrong, in words that name the key and what was expected there. */
export function schemaProblems(issues: readonly Issue[]): Problem[] {
  const problems = issues.flatMap((issue) => explain(issue, []));
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.path, problem.message]);
    return !seen.has(key) && seen.add(key);
  });
}

function explain(issue: Issue, around: Problem["path"]): Problem[] {
  const path = [...around, ...keysOf(issue)];
  if (issue.type === "union") return explainUnion(issue, path);
  const key = path.at(-1);
  if (issue.received === "undefined") return [error("missing-key", path, `"${String(key)}" is missing`)];
  if (issue.expected === "never") return [error("unknown-key", path, `unknown key "${brief(String(key))}"`)];
  return [error("wrong-value", path, describe(issue))];
}

/** A union reports what is wrong with each of its members: keep what is about the member that was meant. */
function explainUnion(issue: Issue, path: Problem["path"]): Problem[] {
  const members = (issue.issues ?? []).filter((member) => member.path);
  const isRule = members.some(({ expected }) => ruleKeys.some((key) => expected === `"${key}"`));
  if (isRule && ruleKeys.filter((key) => Object.hasOwn(issue.input as object, key)).length !== 1) {
    return [error("wrong-value", path, "a rule has exactly one of question, fact, all, any or not")];
  }
  const meant = isRule ? members.filter((member) => !isAboutOtherRule(member)) : members;
  if (meant.length > 0) return meant.flatMap((member) => explain(member, path));
  if (issue.received === "undefined")
    return [error("missing-key", path, `"${String(path.at(-1))}" is missing`)];
  return [error("wrong-value", path, describe(issue))];
}

function isAboutOtherRule(issue: Issue): boolean {
  const [key, ...deeper] = keysOf(issue);
  return deeper.length === 0 && ruleKeys.includes(String(key)) && isKeyIssue(issue);
}

function isKeyIssue(issue: Issue): boolean {
  return issue.expected === "never" || issue.received === "undefined";
}

function keysOf(issue: Issue): Problem["path"] {
  return (issue.path ?? []).map((item) => (typeof item.key === "number" ? item.key : String(item.key)));
}

function describe(issue: Issue): string {
  if (issue.type === "check") return `expected ${issue.message}`;
  const received = brief(issue.received)
    .replace(/^Object$/, "an object")
    .replace(/^Array$/, "a list");
  const isOwnMessage = !issue.message.startsWith("Invalid ");
  if (isOwnMessage) return `expected ${issue.message}, received ${received}`;
  const expected = inWords(issue.expected ?? issue.type);
  return issue.type.endsWith("_length")
    ? `expected a length ${expected}, received ${received}`
    : `expected ${issue.type === "integer" ? "a whole number" : expected}, received ${received}`;
}

/** `("a" | "b")` → `one of "a", "b"`. */
function inWords(expected: string): string {
  const choice = /^\((.*)\)$/s.exec(expected)?.[1];
  return (choice ? `one of ${choice.replaceAll(" | ", ", ")}` : expected)
    .replaceAll("Object", "object")
    .replaceAll("Array", "list");
}

function brief(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
