import type { ChartAxis, ChartWords } from "../chart.ts";
import { drawnScore } from "../chart.ts";
import { BADGE, radarGeometry, radarText } from "../radar-geometry.ts";
import type { Point } from "../radar-geometry.ts";

type Corner = [x: number, y: number];
type Anchor = "start" | "middle" | "end";
export type TextLine = {
  text: string;
  x: number;
  y: number;
  anchor: Anchor;
  tone: "ink" | "accent" | "muted";
};

/** The radar of the results page as numbers in points, top left at 0/0, for the typesetter to draw. */
export type RadarData = {
  width: number;
  height: number;
  centre: Corner;
  rings: Corner[][];
  spokes: { end: Corner; answered: boolean }[];
  shape: Corner[];
  badges: { x: number; y: number; text: string }[];
  badgeRadius: number;
  texts: TextLine[];
  /** The drawing in words. */
  alt: string;
};

// A chart of more axes, or of fewer answered ones, is bars: the same limits as `radarSvg`.
const MOST_AXES = 12;

/**
 * Nothing where a radar would say nothing. `width` and `textSize` are in points: labels take the document's own size,
 * and the drawing follows.
 */
export function radarData(
  axes: ChartAxis[],
  words: ChartWords,
  { width, textSize }: { width: number; textSize: number },
): RadarData | null {
  if (axes.length > MOST_AXES || axes.filter((axis) => drawnScore(axis) !== null).length < 3) return null;
  const unit = textSize / radarText.label;
  const round = (value: number) => Math.round(value * unit * 100) / 100;
  const corner = ({ x, y }: Point): Corner => [round(x), round(y)];
  const geometry = radarGeometry(axes, width / unit, words.notAnswered);
  const value = (text: string, score: number | null, x: number, y: number, anchor: Anchor): TextLine => ({
    text,
    x: round(x),
    y: round(y),
    anchor,
    tone: score === null ? "muted" : "accent",
  });
  const lines = (block: { lines: string[]; x: number; y: number; anchor: Anchor }): TextLine[] =>
    block.lines.map((text, index) => ({
      text,
      x: round(block.x),
      y: round(block.y + index * radarText.line),
      anchor: block.anchor,
      tone: "ink",
    }));
  const badge = ({ x, y }: Point, index: number) => ({ x: round(x), y: round(y), text: String(index + 1) });
  return {
    width: round(geometry.width),
    height: round(geometry.height),
    centre: corner(geometry.centre),
    rings: geometry.rings.map((ring) => ring.map(corner)),
    spokes: geometry.spokes.map(({ end, answered }) => ({ end: corner(end), answered })),
    shape: geometry.shape.map(corner),
    badges: geometry.legend.flatMap((entry, index) => [
      badge(entry.badge, index),
      badge({ x: BADGE, y: entry.row.y - radarText.label * 0.36 }, index),
    ]),
    badgeRadius: round(BADGE),
    texts: [
      ...geometry.labels.flatMap((label) => [
        ...lines(label),
        ...label.value.map((text, index) =>
          value(
            text,
            label.score,
            label.x,
            label.y + (label.lines.length + index) * radarText.line,
            label.anchor,
          ),
        ),
      ]),
      ...geometry.legend.flatMap(({ row, score, scoreY }) => [
        ...lines(row),
        value(
          score === null ? words.notAnswered : String(Math.round(score)),
          score,
          geometry.width,
          scoreY,
          "end",
        ),
      ]),
    ],
    alt: `${words.title}. ${axes.map((axis) => words.fact({ ...axis, score: drawnScore(axis) })).join(". ")}.`,
  };
}
