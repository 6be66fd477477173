import type { Palette, Theme } from "@aimant/funnel/theme";
import { styleCss } from "./style.ts";

// No font is ever fetched. Inter first, where it is installed: many Linux systems have no better one of their own.
const systemFont =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// These values stand unescaped inside <style>: what is not a plain colour or font list never gets there.
function colours(palette: Palette): string {
  return Object.entries(palette)
    .filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value))
    .map(([name, value]) => `--${kebab(name)}:${value};`)
    .join("");
}

// On a light page cards are whiter than the page; on a dark one they are lighter than it. Both pairs keep every contrast.
const light = (palette: Palette) =>
  `color-scheme:light;${colours(palette)}--page:var(--surface);--card:var(--background);`;
const dark = (palette: Palette) =>
  `color-scheme:dark;${colours(palette)}--page:var(--background);--card:var(--surface);`;

/** The theme as custom properties on `:root`: the visitor's mode where it is left open, always light on paper. */
export function tokens(theme: Theme): string {
  const font = theme.font === "inherit" || !/^[\w\s"',.-]+$/.test(theme.font) ? systemFont : theme.font;
  const radius = Math.min(28, Math.max(0, Math.round(theme.radius) || 0));
  const gap = theme.density === "compact" ? 0.8 : 1;
  const scheme = theme.mode === "dark" ? dark(theme.dark) : light(theme.light);
  const auto = theme.mode === "auto" ? `@media (prefers-color-scheme:dark){:root{${dark(theme.dark)}}}` : "";
  return `:root{${scheme}--radius:${radius}px;--radius-small:${Math.min(radius, 8)}px;--density:${gap};--font:${font}}${auto}@media print{:root{${light(theme.light)}--page:#ffffff}}${theme.style === undefined ? "" : styleCss(theme.style)}`;
}

/** A CSS length given by configuration, or the fallback where it is none. */
export function cssLength(value: string, fallback: string): string {
  return /^\d{1,4}(\.\d{1,3})?(px|rem|em|vh|svh|dvh)$/.test(value) ? value : fallback;
}
