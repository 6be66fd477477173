import type { State } from "./state.ts";

/** What the server refused and where the visitor finds it, in the server's words, which are in their language. */
export function refusals(problem: Record<string, unknown> | undefined, questions: { id: string }[]) {
  const errors: State["errors"] = {};
  for (const { path, message } of (problem?.["errors"] ?? []) as { path: string; message: string }[]) {
    errors[path] ??= message;
  }
  return {
    errors,
    question: questions.find(({ id }) => errors[`answers.${id}`])?.id,
    isForm: Object.keys(errors).some((path) => path.startsWith("c")),
  };
}
