import { cruise, type ICruiseResult } from "dependency-cruiser";
import { forbidden, options, resolveOptions } from "./import-rules.ts";

/** What the import check found. */
export type ImportReport = { modules: number; dependencies: number; violations: string[] };

/** Checks the direction of every import below `baseDir` (`packages/` and `apps/`). */
export async function checkImports(baseDir: string): Promise<ImportReport> {
  const { output } = await cruise(
    ["packages", "apps"],
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    resolveOptions,
  );
  const { summary } = output as ICruiseResult;
  return {
    modules: summary.totalCruised,
    dependencies: summary.totalDependenciesCruised ?? 0,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  };
}

if (import.meta.main) {
  const report = await checkImports(process.cwd());
  for (const violation of report.violations) process.stdout.write(`${violation}\n`);
  process.stdout.write(
    `imports: ${report.modules} modules, ${report.dependencies} arrows, ${report.violations.length} wrong\n`,
  );
  // A cruiser that cannot read TypeScript sees nothing and finds nothing: that is a failure too.
  if (report.violations.length > 0 || report.modules < 100 || report.dependencies < 100) process.exitCode = 1;
}
