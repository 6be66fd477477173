import { scoredOf } from "../../engine/scored-of.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Step } from "../../schema/follow-up.ts";
import type { Points, Question } from "../../schema/question.ts";
import { error, type CheckOptions, type Problem } from "../finding.ts";
import { stepsOf } from "../steps.ts";

/** Sections, axes, outcomes, consents, follow-ups, funnels and owners that something refers to, but that are not there. */
export function knownNames(funnel: Funnel, { owners, slugs }: CheckOptions): Problem[] {
  const { magnet } = funnel;
  return [
    ...magnet.questions.flatMap((question, at) =>
      questionNames(funnel, question, ["magnet", "questions", at]),
    ),
    ...stepsOf(funnel).flatMap(({ step, path }) => stepNames(funnel, step, path, slugs)),
    ...(funnel.booking?.owners ?? []).flatMap((owner, at) =>
      owners === undefined || owners.includes(owner)
        ? []
        : [error("unknown-owner", ["booking", "owners", at], `owner "${owner}" is not in the team`)],
    ),
  ];
}

function stepNames(
  funnel: Funnel,
  { id, consent, action }: Step,
  path: Problem["path"],
  slugs: string[] | undefined,
): Problem[] {
  const found: Problem[] = [];
  if (consent !== undefined && !has(funnel.consents, consent)) {
    found.push(
      error(
        "unknown-consent",
        [...path, "consent"],
        `step "${id}" rests on the consent "${consent}", which is not in consents`,
      ),
    );
  }
  if (action.type === "enrol-in" && !has(funnel.followUps, action.followUp)) {
    found.push(
      error(
        "unknown-follow-up",
        [...path, "action", "followUp"],
        `step "${id}" enrols in the follow-up "${action.followUp}", which is not in followUps`,
      ),
    );
  }
  const invite = action.type === "email" ? action.invite : undefined;
  if (invite !== undefined && slugs && ![funnel.slug, ...slugs].includes(invite)) {
    found.push(
      error(
        "unknown-funnel",
        [...path, "action", "invite"],
        `step "${id}" invites to the funnel "${invite}", which is not among the funnels`,
      ),
    );
  }
  return found;
}

function questionNames(funnel: Funnel, question: Question, path: Problem["path"]): Problem[] {
  const magnet = scoredOf(funnel.magnet);
  const found: Problem[] = [];
  if (question.section !== undefined && !has(magnet.sections, question.section)) {
    found.push(
      error(
        "unknown-section",
        [...path, "section"],
        `question "${question.id}" is in section "${question.section}", which is not in sections`,
      ),
    );
  }
  for (const { axes, outcomes, path: inside } of pointsIn(question)) {
    for (const axis of Object.keys(axes)) {
      if (has(magnet.axes, axis)) continue;
      found.push(
        error(
          "unknown-axis",
          [...path, ...inside, "points", axis],
          `question "${question.id}" gives points to "${axis}", which is not in axes`,
        ),
      );
    }
    for (const outcome of Object.keys(outcomes)) {
      if (has(magnet.outcomes?.items ?? [], outcome)) continue;
      found.push(
        error(
          "unknown-outcome",
          [...path, ...inside, "outcomes", outcome],
          `question "${question.id}" gives points to the outcome "${outcome}", which is not in outcomes`,
        ),
      );
    }
  }
  return found;
}

function pointsIn(question: Question) {
  switch (question.type) {
    case "yes-no":
      return (["yes", "no"] as const).map((side) => gives(question[side], [side]));
    case "number":
    case "slider":
      return (question.bands ?? []).map((band, at) => gives(band, ["bands", at]));
    case "matrix":
      return question.rows.map((row, at) => gives(row, ["rows", at]));
    default:
      if ("options" in question) return question.options.map((option, at) => gives(option, ["options", at]));
      return "points" in question ? [gives(question, [])] : [];
  }
}

function gives(
  { points = {}, outcomes = {} }: { points?: Points | undefined; outcomes?: Points | undefined },
  path: Problem["path"],
) {
  return { axes: points, outcomes, path };
}

function has(items: { id: string }[], id: string): boolean {
  return items.some((item) => item.id === id);
}
