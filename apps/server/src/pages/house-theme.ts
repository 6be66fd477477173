import { theme } from "@aimant/funnel/theme";
import type { Theme } from "@aimant/funnel/theme";

/** The look of pages that belong to no funnel: errors and the tools of developers. */
export const houseTheme: Theme = theme({
  accent: "#1f4f8b",
  font: "inherit",
  radius: 10,
  mode: "auto",
  density: "comfortable",
});
