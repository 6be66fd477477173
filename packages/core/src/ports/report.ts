import type { ResultsView } from "@aimant/funnel";
import type { AnswerView, Brand } from "./templates.ts";

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

/** Documents for the desk. */
export interface Reports {
  /** The results of one submission as a tagged PDF. */
  synthesis(document: SynthesisDocument): Promise<Uint8Array>;
}
