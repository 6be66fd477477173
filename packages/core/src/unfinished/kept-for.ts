import type { Funnel } from "@aimant/funnel";

/** How many days a funnel keeps answers that were begun; `undefined` where it keeps none. */
export function keptFor({ form }: Pick<Funnel, "form">): number | undefined {
  const { keepUnfinished } = form;
  return keepUnfinished === undefined ? undefined : Temporal.Duration.from(keepUnfinished.for).total("days");
}
