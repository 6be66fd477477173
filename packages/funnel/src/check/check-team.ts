import * as v from "valibot";
import { TeamSchema, weekdays, type Team } from "../schema/team.ts";
import { error, warning, type Finding, type Problem } from "./finding.ts";
import { schemaProblems } from "./schema-problems.ts";
import { routingProblems } from "./check-routing.ts";
import { byPosition, readSource } from "./source.ts";

/** Everything that is wrong or doubtful in the JSON text of a `team.json`, in the order of the file. */
export function checkTeam(source: string): Finding[] {
  return readTeam(source).findings;
}

/** The team, where nothing but warnings was found; else the findings. */
export function parseTeam(source: string): { team: Team } | { findings: Finding[] } {
  const { team, findings } = readTeam(source);
  return team && !findings.some(({ severity }) => severity === "error") ? { team } : { findings };
}

function readTeam(source: string): { team?: Team; findings: Finding[] } {
  const reading = readSource(source);
  if ("findings" in reading) return reading;
  const parsed = v.safeParse(TeamSchema, reading.value);
  const problems = parsed.success ? teamProblems(parsed.output) : schemaProblems(parsed.issues);
  const findings = [...reading.problems, ...problems].map(reading.locate).toSorted(byPosition);
  return parsed.success ? { team: parsed.output, findings } : { findings };
}

function teamProblems(team: Team): Problem[] {
  return [
    ...routingProblems(team),
    ...team.owners.flatMap(({ id, availability }, at) => {
      const path = ["owners", at, "availability"];
      const found: Problem[] = [];
      for (const day of weekdays) {
        const hours = (availability.week[day] ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
        if (hours.some((span, index) => span.from < (hours[index - 1]?.to ?? ""))) {
          found.push(
            warning(
              "overlapping-hours",
              [...path, "week", day],
              `owner "${id}" has overlapping hours on ${day}`,
            ),
          );
        }
      }
      if (weekdays.every((day) => !availability.week[day]?.length)) {
        found.push(
          warning("no-hours", [...path, "week"], `owner "${id}" never takes calls: no hours on any day`),
        );
      }
      availability.daysOff.forEach(({ from, to }, index) => {
        if (to !== undefined && to < from) {
          found.push(
            error(
              "days-off-end-early",
              [...path, "daysOff", index],
              `days off that start on ${from} end before, on ${to}`,
            ),
          );
        }
      });
      return found;
    }),
  ];
}
