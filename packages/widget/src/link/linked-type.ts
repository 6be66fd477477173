import type { PublicQuestion, QuestionType } from "@aimant/funnel";

/**
 * How a question is shown. Choices that have pictures, take words of the visitor's own, or hold one that goes with no
 * other, have parts of their own, so that plain choices stay as small as they are.
 */
export type LinkedType = QuestionType | "single-pictures" | "single-open" | "multiple-more" | "search";

/** More options than this are looked for by typing. */
const manyOptions = 12;

/** The part that shows a question. */
export function linkedType({ type, options = [] }: Pick<PublicQuestion, "type" | "options">): LinkedType {
  const has = (mark: "image" | "other" | "alone") => options.some((option) => option[mark] !== undefined);
  if (type === "single" && has("other")) return "single-open";
  if (type === "single" && has("image")) return "single-pictures";
  if (type === "multiple" && (has("image") || has("other") || has("alone"))) return "multiple-more";
  return type === "dropdown" && options.length > manyOptions ? "search" : type;
}
