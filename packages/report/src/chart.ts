import type { LevelView } from "@aimant/funnel";
import type { Palette } from "@aimant/funnel/theme";

/** What a chart shows of an axis; `ResultsView["axes"]` fits. */
export type ChartAxis = {
  label: string;
  /** 0 to 100; `null` where nothing was answered. */
  score: number | null;
  level: Pick<LevelView, "label"> | null;
};

/** Any CSS colours: a palette's `#rrggbb`, or `var(--name)` where a page switches between light and dark. */
export type ChartColours = Pick<
  Palette,
  "background" | "ink" | "muted" | "line" | "control" | "accentInk" | "accentSoft"
>;

/** What a chart says beside the labels. */
export type ChartWords = {
  /** Names the chart for those who cannot see it. */
  title: string;
  notAnswered: string;
  /** One axis in a sentence without full stop. */
  fact(axis: ChartAxis): string;
};

export type Chart = {
  axes: ChartAxis[];
  colours: ChartColours;
  words: ChartWords;
  /** Starts the ids inside; unique on the page. */
  id: string;
  /** Px that the layout is made for; the drawing scales from there. 360 suits a telephone and grows well to 480. */
  width?: number;
};

/** The words of a chart in French, or in English for any other language. */
export function chartWords(locale: string, title: string): ChartWords {
  const french = locale.startsWith("fr");
  const notAnswered = french ? "Sans réponse" : "Not answered";
  return {
    title,
    notAnswered,
    fact({ label, score, level }) {
      const reached =
        score === null ? notAnswered.toLowerCase() : `${score} ${french ? "sur" : "out of"} 100`;
      return `${label}${french ? "\u202f:" : ":"} ${reached}${score === null || level === null ? "" : `, ${level.label}`}`;
    },
  };
}

/** The score as drawn: within 0 and 100, and `null` for what is no number. */
export function drawnScore({ score }: ChartAxis): number | null {
  return score === null || !Number.isFinite(score) ? null : Math.min(100, Math.max(0, score));
}
