import * as v from "valibot";
import { FunnelSchema, type Funnel } from "../schema/funnel.ts";
import type { CheckOptions, Finding, Problem } from "./finding.ts";
import { contentRules, pathRules, structureRules } from "./rules/index.ts";
import { schemaProblems } from "./schema-problems.ts";
import { byPosition, readSource } from "./source.ts";

/** Everything that is wrong or doubtful in the JSON text of a funnel, in the order of the file. */
export function checkFunnel(source: string, options: CheckOptions = {}): Finding[] {
  return readFunnel(source, options).findings;
}

/** The definition, where nothing but warnings was found; else the findings. */
export function parseFunnel(
  source: string,
  options: CheckOptions = {},
): { funnel: Funnel } | { findings: Finding[] } {
  const { funnel, findings } = readFunnel(source, options);
  return funnel && !findings.some(({ severity }) => severity === "error") ? { funnel } : { findings };
}

function readFunnel(source: string, options: CheckOptions): { funnel?: Funnel; findings: Finding[] } {
  const reading = readSource(source);
  if ("findings" in reading) return reading;
  const parsed = v.safeParse(FunnelSchema, reading.value);
  const problems = parsed.success ? funnelProblems(parsed.output, options) : schemaProblems(parsed.issues);
  const findings = [...reading.problems, ...problems].map(reading.locate).toSorted(byPosition);
  return parsed.success ? { funnel: parsed.output, findings } : { findings };
}

function funnelProblems(funnel: Funnel, options: CheckOptions): Problem[] {
  const structure = structureRules.flatMap((rule) => rule(funnel, options));
  const isSound = !structure.some(({ severity }) => severity === "error");
  const others = isSound ? [...contentRules, ...pathRules] : contentRules;
  return [...structure, ...others.flatMap((rule) => rule(funnel, options))];
}
