import { scoredOf } from "../../engine/scored-of.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Level } from "../../schema/magnet.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Each score from 0 to 100 belongs to exactly one level. */
export function levelsCover(funnel: Funnel): Problem[] {
  const magnet = scoredOf(funnel.magnet);
  return [
    ...magnet.axes.flatMap((axis, at) =>
      cover(axis.levels, `axis "${axis.id}"`, ["magnet", "axes", at, "levels"]),
    ),
    ...(magnet.levels.length > 0 ? cover(magnet.levels, "the total", ["magnet", "levels"]) : []),
    ...(magnet.axes.length > 0 && magnet.levels.length === 0
      ? [warning("no-levels", ["magnet"], "the total has no levels: results show a number without a meaning")]
      : []),
    ...(magnet.axes.length === 0 && magnet.levels.length > 0
      ? [
          error(
            "levels-without-axes",
            ["magnet", "levels"],
            "the total has levels but there are no axes, so there is never a total",
          ),
        ]
      : []),
  ];
}

function cover(levels: Level[], what: string, path: Problem["path"]): Problem[] {
  const rising = levels
    .map((level, at) => ({ ...level, at }))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const found: Problem[] = [];
  let next = 0;
  let last: (typeof rising)[number] | undefined;
  for (const level of rising) {
    if (level.from > next) {
      found.push(
        error(
          "level-gap",
          [...path, level.at, "from"],
          `${what} has no level for ${scores(next, level.from - 1)}`,
        ),
      );
    }
    if (last && level.from < next) {
      const both = scores(level.from, Math.min(level.to, next - 1));
      found.push(
        error(
          "level-overlap",
          [...path, level.at, "from"],
          `${what} has two levels, "${last.id}" and "${level.id}", for ${both}`,
        ),
      );
    }
    if (level.to >= next) {
      next = level.to + 1;
      last = level;
    }
  }
  if (next <= 100) found.push(error("level-gap", path, `${what} has no level for ${scores(next, 100)}`));
  return found;
}

function scores(from: number, to: number): string {
  return from === to ? `${from}` : `${from} to ${to}`;
}
