import type { Funnel } from "../schema/funnel.ts";
import type { Answer, Answers, Question } from "../schema/question.ts";
import type { Text } from "../schema/text.ts";
import { own } from "./known.ts";
import { localise } from "./localise.ts";
import { keepShown } from "./path.ts";

/** Every question of this path that was answered, with its answer in words, in order. */
export function describeAnswers(
  funnel: Funnel,
  answers: Answers,
  locale: string,
): { question: string; answer: string }[] {
  const kept = keepShown(funnel.magnet.questions, answers);
  return funnel.magnet.questions.flatMap((question) => {
    const answer = own(kept, question.id);
    if (answer === undefined) return [];
    const words = (text: Text) => localise(text, locale, funnel.locale);
    return [{ question: words(question.label), answer: describeAnswer(question, answer, locale, words) }];
  });
}

/** One answer in words: option labels, the name of a scale's value, a number with its unit, a text as it is. */
export function describeAnswer(
  question: Question,
  answer: Answer,
  locale: string,
  words: (text: Text) => string,
): string {
  switch (question.type) {
    case "single":
    case "multiple": {
      const ticked = Array.isArray(answer) ? answer : [answer];
      return question.options
        .filter((option) => ticked.includes(String(option.id)))
        .map((option) => words(option.label))
        .join(", ");
    }
    case "scale": {
      const named = question.labels.length === question.max - question.min + 1;
      const label = named ? question.labels[Number(answer) - question.min] : undefined;
      return label === undefined ? `${String(answer)}\u00a0/\u00a0${question.max}` : words(label);
    }
    case "nps":
      return `${String(answer)}\u00a0/\u00a010`;
    case "number":
      return describeNumber(Number(answer), locale, question.unit && words(question.unit));
    default:
      return String(answer);
  }
}

function describeNumber(value: number, locale: string, unit: string | undefined): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
  if (!unit) return number;
  // English writes 40%, French 40 %.
  return unit === "%" && locale.startsWith("en") ? `${number}%` : `${number}\u00a0${unit}`;
}
