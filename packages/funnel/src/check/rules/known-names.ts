import { scoredOf } from "../../engine/scored-of.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Question } from "../../schema/question.ts";
import { error, type CheckOptions, type Problem } from "../finding.ts";

/** Sections, axes, outcomes, consents and owners that something refers to, but that are not there. */
export function knownNames(funnel: Funnel, { owners }: CheckOptions): Problem[] {
  const { magnet } = funnel;
  return [
    ...magnet.questions.flatMap((question, at) =>
      questionNames(funnel, question, ["magnet", "questions", at]),
    ),
    ...funnel.followUps.flatMap((followUp, at) =>
      followUp.steps.flatMap((step, stepAt) =>
        step.consent === undefined || has(funnel.consents, step.consent)
          ? []
          : [
              error(
                "unknown-consent",
                ["followUps", at, "steps", stepAt, "consent"],
                `step "${step.id}" rests on the consent "${step.consent}", which is not in consents`,
              ),
            ],
      ),
    ),
    ...(funnel.booking?.owners ?? []).flatMap((owner, at) =>
      owners === undefined || owners.includes(owner)
        ? []
        : [error("unknown-owner", ["booking", "owners", at], `owner "${owner}" is not in the team`)],
    ),
  ];
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
  if ("options" in question) {
    return question.options.map(({ points, outcomes }, at) => ({
      axes: points ?? {},
      outcomes: outcomes ?? {},
      path: ["options", at],
    }));
  }
  if (question.type === "number") {
    return (question.bands ?? []).map(({ points }, at) => ({
      axes: points,
      outcomes: {},
      path: ["bands", at],
    }));
  }
  return "points" in question ? [{ axes: question.points ?? {}, outcomes: {}, path: [] }] : [];
}

function has(items: { id: string }[], id: string): boolean {
  return items.some((item) => item.id === id);
}
