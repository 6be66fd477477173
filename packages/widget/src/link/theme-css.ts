import type { Palette, Theme } from "@aimant/funnel/theme";
import { styleCss } from "./style-css.ts";

const used = [
  "background",
  "surface",
  "ink",
  "muted",
  "line",
  "control",
  "accent",
  "onAccent",
  "accentHover",
  "accentInk",
  "accentSoft",
  "error",
  "errorSoft",
  "focus",
] as const satisfies (keyof Palette)[];

function colours(palette: Palette): string {
  return used.map((name) => `--${name}:${palette[name]}`).join(";");
}

/** The tokens as custom properties on the widget's root, for the modes that can occur. */
export function themeCss({ mode, light, dark, radius, font, density, style }: Theme): string {
  const [gap, tall] = density === "compact" ? [6, 44] : [8, 52];
  const first = mode === "dark" ? dark : light;
  const auto =
    mode === "auto" ? `@media(prefers-color-scheme:dark){.root{color-scheme:dark;${colours(dark)}}}` : "";
  return `.root{color-scheme:${mode === "dark" ? mode : "light"};--radius:${radius}px;--gap:${gap}px;--tall:${tall}px;--font:${font};${colours(first)}}${auto}${styleCss(style)}`;
}
