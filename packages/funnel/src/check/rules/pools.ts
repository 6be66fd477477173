import type { Funnel } from "../../schema/funnel.ts";
import { error, warning, type Problem } from "../finding.ts";

/** Pools that are not there, that nobody draws from, or that ask for all they have. */
export function pools({ magnet: { questions, pools: list = [] } }: Funnel): Problem[] {
  return [
    ...questions.flatMap(({ id, pool }, at) =>
      pool === undefined || list.some((one) => one.id === pool)
        ? []
        : [
            error(
              "unknown-pool",
              ["magnet", "questions", at, "pool"],
              `question "${id}" is drawn from the pool "${pool}", which is not in magnet.pools`,
            ),
          ],
    ),
    ...list.flatMap(({ id, ask }, at) => {
      const size = questions.filter(({ pool }) => pool === id).length;
      const path = ["magnet", "pools", at, "ask"];
      if (size === 0) return [error("empty-pool", path, `no question is drawn from the pool "${id}"`)];
      return size > ask
        ? []
        : [
            warning(
              "whole-pool",
              path,
              `pool "${id}" asks ${ask} of ${size} questions: nothing is left to draw`,
            ),
          ];
    }),
  ];
}
