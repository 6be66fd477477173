import type { AnswerableQuestion, Issue } from "./types.ts";

/** What is wrong with the one option chosen. */
export function checkOption({ options = [] }: AnswerableQuestion, answer: unknown): Issue | null {
  if (typeof answer !== "string") return { code: "wrong-type" };
  return options.some((option) => option.id === answer) ? null : { code: "unknown-option" };
}

/** What is wrong with several options: too few, too many, one twice, one that goes with no other. */
export function checkOptions({ options = [], min, max }: AnswerableQuestion, answer: unknown): Issue | null {
  if (!Array.isArray(answer) || !answer.every((id) => typeof id === "string")) return { code: "wrong-type" };
  const ids = new Set(options.map((option) => option.id));
  if (answer.some((id) => !ids.has(id))) return { code: "unknown-option" };
  if (new Set(answer).size < answer.length) return { code: "duplicate-option" };
  if (answer.length > 1 && options.some(({ id, alone }) => alone && answer.includes(id))) {
    return { code: "not-alone" };
  }
  if (min !== undefined && answer.length < min && !isAlone(options, answer)) {
    return { code: "too-few", limit: min };
  }
  if (max !== undefined && answer.length > max) return { code: "too-many", limit: max };
  return null;
}

/** “None of these” is a whole answer, however many are asked for. */
function isAlone(options: { id: string; alone?: true | undefined }[], answer: string[]): boolean {
  return options.some(({ id, alone }) => alone && id === answer[0]);
}

/** What is wrong with a matrix, which has one `row:column` for each row, in any order. */
export function checkCells({ rows = [], columns = [] }: AnswerableQuestion, answer: unknown): Issue | null {
  if (!Array.isArray(answer) || !answer.every((cell) => typeof cell === "string"))
    return { code: "wrong-type" };
  const cells = answer.map((cell) => cell.split(":"));
  const knows = (list: { id: string }[], id: string | undefined) => list.some((one) => one.id === id);
  if (cells.some(([row, column, more]) => !knows(rows, row) || !knows(columns, column) || more !== undefined))
    return { code: "unknown-option" };
  const answered = new Set(cells.map(([row]) => row));
  if (answered.size < cells.length) return { code: "duplicate-option" };
  return answered.size < rows.length ? { code: "incomplete" } : null;
}
