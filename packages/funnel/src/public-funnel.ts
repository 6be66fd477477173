import type { Appearance } from "./schema/appearance.ts";
import type { Condition } from "./schema/condition.ts";
import type { PublicFormat } from "./engine/computed.ts";
import type { Expression } from "./engine/formula/expression.ts";
import type { FieldId } from "./schema/form.ts";
import type { QuestionType } from "./schema/question.ts";

/** One answer that can be chosen. */
export type PublicOption = {
  id: string;
  label: string;
  help?: string;
  image?: { url: string; alt?: string };
  /** Words of the visitor's own may stand beside it. */
  other?: true;
  /** Goes with no other. */
  alone?: true;
  /** Keeps its place in a random order. */
  pinned?: true;
};

/** What a visitor's browser may know of a question, in one language: never points. */
export type PublicQuestion = {
  id: string;
  type: QuestionType;
  label: string;
  required: boolean;
  section?: string;
  help?: string;
  showIf?: Condition;
  /** Asked only of those for whom it is drawn from this pool. */
  pool?: string;
  /** Where to go on after it: the first that holds; `end` is the form. */
  next?: { when?: Condition | undefined; to: string }[];
  options?: PublicOption[];
  /** Another order for each visitor. */
  order?: "random";
  /** `ranking`: how many places there are, where not every option gets one. */
  top?: number;
  /** `matrix`. */
  rows?: { id: string; label: string }[];
  columns?: { id: string; label: string }[];
  /** `multiple`: fewest and most ticks; numbers: bounds of the value. */
  min?: number;
  max?: number;
  /** `date`: first and last day. */
  from?: string;
  until?: string;
  step?: number;
  unit?: string;
  /** `scale`: two wordings for the ends or one a value; `nps` and `slider`: the two ends. */
  labels?: string[];
  maxLength?: number;
  placeholder?: string;
  /** `short-text`: what kind of words. */
  format?: "email" | "phone" | "company";
};

/** A value that the browser works out from the answers. */
export type PublicComputed = { id: string; label?: string; expression: Expression; format: PublicFormat };

/** A funnel as the public sees it, in one language. */
export type PublicFunnel = {
  slug: string;
  version: number;
  locale: string;
  locales: string[];
  magnet: {
    kind: "diagnostic" | "survey" | "calculator" | "download";
    title: string;
    intro?: string;
    minutes?: number;
    sections: { id: string; title: string; text?: string }[];
    questions: PublicQuestion[];
    /** How many questions of each pool are asked, drawn by lot and sent as `<pool>.asked` with the answers. */
    pools?: { id: string; ask: number }[];
    /** Values that questions depend on, or that are shown while they are answered. */
    computed?: PublicComputed[];
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
    /** Days that answers are kept for whoever stops on the way. */
    keepsDays?: number;
    fields: { id: FieldId; required: boolean; label?: string; help?: string }[];
  };
  consents: { id: string; required: boolean; text: string }[];
  controller: { name: string; email: string; notice?: string };
  results: {
    show: "now" | "email" | "both";
    teaser: "none" | "total";
    redirects?: true;
    /** Computed values shown while questions are answered, by id. */
    calculator?: { title: string; main: string; breakdown: string[]; note?: string };
    /** Whether there are figures to show after the form. */
    figures?: true;
  };
  appearance: Appearance;
};
