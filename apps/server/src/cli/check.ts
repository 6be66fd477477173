import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { checkFunnel, checkTeam, type Finding } from "@aimant/funnel/check";
import { filesBeside, TEAM_FILE } from "../publish-files.ts";

/** `aimant check FILE…`: prints what is wrong, file by file, and says whether anything is an error. */
export async function check(files: string[], print: (line: string) => void): Promise<boolean> {
  let errors = 0;
  let warnings = 0;
  for (const file of files) {
    const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
    if (source instanceof Error) {
      print(`${file}: cannot be read (${source.code ?? source.message})`);
      errors += 1;
      continue;
    }
    const findings =
      basename(file) === TEAM_FILE ? checkTeam(source) : checkFunnel(source, { hasFile: filesBeside(file) });
    for (const finding of findings) print(describe(file, finding));
    errors += findings.filter(({ severity }) => severity === "error").length;
    warnings += findings.filter(({ severity }) => severity === "warning").length;
  }
  print(
    `${files.length} ${files.length === 1 ? "file" : "files"}, ${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
  );
  return errors === 0;
}

/** One line in the form that editors and terminals make clickable. */
export function describe(file: string, finding: Finding): string {
  return `${file}:${finding.line}:${finding.column} ${finding.severity} ${finding.path === "" ? "" : `${finding.path}: `}${finding.message} [${finding.code}]`;
}
