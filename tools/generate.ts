/**
 * Writes the files that are derived from code. `--check` writes nothing and exits 1 where a file differs: an editor
 * that reads an old schema would tell marketers wrong things.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { funnelJsonSchema, teamJsonSchema } from "../packages/funnel/src/json-schema.ts";

type Generator = { path: string; generate: () => string };

const generators: Generator[] = [
  { path: "packages/funnel/funnel.schema.json", generate: () => json(funnelJsonSchema()) },
  { path: "packages/funnel/team.schema.json", generate: () => json(teamJsonSchema()) },
];

const isCheck = process.argv.includes("--check");
const root = new URL("../", import.meta.url);
const stale = generators.filter(({ path, generate }) => read(path) !== generate());

for (const { path, generate } of stale) {
  if (!isCheck) writeFileSync(new URL(path, root), generate());
  console.log(isCheck ? `out of date: ${path} (run pnpm generate)` : `written: ${path}`);
}
if (stale.length === 0) console.log(`up to date: ${generators.length} generated files`);
if (isCheck && stale.length > 0) process.exitCode = 1;

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch (problem) {
    if (problem instanceof Error && "code" in problem && problem.code === "ENOENT") return undefined;
    throw problem;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
