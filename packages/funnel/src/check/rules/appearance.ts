import { contrast } from "../../theme/contrast.ts";
import { toOklch } from "../../theme/oklch.ts";
import { theme } from "../../theme/theme.ts";
import type { Funnel } from "../../schema/funnel.ts";
import { warning, type Problem } from "../finding.ts";

/** Nearer than this nobody sees a difference. */
const SEEN = 0.02;

/** A brand colour on which no lettering reads is not used as it is: said, so that nobody looks for it in vain. */
export function appearance({ appearance: given }: Funnel): Problem[] {
  const mode = given.mode === "dark" ? "dark" : "light";
  const { accent, onAccent, background } = theme(given)[mode];
  if (Math.abs(toOklch(accent).l - toOklch(given.accent).l) < SEEN) return [];
  const white = contrast(given.accent, "#ffffff").toFixed(1);
  const page = contrast(given.accent, background).toFixed(1);
  return [
    warning(
      "accent-corrected",
      ["appearance", "accent"],
      `${given.accent} has a contrast of ${white} to white and ${page} to the ${mode} page: buttons are ${accent} with ${onAccent} on it, so that they read`,
    ),
  ];
}
