import type {
  Answers,
  IssueCode,
  LevelView,
  PublicComputed,
  PublicFunnel,
  PublicQuestion,
  ResultsView,
} from "@aimant/funnel";
import type { ComponentChild } from "preact";
import type { LinkedType } from "../link/linked-type.ts";
import type { Texts } from "../texts/en.ts";

/** A question as it is linked in: its section in words, and `required` only where it is not. */
export type LinkedQuestion = Omit<PublicQuestion, "type" | "required" | "section"> & {
  type: LinkedType;
  required?: false;
  section?: string | undefined;
  /** What the section says about itself, on its first question. */
  about?: string | undefined;
};

/** Above the page: `?mode=` of the script's address. */
export type Display = "popup" | "slide-in" | "side-tab" | "bar" | "full";

export type LinkedField = {
  id: "name" | "email" | "jobTitle" | "company" | "phone";
  required: boolean;
  label: string;
  help?: string | undefined;
  type: "text" | "email" | "tel";
  autocomplete: string;
  /** Filled in until the visitor changes it. */
  value?: string | undefined;
};

export type LinkedChoice = Omit<PublicFunnel["choices"][number], "required"> & { required?: false };

/**
 * One funnel in one language, with every wording filled in: what is linked in behind the code. Each visitor's pass has a
 * copy, in which less is asked of somebody who is known, and a phone number of somebody who wants a call.
 */
export type Definition = {
  slug: string;
  version: number;
  locale: string;
  kind: PublicFunnel["magnet"]["kind"];
  dir: "ltr" | "rtl";
  title: string;
  intro?: string | undefined;
  /** How long it takes. */
  effort: string;
  questions: LinkedQuestion[];
  computed?: PublicComputed[] | undefined;
  pools?: PublicFunnel["magnet"]["pools"];
  /** Computed values shown while questions are answered. */
  calculator?: PublicFunnel["results"]["calculator"];
  /** What a download hands over, by name. */
  files?: string[] | undefined;
  choices?: LinkedChoice[] | undefined;
  /** How the phone number is asked for, where a call can be: without one, and for one. */
  phones?: [LinkedField | null, LinkedField] | undefined;
  /** Whether the form comes first. */
  atStart: boolean | undefined;
  /** What the button of the last question says where nothing but sending comes after it. */
  confirm: string | undefined;
  /** Whether the score is asked for before the form. */
  preview: boolean | undefined;
  form: { title: string; text?: string | undefined; submit: string; fields: LinkedField[] };
  consents: { id: string; required: boolean; text: string }[];
  /** Who uses the details for what, and what the visitor can do about it. */
  rights: string;
  notice?: string | undefined;
  /** Where the part is served that recognises who came by a personal link. */
  person: string;
  /** Where the part is served that lets a call be booked here. */
  times?: string | undefined;
  /** Where it is shown, if not in its place on the page. */
  display?: Display | undefined;
  texts: Texts;
  issues: Partial<Record<IssueCode, string>>;
  css: string;
};

/** What the server says comes after a submission. */
export type Next = {
  kind: string;
  title: string;
  text?: string;
  url?: string;
  bookingUrl?: string;
  results?: ResultsView;
  files?: { id: string; label: string; url: string }[];
  /** Where to go from here. */
  redirect?: string;
};

export type Preview = { total: number | null; level: LevelView | null; results?: ResultsView };

/** Everything that one visitor has done in one widget; it outlives the element's place on the page. */
export type State = {
  stage: "ask" | "form" | "done";
  /** The question asked, or the last one that was. */
  current: string;
  answers: Answers;
  contact: Record<string, string>;
  consents: Record<string, boolean>;
  /** What a personal link told of this visitor, address and number masked. */
  known?: Partial<Record<LinkedField["id"], string>>;
  /** Said where details are asked for, or sent without being asked for. */
  note?: (() => ComponentChild) | undefined;
  /** What is sent beside the answers and the form. */
  extra?: { choices?: Record<string, string>; person?: string };
  /** What to put right, by path: `answers.<id>`, `choices.<id>`, `contact.<field>`, `consents.<id>`. */
  errors: Record<string, string>;
  busy: boolean;
  /** Why sending does not work out. */
  trouble: string;
  /** Which way the last step went: it slides in from there. */
  way: "" | "on" | "off";
  /** Acting by keyboard: moving along the choices with the arrows must not send anybody on. */
  moving: boolean;
  preview?: Preview | undefined;
  next?: Next;
};

/** Where every visitor begins: at the questions, or at the form where that comes first. */
export function newState({ atStart }: Definition): State {
  return {
    stage: atStart ? "form" : "ask",
    current: "",
    answers: {},
    contact: {},
    consents: {},
    errors: {},
    busy: false,
    trouble: "",
    way: "",
    moving: false,
  };
}
