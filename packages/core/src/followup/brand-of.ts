import type { Funnel } from "@aimant/funnel";
import type { Brand } from "../ports/index.ts";

/** Whose name and colours an email about a funnel carries. */
export function brandOf({ controller, appearance }: Funnel): Brand {
  return {
    name: controller.name,
    accent: appearance.accent,
    controller,
    ...(appearance.logo === undefined ? {} : { logo: appearance.logo }),
  };
}
