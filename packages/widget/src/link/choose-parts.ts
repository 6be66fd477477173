import type { IssueCode, PublicFunnel, QuestionType } from "@aimant/funnel";

/** A part of the build: one question type, or one feature. */
export type PartName = QuestionType | "results" | "choices" | "files" | "redirect";

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
export function showsScore({ magnet, form, results }: PublicFunnel): boolean {
  if (magnet.kind !== "diagnostic") return false;
  return results.show !== "email" || results.teaser === "total" || form.position === "end";
}

/** Whether a visitor of this funnel can ask to be called, which takes a phone number. */
export function offersCall({ choices }: PublicFunnel): boolean {
  return choices.some(({ options }) => options.some(({ call }) => call));
}

/** What this funnel needs beside the core, always in the same order. */
export function chooseParts(funnel: PublicFunnel): PartName[] {
  const features = {
    results: showsScore(funnel),
    choices: funnel.choices.length > 0,
    files: funnel.magnet.kind === "download",
    redirect: funnel.results.redirects === true,
  };
  const names = (["results", "choices", "files", "redirect"] as const).filter((name) => features[name]);
  return [...typesOf(funnel), ...names];
}

/** What a visitor of this funnel can get wrong. */
export function chooseIssues(funnel: PublicFunnel): IssueCode[] {
  const asksPhone = offersCall(funnel) || funnel.form.fields.some(({ id }) => id === "phone");
  const ofPhone: IssueCode[] = asksPhone ? ["phone-invalid"] : [];
  return [
    ...new Set([...typesOf(funnel).flatMap((type) => issuesByType[type]), ...formIssues, ...ofPhone]),
  ].toSorted();
}
