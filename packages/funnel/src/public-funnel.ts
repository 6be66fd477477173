import type { Appearance } from "./schema/appearance.ts";
import type { Condition } from "./schema/condition.ts";
import type { FieldId } from "./schema/form.ts";
import type { QuestionType } from "./schema/question.ts";

/** What a visitor's browser may know of a question, in one language: never points. */
export type PublicQuestion = {
  id: string;
  type: QuestionType;
  label: string;
  required: boolean;
  section?: string;
  help?: string;
  showIf?: Condition;
  options?: { id: string; label: string; help?: string }[];
  /** `multiple`: fewest and most ticks; `scale`, `nps` and `number`: bounds of the value. */
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  /** `scale`: two wordings for the ends or one a value; `nps`: the two ends. */
  labels?: string[];
  maxLength?: number;
  placeholder?: string;
};

/** A funnel as the public sees it, in one language. */
export type PublicFunnel = {
  slug: string;
  version: number;
  locale: string;
  locales: string[];
  magnet: {
    kind: "diagnostic" | "survey" | "download";
    title: string;
    intro?: string;
    minutes?: number;
    sections: { id: string; title: string; text?: string }[];
    questions: PublicQuestion[];
    /** `download`: what is handed over, by name only. */
    files?: { id: string; label: string }[];
  };
  /** How to go on; an option with `call` makes the phone number mandatory. */
  choices: {
    id: string;
    label: string;
    help?: string;
    required: boolean;
    options: { id: string; label: string; help?: string; call: boolean }[];
  }[];
  form: {
    position: "start" | "before-results" | "end";
    title?: string;
    text?: string;
    submit?: string;
    fields: { id: FieldId; required: boolean; label?: string; help?: string }[];
  };
  consents: { id: string; required: boolean; text: string }[];
  controller: { name: string; email: string; notice?: string };
  results: { show: "now" | "email" | "both"; teaser: "none" | "total"; redirects?: true };
  appearance: Appearance;
};
