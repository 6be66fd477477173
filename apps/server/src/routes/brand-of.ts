import type { Funnel } from "@aimant/funnel";

/** Who speaks on the pages of a funnel. */
export function brandOf(funnel: Funnel): { name: string; logo?: string } {
  const { logo } = funnel.appearance;
  return { name: funnel.controller.name, ...(logo === undefined ? {} : { logo }) };
}
