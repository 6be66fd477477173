/** What a look decides beside its colours. */
export type Style = {
  /** A `font-family` for titles; left out, that of the text. */
  heading?: string;
  /** Weight of titles, and their spacing in em. */
  weight: number;
  tracking: number;
  /** Buttons as pills, whatever the radius. */
  pill?: boolean;
  /** Answers as cards with a border, as quiet fills, or as lines under each other. */
  rows: "card" | "fill" | "line";
  /** Width of borders in px. */
  border: 1 | 2;
  /** What sets the whole off from the page. */
  card: "border" | "shadow" | "glow";
};

/** Background and surface of one mode, as `#rrggbb`. */
export type Ground = readonly [background: string, surface: string];

export type Font = "inherit" | "system" | "serif" | "humanist" | "geometric" | "rounded";

export type Tokens = {
  accent: string;
  font: Font;
  radius: number;
  mode: "light" | "dark" | "auto";
  density: "comfortable" | "compact";
};

type Look = Tokens & { light: Ground; dark: Ground; style: Style };

export type LookName = "editorial" | "clear" | "midnight" | "garden" | "swiss";

// Only what systems have already: no font is ever fetched.
export const fonts: Record<Font, string> = {
  inherit: "inherit",
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  serif: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Times New Roman", serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "Source Sans 3", "Noto Sans", sans-serif',
  geometric: 'Avenir, "Avenir Next", Montserrat, Poppins, Corbel, "Century Gothic", "URW Gothic", sans-serif',
  rounded:
    'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Nunito, "Arial Rounded MT Bold", Calibri, sans-serif',
};
const display = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, "Iowan Old Style", Georgia, serif';

/** Where nothing is said: the landing page's own font, and one accent. */
export const plain: Tokens = {
  accent: "#1f4f8b",
  font: "inherit",
  radius: 10,
  mode: "light",
  density: "comfortable",
};

/** The built-in looks. Their names are public: a definition keeps the one that it names for ever. */
export const looks: Record<LookName, Look> = {
  // A good magazine: paper, serif titles, rules instead of boxes.
  editorial: {
    accent: "#9a3b26",
    font: "system",
    radius: 2,
    mode: "light",
    density: "comfortable",
    light: ["#fffdf9", "#f7f1e7"],
    dark: ["#1c1815", "#26211c"],
    style: { heading: display, weight: 500, tracking: -0.012, rows: "line", border: 1, card: "border" },
  },
  // A good product: air, a deep shadow, pills.
  clear: {
    accent: "#3f46d9",
    font: "geometric",
    radius: 14,
    mode: "auto",
    density: "comfortable",
    light: ["#ffffff", "#f4f5fb"],
    dark: ["#14151f", "#1e2030"],
    style: { weight: 650, tracking: -0.02, pill: true, rows: "fill", border: 1, card: "shadow" },
  },
  // Dark by itself, with a glow of the accent.
  midnight: {
    accent: "#7862e3",
    font: "system",
    radius: 12,
    mode: "dark",
    density: "comfortable",
    light: ["#ffffff", "#f5f4fb"],
    dark: ["#11101c", "#1b1930"],
    style: { weight: 600, tracking: -0.015, rows: "card", border: 1, card: "glow" },
  },
  // Soft and near: sage, large radius, round letters.
  garden: {
    accent: "#2f6b4f",
    font: "rounded",
    radius: 20,
    mode: "light",
    density: "comfortable",
    light: ["#fbfcf7", "#eff3e8"],
    dark: ["#141a16", "#1d2620"],
    style: { weight: 650, tracking: -0.005, pill: true, rows: "fill", border: 1, card: "border" },
  },
  // Black, white, one grid: nothing rounded, nothing soft.
  swiss: {
    accent: "#111111",
    font: "system",
    radius: 0,
    mode: "light",
    density: "compact",
    light: ["#ffffff", "#f6f6f6"],
    dark: ["#0c0c0c", "#181818"],
    style: { weight: 750, tracking: -0.03, rows: "card", border: 2, card: "border" },
  },
};
