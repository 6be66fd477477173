import type { Diagnostic, Magnet } from "../schema/magnet.ts";

/**
 * A magnet as scoring sees it: a survey or a download is a diagnostic without axes, levels and outcomes, so that its
 * score is null throughout with an empty trace, and nothing after it needs a case of its own.
 */
export function scoredOf(magnet: Magnet): Diagnostic {
  if (magnet.kind === "diagnostic") return magnet;
  const { title, intro, minutes, sections, questions, pools, computed } = magnet;
  return {
    kind: "diagnostic",
    title,
    intro,
    minutes,
    sections,
    questions,
    pools,
    computed,
    axes: [],
    levels: [],
  };
}
