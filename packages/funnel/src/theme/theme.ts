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
    ...palettesOf(appearance.accent),
    radius: appearance.radius,
    density: appearance.density,
    font: fonts[appearance.font],
  };
}

/** Brands of one server are few; beyond so many, the oldest is worked out again. */
const KEPT = 100;
const worked = new Map<string, Pick<Theme, "light" | "dark">>();

/** Each page and each email asks for the same few: working them out costs more than rendering a page. */
function palettesOf(accent: string): Pick<Theme, "light" | "dark"> {
  const known = worked.get(accent);
  if (known !== undefined) return known;
  const palettes = {
    light: Object.freeze(palette(accent, "light")),
    dark: Object.freeze(palette(accent, "dark")),
  };
  worked.set(accent, palettes);
  const [oldest] = worked.keys();
  if (worked.size > KEPT && oldest !== undefined) worked.delete(oldest);
  return palettes;
}
