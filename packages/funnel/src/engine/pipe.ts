import type { Answer } from "../schema/question.ts";

/**
 * Earlier answers in later texts: `You said {{answer.tool|another tool}}`, with what is said where there is none;
 * `{{computed.saving|nothing yet}}` says a computed value in the same way.
 */
const place = /\{\{(answer|computed)\.([a-zA-Z0-9-]+)\|([^{}]+)\}\}/g;

/** What stands in a place: an answer or a computed value in words, nothing where there is none. */
export type Say = (id: string, kind: "answer" | "computed") => string | undefined;

/** Types whose answers read well inside a sentence. */
export const pipedTypes = [
  "single",
  "multiple",
  "dropdown",
  "yes-no",
  "scale",
  "nps",
  "stars",
  "number",
  "slider",
  "short-text",
];

/** The places for answers and computed values in a text. */
export function pipesIn(text: string): { kind: "answer" | "computed"; id: string }[] {
  return [...text.matchAll(place)].map(([, kind, id = ""]) => ({
    kind: kind === "computed" ? kind : "answer",
    id,
  }));
}

/** A text without its places for answers. */
export function withoutPipes(text: string): string {
  return text.replace(place, "");
}

/** Puts answers in their places; in one pass, so that an answer that looks like a place stays as it is. */
export function pipeText(text: string, say: Say): string {
  return text.replace(
    place,
    (_, kind: "answer" | "computed", id: string, otherwise: string) => say(id, kind) || otherwise.trim(),
  );
}

type Sayable = {
  id: string;
  label: string;
  help?: string;
  unit?: string;
  options?: { id: string; label: string }[];
};

/** A question with earlier answers in its words. */
export function pipeQuestion<Q extends Sayable>(
  question: Q,
  questions: Sayable[],
  answers: Record<string, Answer>,
  locale: string,
  computed?: (id: string) => string | undefined,
): Q {
  const say: Say = (id, kind) => {
    if (kind === "computed") return computed?.(id);
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const asked = questions.find((one) => one.id === id);
    return answer === undefined || !asked ? undefined : sayAnswer(asked, answer, locale);
  };
  const { label, help } = question;
  return { ...question, label: pipeText(label, say), ...(help && { help: pipeText(help, say) }) };
}

function sayAnswer({ options, unit }: Sayable, answer: Answer, locale: string): string {
  const said = [answer].flat().flatMap((one) => {
    if (!options) return [typeof one === "number" ? one.toLocaleString(locale) : one];
    return options.find(({ id }) => id === one)?.label ?? [];
  });
  return said.length > 0 && unit ? `${said.join(", ")}\u00a0${unit}` : said.join(", ");
}
