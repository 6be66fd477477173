import type { ChartAxis } from "./chart.ts";
import { drawnScore } from "./chart.ts";
import { textWidth, wrap } from "./text-layout.ts";

export const barText = { label: 15, score: 17, note: 13 };
const LINE = 20;
const BAR = 10;
const GAP = 26;
const LABEL_LINES = 4;

export type BarRow = {
  /** Baselines of the label's lines. */
  label: { text: string; y: number }[];
  score: number | null;
  /** Baseline of the number, beside the label's last line. */
  scoreY: number;
  bar: { y: number; height: number; width: number; filled: number };
  /** Baseline of the level's name, or of the words for no answer. */
  note: { text: string; y: number };
};
export type BarsGeometry = { width: number; height: number; rows: BarRow[] };

/** Where everything lies in a chart of horizontal bars: numbers only, for any renderer. */
export function barsGeometry(axes: ChartAxis[], width: number, notAnswered: string): BarsGeometry {
  const forNumber = textWidth("100/100", barText.score) + 12;
  let y = 0;
  const rows = axes.map((axis): BarRow => {
    const score = drawnScore(axis);
    const label = wrap(axis.label, barText.label, width - forNumber, LABEL_LINES).lines.map(
      (text, index) => ({
        text,
        y: y + 15 + index * LINE,
      }),
    );
    const scoreY = label.at(-1)?.y ?? y + 15;
    const barY = scoreY + 10;
    const said = score === null ? notAnswered : (axis.level?.label ?? "");
    const note = { text: wrap(said, barText.note, width, 1).lines[0] ?? "", y: barY + BAR + 19 };
    y = (note.text === "" ? barY + BAR : note.y + 4) + GAP;
    // A rounded end needs its own width to be seen.
    const filled = score === null || score === 0 ? 0 : Math.max(BAR, (width * score) / 100);
    return { label, score, scoreY, bar: { y: barY, height: BAR, width, filled }, note };
  });
  return { width, height: Math.max(1, y - GAP), rows };
}
