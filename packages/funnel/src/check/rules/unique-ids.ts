import { scoredOf } from "../../engine/scored-of.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Answers, points, conditions and statistics all refer to ids. */
export function uniqueIds(funnel: Funnel): Problem[] {
  const magnet = scoredOf(funnel.magnet);
  return [
    ...twice("section", magnet.sections, ["magnet", "sections"]),
    ...twice("question", magnet.questions, ["magnet", "questions"]),
    ...magnet.questions.flatMap((question, at) =>
      "options" in question ? twice("option", question.options, ["magnet", "questions", at, "options"]) : [],
    ),
    ...magnet.questions.flatMap((question, at) =>
      question.type === "matrix"
        ? [
            ...twice("row", question.rows, ["magnet", "questions", at, "rows"]),
            ...twice("column", question.columns, ["magnet", "questions", at, "columns"]),
          ]
        : [],
    ),
    ...twice("computed", magnet.computed ?? [], ["magnet", "computed"]),
    ...twice("pool", magnet.pools ?? [], ["magnet", "pools"]),
    ...twice("axis", magnet.axes, ["magnet", "axes"]),
    ...magnet.axes.flatMap((axis, at) => twice("level", axis.levels, ["magnet", "axes", at, "levels"])),
    ...twice("level", magnet.levels, ["magnet", "levels"]),
    ...twice("outcome", magnet.outcomes?.items ?? [], ["magnet", "outcomes", "items"]),
    ...twice("consent", funnel.consents, ["consents"]),
    ...twice("choice", funnel.choices, ["choices"]),
    ...funnel.choices.flatMap(({ options }, at) => twice("option", options, ["choices", at, "options"])),
    ...twice("entry", funnel.entries, ["entries"]),
    ...twice("block", funnel.results.blocks, ["results", "blocks"]),
    ...(funnel.magnet.kind === "download" ? twice("file", funnel.magnet.files, ["magnet", "files"]) : []),
    ...twice("follow-up", funnel.followUps, ["followUps"]),
    ...funnel.followUps.flatMap((followUp, at) => twice("step", followUp.steps, ["followUps", at, "steps"])),
    ...alike(funnel),
    ...totalAxis(funnel),
  ];
}

function twice(what: string, items: { id: string }[], path: Problem["path"]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, at) => {
    if (seen.has(id)) return [error("duplicate-id", [...path, at, "id"], `${what} id "${id}" is used twice`)];
    seen.add(id);
    return [];
  });
}

function alike({ magnet }: Funnel): Problem[] {
  const seen = new Map<string, string>();
  return magnet.questions.flatMap(({ id }, at) => {
    const before = seen.get(id.toLowerCase());
    seen.set(id.toLowerCase(), id);
    if (before === undefined || before === id) return [];
    return [
      warning(
        "similar-id",
        ["magnet", "questions", at, "id"],
        `question ids "${before}" and "${id}" differ only by case`,
      ),
    ];
  });
}

function totalAxis({ magnet }: Funnel): Problem[] {
  return scoredOf(magnet).axes.flatMap(({ id }, at) =>
    id === "total"
      ? [
          error(
            "reserved-id",
            ["magnet", "axes", at, "id"],
            `an axis cannot be called "total": score.total is the total of all axes`,
          ),
        ]
      : [],
  );
}
