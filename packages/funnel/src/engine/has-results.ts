import type { Funnel } from "../schema/funnel.ts";

/** Whether there is anything to show for the answers: a score, or what a calculator comes to. */
export function hasResults({ magnet, results }: Pick<Funnel, "magnet" | "results">): boolean {
  return magnet.kind === "diagnostic" || results.calculator !== undefined;
}
