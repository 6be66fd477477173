import { checkEmail, checkPhone } from "./check-contact.ts";
import { checkText } from "./check-text.ts";
import type { AnswerableQuestion, Issue } from "./types.ts";

/** What is wrong with a text, and with an address or a number given as one. */
export function checkWords({ type, maxLength, format }: AnswerableQuestion, answer: unknown): Issue | null {
  if (typeof answer !== "string") return { code: "wrong-type" };
  if (type === "long-text") return checkText(answer, maxLength ?? 2000, "many");
  const issue = checkText(answer, maxLength ?? 200, "one");
  if (issue || format === undefined || format === "company") return issue;
  if (format === "email") {
    const code = checkEmail(answer.trim());
    return code && { code };
  }
  return checkPhone(answer);
}
