import type { Funnel } from "../schema/funnel.ts";
import type { Answer, Answers, Question } from "../schema/question.ts";
import type { Text } from "../schema/text.ts";
import { own } from "./known.ts";
import type { Facts } from "./types.ts";
import { localise } from "./localise.ts";
import { optionsOf } from "./options-of.ts";
import { askedOf } from "./asked-of.ts";
import { sayComputed } from "./describe-computed.ts";
import { pipeText, type Say } from "./pipe.ts";
import { keepShown } from "./path.ts";

/** Every question of this path that was answered, with its answer in words, in order. */
export function describeAnswers(
  funnel: Funnel,
  answers: Answers,
  locale: string,
): { question: string; answer: string }[] {
  const kept = keepShown(askedOf(funnel.magnet), answers);
  const asked = labelsOf(funnel, kept, locale);
  return funnel.magnet.questions.flatMap((question) => {
    const answer = own(kept, question.id);
    if (answer === undefined) return [];
    const words = (text: Text) => localise(text, locale, funnel.locale);
    const said = describeAnswer(question, answer, locale, words);
    const other = own(kept, `${question.id}.other`);
    // What somebody wrote beside an option is quoted as theirs.
    const quoted = locale.startsWith("fr") ? `«\u202f${String(other)}\u202f»` : `“${String(other)}”`;
    return [{ question: asked(question), answer: other === undefined ? said : `${said} ${quoted}` }];
  });
}

/** What a question was called for somebody with these answers. */
export function labelsOf(funnel: Funnel, kept: Answers, locale: string) {
  const say = sayPlaces(funnel, kept, locale);
  return (question: Question): string => pipeText(localise(question.label, locale, funnel.locale), say);
}

/** What stands in the places for answers and computed values, for somebody with these answers. */
export function sayPlaces(funnel: Funnel, kept: Answers, locale: string, facts: Facts = {}): Say {
  const { magnet } = funnel;
  const words = (text: Text) => localise(text, locale, funnel.locale);
  return (id, kind) => {
    if (kind === "computed") return sayComputed(funnel, id, kept, locale, facts);
    const question = magnet.questions.find((one) => one.id === id);
    const answer = own(kept, id);
    return question && answer !== undefined ? describeAnswer(question, answer, locale, words) : undefined;
  };
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
    case "dropdown":
    case "yes-no":
    case "multiple": {
      const ticked = Array.isArray(answer) ? answer : [answer];
      return optionsOf(question)
        .filter((option) => ticked.includes(String(option.id)))
        .map((option) => words(option.label))
        .join(", ");
    }
    case "ranking":
      return [answer]
        .flat()
        .map((id, at) => {
          const option = question.options.find((one) => one.id === id);
          return `${at + 1}.\u00a0${option ? words(option.label) : id}`;
        })
        .join(", ");
    case "matrix": {
      const cells = [answer].flat().map((cell) => String(cell).split(":"));
      return question.rows
        .flatMap((row) => {
          const given = cells.find(([id]) => id === row.id)?.[1];
          const column = question.columns.find(({ id }) => id === given);
          return column ? [`${words(row.label)}\u00a0– ${words(column.label)}`] : [];
        })
        .join("; ");
    }
    case "scale": {
      const named = question.labels.length === question.max - question.min + 1;
      const label = named ? question.labels[Number(answer) - question.min] : undefined;
      return label === undefined ? `${String(answer)}\u00a0/\u00a0${question.max}` : words(label);
    }
    case "nps":
      return `${String(answer)}\u00a0/\u00a010`;
    case "stars":
      return `${String(answer)}\u00a0/\u00a0${question.max}`;
    case "number":
    case "slider":
      return describeNumber(Number(answer), locale, question.unit && words(question.unit));
    case "country":
      return new Intl.DisplayNames([locale], { type: "region" }).of(String(answer)) ?? String(answer);
    case "date":
      return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(`${String(answer)}T00:00:00Z`),
      );
    case "short-text":
    case "long-text":
    case "statement":
      return String(answer);
  }
}

function describeNumber(value: number, locale: string, unit: string | undefined): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value);
  if (!unit) return number;
  // English writes 40%, French 40 %.
  return unit === "%" && locale.startsWith("en") ? `${number}%` : `${number}\u00a0${unit}`;
}
