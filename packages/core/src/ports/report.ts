import type { ResultsView } from "@aimant/funnel";
import type { AnswerView, Brand, Person } from "./templates.ts";

/** A logo's file, already fetched: whoever draws documents never goes to the network. */
export type LogoFile = { data: Uint8Array; type: "image/svg+xml" | "image/png" | "image/jpeg" };

/** What the synthesis says; every text is in the person's language and may hold anything. */
export type SynthesisDocument = {
  locale: string;
  brand: Brand;
  person: { name: string; company?: string };
  /** When it was answered: the document's only date, so that the same input gives the same bytes. */
  date: Temporal.Instant;
  /** The zone to show the date in. */
  timeZone: string;
  /** Title of the diagnostic. */
  title: string;
  results: ResultsView;
  answers: AnswerView[];
  resultsUrl: string;
  /** Absent where the funnel offers no call. */
  bookingUrl?: string;
  /** The rep who would take the call. */
  owner?: { name: string; jobTitle?: string };
  /** Absent or unreadable: the brand's name stands in its place. */
  logo?: LogoFile;
};

/** The sales brief of one lead, in the owner's language and in finished words. */
export type BriefDocument = {
  locale: string;
  brand: Brand;
  /** Whose call it is. */
  owner: { name: string };
  person: Person;
  /** Title of the funnel that the person went through. */
  title: string;
  /** When it was answered: the document's only date. */
  date: Temporal.Instant;
  timeZone: string;
  call?: {
    /** On the owner's clock, and on the prospect's where that differs. */
    when: string;
    theirs?: string;
    minutes: number;
  };
  why: string[];
  /** By when it was promised to be accepted. */
  promise?: string;
  results: ResultsView;
  /** Opening questions, weakest axis first. */
  openings: { axis: string; questions: string[] }[];
  matters: AnswerView[];
  choices: AnswerView[];
  may: string[];
  /** What the person did before, newest first. */
  history: string[];
  /** The rep's page of this lead. */
  url: string;
};

/** Documents for the desk. */
export interface Reports {
  /** What a rep needs for one call, on one tagged page. */
  brief(document: BriefDocument): Promise<Uint8Array>;
  /** The results of one submission as a tagged PDF. */
  synthesis(document: SynthesisDocument): Promise<Uint8Array>;
}
