import { own } from "./known.ts";

const variable = /\{\{([^{}]*)\}\}/g;

/** Fills `{{name}}` in one pass, so that a value which itself looks like a variable stays as it is; an unknown one is left empty. */
export function fillVariables(template: string, variables: Record<string, string>): string {
  return template.replace(variable, (_, name: string) => own(variables, name.trim()) ?? "");
}

/** The variables of a template that are not among `known`, each once. */
export function unknownVariables(template: string, known: string[]): string[] {
  const names = [...template.matchAll(variable)].map((match) => (match[1] ?? "").trim());
  return [...new Set(names)].filter((name) => !known.includes(name));
}
