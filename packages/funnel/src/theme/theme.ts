import type { Appearance } from "../schema/appearance.ts";
import { palette } from "./palette.ts";
import type { Palette } from "./palette.ts";

export { contrast } from "./contrast.ts";
export type { Palette } from "./palette.ts";

/** What a surface needs to look like the brand: both palettes, since `auto` follows the visitor's system. */
export type Theme = {
  mode: "light" | "dark" | "auto";
  light: Palette;
  dark: Palette;
  /** Corner radius in px. */
  radius: number;
  density: "comfortable" | "compact";
  /** A CSS `font-family`, or `inherit`. */
  font: string;
};

const fonts: Record<Appearance["font"], string> = {
  inherit: "inherit",
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  serif: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Times New Roman", serif',
};

/** Derives every colour from the brand's one accent, moving its lightness only as far as reading demands. */
export function theme(appearance: Appearance): Theme {
  return {
    mode: appearance.mode,
    light: palette(appearance.accent, "light"),
    dark: palette(appearance.accent, "dark"),
    radius: appearance.radius,
    density: appearance.density,
    font: fonts[appearance.font],
  };
}
