import type { Funnel } from "../../schema/funnel.ts";
import { error, type CheckOptions, type Problem } from "../finding.ts";

/** Files of a download that are not where the definition says. */
export function files({ magnet }: Funnel, { hasFile }: CheckOptions): Problem[] {
  if (magnet.kind !== "download" || hasFile === undefined) return [];
  return magnet.files.flatMap(({ path }, at) =>
    hasFile(path)
      ? []
      : [
          error(
            "file-missing",
            ["magnet", "files", at, "path"],
            `there is no file ${path} beside the definition`,
          ),
        ],
  );
}
