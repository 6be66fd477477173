import type { ChartAxis } from "./chart.ts";
import { drawnScore } from "./chart.ts";
import { textWidth, wrap } from "./text-layout.ts";

export const radarText = { label: 13, line: 16, badge: 11 };
export const BADGE = 10;
const GAP = 11;
const LABEL_LINES = 3;
const LEGEND_LINES = 3;
const LEGEND_START = 30;

export type Point = { x: number; y: number };
export type TextBlock = {
  lines: string[];
  x: number;
  /** First baseline. */ y: number;
  anchor: "start" | "middle" | "end";
};
/** `value` follows `lines`: the score, or the words for no answer. */
export type RadarLabel = TextBlock & { value: string[]; score: number | null };
export type RadarGeometry = {
  width: number;
  height: number;
  centre: Point;
  radius: number;
  /** Polygons at 25, 50, 75 and 100. */
  rings: Point[][];
  /** Ends of the axes, in order. */
  spokes: { end: Point; answered: boolean }[];
  /** Corners of the answered axes. */
  shape: Point[];
  /** Labels around the web. */
  labels: RadarLabel[];
  /** Where the labels do not fit around: numbers there, and the labels below. */
  legend: { badge: Point; row: TextBlock; score: number | null; scoreY: number }[];
};

type Box = { left: number; right: number; top: number; bottom: number };
const apart = (a: Box, b: Box) =>
  a.right + 6 <= b.left || b.right + 6 <= a.left || a.bottom + 4 <= b.top || b.bottom + 4 <= a.top;

// Exact zeros, so that left and right mirror each other.
const exact = (value: number) => (Math.abs(value) < 1e-9 ? 0 : value);
const direction = (index: number, count: number): Point => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return { x: exact(Math.cos(angle)), y: exact(Math.sin(angle)) };
};
const along = (centre: Point, towards: Point, distance: number): Point => ({
  x: centre.x + towards.x * distance,
  y: centre.y + towards.y * distance,
});

type Placed = { label: RadarLabel; box: Box };

/** One label beside its axis' end, or nothing where it does not fit whole. */
function place(
  axis: ChartAxis,
  towards: Point,
  end: Point,
  width: number,
  notAnswered: string,
): Placed | undefined {
  const anchor = Math.abs(towards.x) < 0.2 ? "middle" : towards.x > 0 ? "start" : "end";
  const room = { start: width - end.x, end: end.x, middle: width * 0.62 }[anchor];
  const label = wrap(axis.label, radarText.label, room, LABEL_LINES);
  const score = drawnScore(axis);
  const value =
    score === null
      ? wrap(notAnswered, radarText.label, room, 2)
      : { lines: [String(Math.round(score))], whole: true };
  if (!label.whole || !value.whole) return undefined;
  const lines = [...label.lines, ...value.lines];
  const size = {
    width: Math.max(...lines.map((line) => textWidth(line, radarText.label))),
    height: lines.length * radarText.line,
  };
  const left = { start: end.x, end: end.x - size.width, middle: end.x - size.width / 2 }[anchor];
  // Above the top corner, below the bottom one, and in between in proportion.
  const top = end.y + ((towards.y - 1) / 2) * size.height;
  return {
    label: {
      lines: label.lines,
      value: value.lines,
      x: end.x,
      y: top + radarText.label * 0.95,
      anchor,
      score,
    },
    box: { left, right: left + size.width, top, bottom: top + size.height },
  };
}

/** All labels around a web of this radius, or nothing where they would touch each other or the edge. */
function around(axes: ChartAxis[], width: number, radius: number, notAnswered: string): Placed[] | undefined {
  const centre = { x: width / 2, y: 0 };
  const placed: Placed[] = [];
  for (const [index, axis] of axes.entries()) {
    const towards = direction(index, axes.length);
    const label = place(axis, towards, along(centre, towards, radius + GAP), width, notAnswered);
    if (label === undefined || label.box.left < 0 || label.box.right > width) return undefined;
    if (!placed.every(({ box }) => apart(box, label.box))) return undefined;
    placed.push(label);
  }
  return placed;
}

type Frame = Pick<RadarGeometry, "width" | "height" | "labels" | "legend"> & {
  centre: Point;
  radius: number;
};

/** The web's own height above and below its centre: a triangle hangs less low than a square. */
const reach = (count: number, radius: number) => {
  const heights = Array.from({ length: count }, (_, index) => direction(index, count).y * radius);
  return { top: Math.min(...heights), bottom: Math.max(...heights) };
};

/** The largest web that leaves room for every label. */
function withLabels(axes: ChartAxis[], width: number, notAnswered: string): Frame | undefined {
  for (let radius = Math.min(width * 0.36, 190); radius >= width * 0.235; radius -= 3) {
    const placed = around(axes, width, radius, notAnswered);
    if (placed === undefined) continue;
    const web = reach(axes.length, radius);
    const top = Math.min(web.top, ...placed.map(({ box }) => box.top));
    const bottom = Math.max(web.bottom, ...placed.map(({ box }) => box.bottom));
    return {
      width,
      height: bottom - top + 4,
      centre: { x: width / 2, y: -top },
      radius,
      labels: placed.map(({ label }) => ({ ...label, y: label.y - top })),
      legend: [],
    };
  }
  return undefined;
}

/** A large web with numbered corners, and a line or more below for each number. */
function withLegend(axes: ChartAxis[], width: number, notAnswered: string): Frame {
  const radius = Math.min(width * 0.37, 190);
  const centre = { x: width / 2, y: radius + 2 * BADGE + 8 };
  let y = centre.y + reach(axes.length, radius).bottom + 2 * BADGE + 8 + 22;
  const legend = axes.map((axis, index) => {
    const score = drawnScore(axis);
    const forValue = textWidth(score === null ? notAnswered : "100", radarText.label) + 16;
    const { lines } = wrap(
      axis.label,
      radarText.label,
      Math.max(60, width - LEGEND_START - forValue),
      LEGEND_LINES,
    );
    const row = { lines, x: LEGEND_START, y: y + radarText.label, anchor: "start" as const };
    y += Math.max(1, lines.length) * radarText.line + 10;
    return {
      badge: along(centre, direction(index, axes.length), radius + BADGE + 6),
      row,
      score,
      scoreY: row.y,
    };
  });
  return { width, height: y, centre, radius, labels: [], legend };
}

/** Where everything lies in a radar: numbers only, for any renderer. Needs three axes or more. */
export function radarGeometry(axes: ChartAxis[], width: number, notAnswered: string): RadarGeometry {
  const frame = withLabels(axes, width, notAnswered) ?? withLegend(axes, width, notAnswered);
  const { centre, radius } = frame;
  const directions = axes.map((_, index) => direction(index, axes.length));
  const scores = axes.map(drawnScore);
  return {
    ...frame,
    rings: [0.25, 0.5, 0.75, 1].map((share) =>
      directions.map((towards) => along(centre, towards, radius * share)),
    ),
    spokes: directions.map((towards, index) => ({
      end: along(centre, towards, radius),
      answered: scores[index] !== null,
    })),
    shape: directions.flatMap((towards, index) => {
      const score = scores[index] ?? null;
      return score === null ? [] : [along(centre, towards, (radius * score) / 100)];
    }),
  };
}
