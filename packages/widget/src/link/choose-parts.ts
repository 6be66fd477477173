import type { IssueCode, PublicFunnel, QuestionType } from "@aimant/funnel";

/** A part of the build: one question type, or one feature. */
export type PartName = QuestionType | "results";

const issuesByType: Record<QuestionType, IssueCode[]> = {
  single: ["required"],
  multiple: ["required", "too-few", "too-many"],
  scale: ["required"],
  nps: ["required"],
  number: ["required", "wrong-type", "too-small", "too-large", "off-step"],
  "short-text": ["required", "too-long", "bad-characters"],
  "long-text": ["required", "too-long", "bad-characters"],
  statement: [],
};
const formIssues: IssueCode[] = [
  "too-long",
  "bad-characters",
  "email-no-at",
  "email-invalid",
  "consent-required",
];

/** The question types of a funnel, always in the same order. */
export function typesOf(funnel: PublicFunnel): QuestionType[] {
  return [...new Set(funnel.magnet.questions.map(({ type }) => type))].toSorted();
}

/** Whether visitors of this funnel see a score in the widget. */
export function showsScore({ form, results }: PublicFunnel): boolean {
  return results.show !== "email" || results.teaser === "total" || form.position === "end";
}

/** What this funnel needs beside the core, always in the same order. */
export function chooseParts(funnel: PublicFunnel): PartName[] {
  return [...typesOf(funnel), ...(showsScore(funnel) ? (["results"] as const) : [])];
}

/** What a visitor of this funnel can get wrong. */
export function chooseIssues(funnel: PublicFunnel): IssueCode[] {
  const ofPhone: IssueCode[] = funnel.form.fields.some(({ id }) => id === "phone") ? ["phone-invalid"] : [];
  return [
    ...new Set([...typesOf(funnel).flatMap((type) => issuesByType[type]), ...formIssues, ...ofPhone]),
  ].toSorted();
}
