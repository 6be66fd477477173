import type { AnswerView, Brand, Person } from "./templates.ts";

/** What makes the call easy, in the owner's language and in words. */
export type Brief = {
  /** The rep's page of this lead, where a POST accepts, passes on or closes it. */
  url: string;
  /** Who wants what, and since when. */
  why: string[];
  /** Strongest axes with their scores, best first. */
  strongest: string[];
  /** Opening questions for the weakest axes, weakest first. */
  openings: { axis: string; questions: string[] }[];
  /** The answers that weighed most. */
  matters: AnswerView[];
  /** What may be done with this person, a sentence for each purpose. */
  may: string[];
  /** By when it was promised to be accepted. */
  promise?: string;
};

/** A short notice inside the team: a lead changed hands, or nobody took it in time. */
export type LeadNotice = {
  locale: string;
  brand: Brand;
  person: Person;
  /** Whose lead it is now. */
  owner: string;
  url: string;
};
