import type { IssueCode, PublicFunnel } from "@aimant/funnel";
import type { Display } from "../flow/state.ts";
import { linkedType, type LinkedType } from "./linked-type.ts";

/** A part of the build: one question type, or one feature. */
export type PartName = LinkedType | (typeof features)[number];
/** A module of its own, loaded by those who need it. */
export type LazyName = "person" | "proof" | "times";
const features = [
  "logic",
  "overlay",
  "pipe",
  "shuffle",
  "results",
  "choices",
  "files",
  "booking",
  "redirect",
  "later",
  "computed",
  "figures",
] as const;

const issuesByType: Record<LinkedType, IssueCode[]> = {
  single: ["required"],
  multiple: ["required", "too-few", "too-many"],
  scale: ["required"],
  nps: ["required"],
  number: ["required", "wrong-type", "too-small", "too-large", "off-step"],
  "short-text": ["required", "too-long", "bad-characters"],
  "long-text": ["required", "too-long", "bad-characters"],
  statement: [],
  "single-pictures": ["required"],
  "single-open": ["required", "too-long", "bad-characters"],
  "multiple-more": ["required", "too-few", "too-many", "too-long", "bad-characters"],
  "yes-no": ["required"],
  dropdown: ["required"],
  search: ["required", "unknown-option"],
  country: ["required", "unknown-option"],
  ranking: ["required", "too-few", "too-many"],
  matrix: ["required", "incomplete"],
  stars: ["required"],
  slider: ["required"],
  date: ["required", "date-invalid", "date-range"],
};
const formIssues: IssueCode[] = [
  "too-long",
  "bad-characters",
  "email-no-at",
  "email-invalid",
  "consent-required",
];

/** The question types of a funnel, always in the same order. */
export function typesOf(funnel: PublicFunnel): LinkedType[] {
  return [...new Set(funnel.magnet.questions.map(linkedType))].toSorted();
}

/** Whether visitors of this funnel see a score in the widget. */
function showsScore(funnel: PublicFunnel): boolean {
  return funnel.magnet.kind === "diagnostic" && showsResults(funnel);
}

/** Whether they see a score, or what a calculator comes to. */
export function showsResults({ magnet, form, results }: PublicFunnel): boolean {
  if (magnet.kind !== "diagnostic" && !results.figures) return false;
  return results.show !== "email" || results.teaser === "total" || form.position === "end";
}

/** Whether a visitor of this funnel can ask to be called, which takes a phone number. */
export function offersCall({ choices }: PublicFunnel): boolean {
  return choices.some(({ options }) => options.some(({ call }) => call));
}

/** Whether a visitor can be offered a time for a call on the last screen. */
export function offersTimes(funnel: PublicFunnel): boolean {
  return showsResults(funnel) || offersCall(funnel);
}

/** Whether who stops on the way may go on later. */
export function keepsAnswers({ form, magnet }: PublicFunnel): boolean {
  return form.keepsDays !== undefined && magnet.questions.length > 0;
}

/** What this funnel needs beside the core, always in the same order. */
export function chooseParts(funnel: PublicFunnel, display?: Display): PartName[] {
  const { questions } = funnel.magnet;
  const reckons = (funnel.magnet.computed ?? funnel.magnet.pools) !== undefined;
  const needed = {
    // The part for computed values and draws brings a logic and words of its own.
    logic: !reckons && questions.some(({ showIf, next }) => showIf ?? next),
    pipe: !reckons && questions.some(({ label, help = "" }) => (label + help).includes("{{answer.")),
    overlay: display !== undefined,
    shuffle: questions.some(({ order }) => order),
    results: showsScore(funnel),
    choices: funnel.choices.length > 0,
    files: funnel.magnet.kind === "download",
    // The languages that the confirmation and its page speak; in the others it stays a link to that page.
    booking: offersTimes(funnel) && /^(fr|en)\b/.test(funnel.locale),
    redirect: funnel.results.redirects === true,
    later: keepsAnswers(funnel),
    computed: reckons,
    figures: funnel.results.calculator !== undefined || (!!funnel.results.figures && showsResults(funnel)),
  };
  return [...typesOf(funnel), ...features.filter((name) => needed[name])];
}

/** What a visitor of this funnel can get wrong. */
export function chooseIssues(funnel: PublicFunnel): IssueCode[] {
  const { questions } = funnel.magnet;
  const asksPhone =
    offersCall(funnel) ||
    questions.some(({ format }) => format === "phone") ||
    funnel.form.fields.some(({ id }) => id === "phone");
  const ofPhone: IssueCode[] = asksPhone ? ["phone-invalid"] : [];
  return [
    ...new Set([...typesOf(funnel).flatMap((type) => issuesByType[type]), ...formIssues, ...ofPhone]),
  ].toSorted();
}
