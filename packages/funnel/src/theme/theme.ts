import { fonts, looks, type LookName, type Style, type Tokens } from "./looks.ts";
import { palette } from "./palette.ts";
import type { Palette } from "./palette.ts";

export { contrast } from "./contrast.ts";
export { looks, type LookName, type Style } from "./looks.ts";
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
  /** What a built-in look decides beside; left out, everything is as plain as it comes. */
  style?: Style;
};

/** Derives every colour from the brand's one accent, moving its lightness only as far as reading demands. */
export function theme(appearance: Tokens & { theme?: LookName | undefined }): Theme {
  const look = appearance.theme === undefined ? undefined : looks[appearance.theme];
  return {
    mode: appearance.mode,
    ...palettesOf(appearance.accent, appearance.theme),
    radius: appearance.radius,
    density: appearance.density,
    font: fonts[appearance.font],
    ...(look && { style: look.style }),
  };
}

/** Brands of one server are few; beyond so many, the oldest is worked out again. */
const KEPT = 100;
const worked = new Map<string, Pick<Theme, "light" | "dark">>();

/** Each page and each email asks for the same few: working them out costs more than rendering a page. */
function palettesOf(accent: string, name: LookName | undefined): Pick<Theme, "light" | "dark"> {
  const key = `${accent} ${name ?? ""}`;
  const known = worked.get(key);
  if (known !== undefined) return known;
  const look = name === undefined ? undefined : looks[name];
  const palettes = {
    light: Object.freeze(palette(accent, "light", look?.light)),
    dark: Object.freeze(palette(accent, "dark", look?.dark)),
  };
  worked.set(key, palettes);
  const [oldest] = worked.keys();
  if (worked.size > KEPT && oldest !== undefined) worked.delete(oldest);
  return palettes;
}
