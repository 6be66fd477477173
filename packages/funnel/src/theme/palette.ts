import { contrast } from "./contrast.ts";
import type { Ground } from "./looks.ts";
import { toHex, toOklch } from "./oklch.ts";
import type { Oklch } from "./oklch.ts";

/** Colours as `#rrggbb`, each named by what it is for. */
export type Palette = {
  background: string;
  /** Cards and rows on the background. */
  surface: string;
  ink: string;
  /** Quieter text, still 4.5:1 on background and surface. */
  muted: string;
  /** Hairlines that separate; decoration only. */
  line: string;
  /** Borders of inputs, 3:1 on background and surface. */
  control: string;
  /** Fill behind `onAccent`; the brand's own colour wherever it reads. */
  accent: string;
  onAccent: string;
  accentHover: string;
  /** The accent for text, lines and marks: 4.5:1 on background, surface and `accentSoft`. */
  accentInk: string;
  accentSoft: string;
  error: string;
  errorSoft: string;
  success: string;
  successSoft: string;
  warning: string;
  focus: string;
};

const TEXT = 4.5;
const SHAPE = 3;
// A white lettering is what people expect on a button: it is kept as long as the brand colour need not darken further
// than this. Beyond (yellow, orange, mint), dark lettering on the true brand colour looks better than mud under white.
const WHITE_IS_WORTH = 0.1;
const WHITE = "#ffffff";
const degrees = (value: number) => (value * Math.PI) / 180;

/** The colour with the lightness nearest to `from.l` that passes; black or white pass where nothing else does. */
function nearest(from: Oklch, passes: (hex: string) => boolean): { hex: string; moved: number } {
  for (let moved = 0; moved <= 1; moved += 0.004) {
    for (const l of [from.l - moved, from.l + moved]) {
      if (l < 0 || l > 1) continue;
      const hex = toHex({ ...from, l });
      if (passes(hex)) return { hex, moved };
    }
  }
  return {
    hex: contrast(WHITE, toHex(from)) > contrast("#000000", toHex(from)) ? "#000000" : WHITE,
    moved: 1,
  };
}

const against = (others: string[], ratio: number) => (hex: string) =>
  others.every((other) => contrast(hex, other) >= ratio);

type Fill = Pick<Palette, "accent" | "onAccent" | "accentHover">;

/** The brand colour as a fill, its lettering and its hover; `stands` says whether a fill is seen on the page. */
function fill(brand: Oklch, dark: string, mode: "light" | "dark", stands: (hex: string) => boolean): Fill {
  const under = (lettering: string) =>
    nearest(brand, (hex) => stands(hex) && contrast(hex, lettering) >= TEXT);
  const white = under(WHITE);
  const black = under(dark);
  const useWhite = white.moved <= black.moved + WHITE_IS_WORTH;
  const accent = useWhite ? white.hex : black.hex;
  const onAccent = useWhite ? WHITE : dark;
  const base = toOklch(accent);
  const steps = mode === "light" && base.l > 0.25 ? [-0.06, 0.06] : [0.06, -0.06];
  const hover = steps
    .map((step) => toHex({ ...base, l: Math.min(1, Math.max(0, base.l + step)) }))
    .find((hex) => contrast(hex, onAccent) >= TEXT);
  return { accent, onAccent, accentHover: hover ?? accent };
}

type Recipe = {
  background: number;
  surface: number;
  ink: number;
  muted: number;
  line: number;
  control: number;
  /** Lightness and chroma of the soft fills, and of the coloured texts. */
  soft: [number, number];
  tone: number;
  /** How far a fill must stand out from the page. */
  stands: number;
};

const recipes: Record<"light" | "dark", Recipe> = {
  // A pale brand colour stays itself on a white page (its lettering carries the contrast), as long as it is seen at all.
  light: {
    background: 1,
    surface: 0.977,
    ink: 0.25,
    muted: 0.51,
    line: 0.905,
    control: 0.63,
    soft: [0.955, 0.028],
    tone: 0.5,
    stands: 1.3,
  },
  // On a dark page a dark fill would sink: it must stand out like any other shape.
  dark: {
    background: 0.19,
    surface: 0.235,
    ink: 0.955,
    muted: 0.745,
    line: 0.34,
    control: 0.58,
    soft: [0.3, 0.045],
    tone: 0.78,
    stands: SHAPE,
  },
};

/** A black brand is white on a dark page, rather than the grey that would just be seen. */
function brandOn(accent: string, mode: "light" | "dark"): Oklch {
  const brand = toOklch(accent);
  return mode === "dark" && brand.l < 0.35 && brand.c < 0.03 ? { ...brand, l: 0.95 } : brand;
}

/**
 * One mode's colours around a brand colour; every promise in `Palette` holds for any `#rrggbb`. A ground of its own
 * colours the neutrals instead of the brand.
 */
export function palette(accent: string, mode: "light" | "dark", ground?: Ground): Palette {
  const recipe = recipes[mode];
  const brand = brandOn(accent, mode);
  const paper = ground === undefined ? undefined : toOklch(ground[1]);
  const tint = Math.min(0.014, paper?.c ?? brand.c * 0.1);
  const neutral = (l: number, strength = 1): Oklch => ({ l, c: tint * strength, h: paper?.h ?? brand.h });
  const soft = (h: number, c: number) => toHex({ l: recipe.soft[0], c, h });

  const background = ground?.[0] ?? toHex(neutral(recipe.background, mode === "light" ? 0 : 0.7));
  const surface = ground?.[1] ?? toHex(neutral(recipe.surface, 0.7));
  const accentSoft = soft(brand.h, Math.min(recipe.soft[1], brand.c));
  const errorSoft = soft(degrees(22), recipe.soft[1]);
  const successSoft = soft(degrees(155), recipe.soft[1]);
  const page = [background, surface];
  const text = (from: Oklch, on: string[]) => nearest(from, against(on, TEXT)).hex;
  const tone = (hue: number, c: number, on: string[]) =>
    text({ l: recipe.tone, c, h: degrees(hue) }, [...page, ...on]);
  const accentInk = text(brand, [...page, accentSoft]);
  const lettering = toHex(neutral(0.19));

  return {
    background,
    surface,
    ink: text(neutral(recipe.ink, 1.4), [...page, accentSoft, errorSoft, successSoft]),
    muted: text(neutral(recipe.muted, 1.4), [...page, accentSoft]),
    line: toHex(neutral(recipe.line)),
    control: nearest(neutral(recipe.control, 1.4), against([...page, accentSoft], SHAPE)).hex,
    ...fill(brand, lettering, mode, against(page, recipe.stands)),
    accentInk,
    accentSoft,
    error: tone(25, 0.19, [errorSoft]),
    errorSoft,
    success: tone(152, 0.13, [successSoft]),
    successSoft,
    warning: tone(70, 0.12, []),
    focus: accentInk,
  };
}
