import { theme, type Palette } from "@aimant/funnel/theme";

const names = [
  "ink",
  "muted",
  "line",
  "surface",
  "control",
  "accent",
  "onAccent",
  "accentInk",
  "accentSoft",
] as const;

/** The colours of a brand on white paper. */
export function documentColours(accent: string): Pick<Palette, (typeof names)[number]> {
  const { light } = theme({ accent, font: "system", radius: 0, mode: "light", density: "comfortable" });
  return Object.fromEntries(names.map((name) => [name, light[name]])) as ReturnType<typeof documentColours>;
}
