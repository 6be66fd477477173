import type { Funnel } from "../schema/funnel.ts";

export type Severity = "error" | "warning";

/** One thing that is wrong with a definition, and where it stands in its file (lines and columns from 1). */
export type Finding = {
  severity: Severity;
  /** Stable and kebab-case, for tools that filter. */
  code: string;
  /** `magnet.questions[3].showIf`; empty for the whole document. */
  path: string;
  line: number;
  column: number;
  message: string;
};

/** A finding before it has a place in the file. */
export type Problem = {
  severity: Severity;
  code: string;
  path: (string | number)[];
  message: string;
};

/** One thing that a schema cannot see. */
export type Rule = (funnel: Funnel, options: CheckOptions) => Problem[];

export type CheckOptions = {
  /** Ids of the owners in `team.json`; without them, booking owners are not looked up. */
  owners?: string[];
  /** Slugs of the other funnels; without them, invitations and facts about other funnels are not looked up. */
  slugs?: string[];
  /** Whether a file lies at this path, from the folder of the definition; without it, files are not looked up. */
  hasFile?: (path: string) => boolean;
};

export function error(code: string, path: Problem["path"], message: string): Problem {
  return { severity: "error", code, path, message };
}

export function warning(code: string, path: Problem["path"], message: string): Problem {
  return { severity: "warning", code, path, message };
}
