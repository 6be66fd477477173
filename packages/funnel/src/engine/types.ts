import type { Condition } from "../schema/condition.ts";
import type { Answers } from "../schema/question.ts";

/** The part of a question that decides the path; full and public questions both have it. */
export type PathQuestion = {
  id: string;
  type: string;
  showIf?: Condition | undefined;
  next?: { when?: Condition | undefined; to: string }[] | undefined;
  options?: { id: string; alone?: true | undefined; other?: true | undefined }[];
  /** Asked only of those for whom it is drawn from this pool. */
  pool?: string | undefined;
};

/** What decides the path beside the questions themselves. */
export type Asked<Q extends PathQuestion = PathQuestion> = {
  questions: Q[];
  pools?: { id: string; ask: number }[] | undefined;
  /** Computed values as facts, worked out from the answers by then. */
  look?: ((known: Answers) => Facts) | undefined;
};

/** The part of a question that decides whether an answer is valid; full and public questions both have it. */
export type AnswerableQuestion = PathQuestion & {
  required?: boolean;
  options?: { id: string; alone?: true | undefined; other?: true | undefined }[];
  rows?: { id: string }[];
  columns?: { id: string }[];
  /** How many places a ranking has. */
  top?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
  /** Of a date: days as `2026-11-25`. */
  from?: string | undefined;
  until?: string | undefined;
  step?: number | undefined;
  maxLength?: number;
  format?: "email" | "phone" | "company" | undefined;
};

/** Known facts by name (see `FactNameSchema`); `undefined` and `null` mean unknown. */
export type Facts = Record<string, string | number | boolean | null | undefined>;

export type IssueCode =
  | "required"
  | "wrong-type"
  | "unknown-option"
  | "duplicate-option"
  | "too-few"
  | "too-many"
  | "not-alone"
  | "incomplete"
  | "date-invalid"
  | "date-range"
  | "too-small"
  | "too-large"
  | "off-step"
  | "too-long"
  | "bad-characters"
  | "email-no-at"
  | "email-invalid"
  | "phone-invalid"
  | "consent-required"
  | "unknown-question"
  | "hidden-question"
  | "unknown-field"
  | "unknown-consent"
  | "unknown-choice";

/** What is wrong with one value: data, so that every surface can word it. */
export type Issue = { code: IssueCode; limit?: number };

/** One line of the account of a score: which answer gave what, out of what it could have given. */
export type TraceEntry = {
  question: string;
  /** The option ids or the value answered. */
  answer: string[] | number;
  to: { axis: string } | { outcome: string };
  points: number;
  /** Least and most points that this question could have given to this axis or outcome. */
  min: number;
  max: number;
};

/** All numbers in `score` and `total` are whole, 0 to 100; `null` where nothing answered feeds them. */
export type Score = {
  total: number | null;
  level: string | null;
  axes: Record<
    string,
    { score: number | null; level: string | null; earned: number; min: number; max: number }
  >;
  outcome: string | null;
  /** Points of each outcome. */
  outcomes: Record<string, number>;
  trace: TraceEntry[];
};

export type LevelView = { id: string; label: string; text?: string; advice?: string };

/** A passage for those whom it fits, in words. */
export type BlockView = {
  id: string;
  title: string;
  text?: string;
  button?: { label: string; url: string };
};

/** A score in words, in one language: what the results page, the emails and the API show. */
export type ResultsView = {
  total: number | null;
  level: LevelView | null;
  axes: {
    id: string;
    label: string;
    text?: string;
    score: number | null;
    weight: number;
    level: LevelView | null;
  }[];
  outcome: { id: string; label: string; text?: string; advice?: string } | null;
  /** What each answer weighed, most influential first. */
  explanation: {
    question: string;
    answer: string;
    /** The axis or outcome that the points went to, in words. */
    to: string;
    points: number;
    min: number;
    max: number;
  }[];
  /** Passages that fit this pass; absent where there are none. */
  blocks?: BlockView[];
  /** What a calculator comes to; absent where there is none. */
  figures?: FiguresView;
};

/** A computed value in words; `said` is a dash where it is not known. */
export type FigureView = { id: string; label: string; value: number | null; said: string };

/** What a calculator comes to, and from what. */
export type FiguresView = {
  title: string;
  text?: string;
  main: FigureView;
  breakdown: FigureView[];
  note?: string;
};
