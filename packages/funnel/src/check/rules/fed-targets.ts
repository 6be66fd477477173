import { reach } from "../../engine/reach.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Axes and outcomes that no answer can move. */
export function fedTargets(funnel: Funnel): Problem[] {
  if (funnel.magnet.kind !== "diagnostic") return [];
  const { magnet } = funnel;
  const outcomes = magnet.outcomes?.items ?? [];
  const found: Problem[] = [];
  magnet.axes.forEach(({ id }, at) => {
    const ranges = magnet.questions.map((question) => reach(question, { axis: id }));
    if (ranges.some(({ min, max }) => max > min)) return;
    const constant = ranges.some(({ min, max }) => min !== 0 || max !== 0);
    const why = constant ? "every answer gives it the same points" : "no question gives it points";
    found.push(error("unfed-axis", ["magnet", "axes", at], `axis "${id}" never has a score: ${why}`));
  });
  outcomes.forEach(({ id }, at) => {
    if (magnet.questions.some((question) => reach(question, { outcome: id }).max > 0)) return;
    found.push(
      error(
        "unfed-outcome",
        ["magnet", "outcomes", "items", at],
        `no answer gives points to the outcome "${id}"`,
      ),
    );
  });
  if (magnet.axes.length > 0 && magnet.axes.every(({ weight }) => weight === 0)) {
    found.push(error("no-weight", ["magnet", "axes"], "every axis weighs 0, so there is never a total"));
  }
  if (magnet.axes.length === 0 && outcomes.length === 0) {
    found.push(warning("nothing-scored", ["magnet"], "a diagnostic without axes and outcomes has no result"));
  }
  return found;
}
