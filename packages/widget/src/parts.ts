import type { Answer, Answers, Issue, ResultsView } from "@aimant/funnel";
import type { ComponentChild, FunctionComponent } from "preact";
import type { Session } from "./flow/session.ts";
import type { Definition, Next, LinkedQuestion } from "./flow/state.ts";
import type { LinkedType } from "./link/linked-type.ts";
import type { Texts } from "./texts/en.ts";

/** What a question type gets to show itself. */
export type QuestionProps = {
  question: LinkedQuestion;
  value: Answer | undefined;
  /** All answers so far; words beside an option are kept there too. */
  answers: Answers;
  locale: string;
  texts: Texts;
  /** Ids of help and error. */
  describedBy: string;
  invalid: boolean;
  /** Keeps an answer; `undefined` or an empty one takes it back. */
  set: (answer: Answer | undefined) => void;
  /** Keeps an answer and goes on, unless it was chosen by moving through the choices with the keyboard. */
  pick: (answer: Answer) => void;
};

/** One question type. */
export type QuestionPart = {
  view: FunctionComponent<QuestionProps>;
  css?: string;
  /** What is wrong with an answer, where it can be more than missing. */
  check?: (question: LinkedQuestion, answer: Answer | undefined) => Issue | null;
  /** Several controls that answer one question. */
  group?: boolean;
  /** An answer by key goes on by itself. */
  auto?: boolean;
  /** The answer that a typed character stands for; `waiting` while the key before it has not gone on yet. */
  key?: (
    question: LinkedQuestion,
    key: string,
    value: Answer | undefined,
    waiting: boolean,
  ) => Answer | undefined;
  /** Said under the label. */
  hint?: (question: LinkedQuestion, texts: Texts) => string;
};

/** The score before or after the form. */
export type ResultsPart = {
  view: FunctionComponent<{
    results: Pick<ResultsView, "total" | "level"> & Partial<ResultsView>;
    locale: string;
    texts: Texts;
    /** Of the heading, where the focus goes when the results come first. */
    id?: string;
  }>;
  css: string;
};

type SessionView = FunctionComponent<{ session: Session }>;

/** How the visitor wants to go on, asked with the contact form. */
export type ChoicesPart = {
  view: SessionView;
  css: string;
  /** What was not chosen and has to be, by path. */
  check: (session: Session) => Record<string, string>;
};

/** What a download hands over: by name before the form, by link after it. */
export type FilesPart = { list: SessionView; view: SessionView; css: string };

/** Lets a call be booked here instead of on its own page. */
export type BookingPart = {
  /** What stands in the link's place, once it was followed. */
  view: (session: Session) => ComponentChild;
  /** Follows the link, here where that can be. */
  open: (session: Session, event: MouseEvent, bookingUrl: string) => boolean;
  css: string;
};

/** Leads on to another page after submitting. */
export type RedirectPart = { go: (next: Next) => void; css?: string };

/** Questions that are not asked of everybody. */
export type LogicPart = {
  /** Ids of the questions on this path. */
  shown: (questions: LinkedQuestion[], answers: Answers) => string[];
  /** The answers that count on it. */
  keep: (questions: LinkedQuestion[], answers: Answers) => Answers;
  css?: string;
};
/** Lets the visitor stop here and go on later. */
export type LaterPart = { view: SessionView; css: string };

/** Puts earlier answers into the words of a question. */
export type PipePart = {
  say: (
    question: LinkedQuestion,
    questions: LinkedQuestion[],
    answers: Answers,
    locale: string,
  ) => LinkedQuestion;
  css?: string;
};

/** Says computed values, for somebody with these answers; nothing where one is not known. */
export type SaysPart = {
  of: (questions: LinkedQuestion[], answers: Answers, locale: string) => (id: string) => string | undefined;
  css?: string;
};

/** Shows the funnel above the page instead of in it. */
export type OverlayPart = {
  place: (definition: Definition, script: HTMLScriptElement | null) => void;
  css: string;
};

/** What is linked in. */
export const parts: Partial<Record<LinkedType, QuestionPart>> & {
  results?: ResultsPart;
  choices?: ChoicesPart;
  files?: FilesPart;
  booking?: BookingPart;
  redirect?: RedirectPart;
  logic?: LogicPart;
  overlay?: OverlayPart;
  pipe?: PipePart;
  says?: SaysPart;
  /** Puts options in another order. */
  shuffle?: ((definition: Definition) => void) & { css?: string };
  later?: LaterPart;
} = {};

/** Called once by each part. */
export function add<Name extends keyof typeof parts>(
  name: Name,
  part: NonNullable<(typeof parts)[Name]>,
): void {
  parts[name] = part;
}

/** Fills one `{key}`; the value is never read as a pattern. */
export function fill(template: string, key: string, value: string | number): string {
  return template.replace(`{${key}}`, () => String(value));
}
