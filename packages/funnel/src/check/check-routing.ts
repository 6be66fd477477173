import type { Condition } from "../schema/condition.ts";
import type { Team } from "../schema/team.ts";
import { depthOf, testInWords, testsIn, valuesOf } from "./condition-tests.ts";
import { error, warning, type Problem } from "./finding.ts";

const deepest = 20;
const numbers = /^(score\.|activity$)/;
const booleans = /^(appointment|call-asked|consent\.|submitted\.|downloaded\.)/;

/** Rules that name nobody, that can never be reached, or that compare a fact with what it can never be. */
export function routingProblems(team: Team): Problem[] {
  const known = new Set(team.owners.map(({ id }) => id));
  const rules = team.routing ?? [];
  const nobody = (id: string, path: Problem["path"], who: string) =>
    known.has(id) ? [] : [error("unknown-owner", path, `${who} names "${id}", who is not in the team`)];
  const always = rules.findIndex(({ when }) => when === undefined);
  return [
    ...(team.fallback === undefined ? [] : nobody(team.fallback, ["fallback"], "fallback")),
    ...rules.flatMap((rule, at) => {
      const path = ["routing", at];
      const who = `rule "${rule.id}"`;
      return [
        ...(rules.findIndex(({ id }) => id === rule.id) < at
          ? [error("duplicate-id", [...path, "id"], `there is another ${who}`)]
          : []),
        ...rule.owners.flatMap((id, index) => nobody(id, [...path, "owners", index], who)),
        ...unreachable(team, at, always, path),
        ...conditionProblems(rule.when, [...path, "when"], who),
      ];
    }),
  ];
}

function unreachable(team: Team, at: number, always: number, path: Problem["path"]): Problem[] {
  const rules = team.routing ?? [];
  const rule = rules[at];
  if (always !== -1 && always < at)
    return [
      warning(
        "unreachable-rule",
        path,
        `rule "${rule?.id}" is never reached: "${rules[always]?.id}" before it always holds`,
      ),
    ];
  const same = rules.findIndex(({ when }) => JSON.stringify(when) === JSON.stringify(rule?.when));
  return same < at
    ? [
        warning(
          "unreachable-rule",
          path,
          `rule "${rule?.id}" is never reached: "${rules[same]?.id}" asks the same before it`,
        ),
      ]
    : [];
}

function conditionProblems(when: Condition | undefined, path: Problem["path"], who: string): Problem[] {
  if (when === undefined) return [];
  const deep =
    depthOf(when) > deepest
      ? [error("deep-condition", path, `${who} has rules inside rules more than ${deepest} deep`)]
      : [];
  return [
    ...deep,
    // Questions, axes and choices are those of many funnels: only the kind of value can be checked here.
    ...testsIn(when, path).flatMap(({ test, path: here }) => {
      if ("question" in test || test.known !== undefined) return [];
      const type = numbers.test(test.fact) ? "number" : booleans.test(test.fact) ? "boolean" : "string";
      return valuesOf(test).every((value) => typeof value === type)
        ? []
        : [
            error(
              "wrong-test",
              here,
              `${who} asks whether ${testInWords(test)}, but ${test.fact} is a ${type}`,
            ),
          ];
    }),
  ];
}
