import { drawnScore } from "../chart.ts";
import type { ChartAxis } from "../chart.ts";

type Corner = [x: number, y: number];

/** The cover's drawing, in units of its radius around 0/0: rings, and the shape of this person's own scores. */
export type CoverArt = { rings: Corner[][]; shape: Corner[] };

const RINGS = [0.2, 0.4, 0.6, 0.8, 1];
// So many corners that a polygon is a circle to the eye.
const ROUND = 96;
const round = (value: number) => Math.round(value * 1000) / 1000;

function corner(index: number, count: number, radius: number): Corner {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return [round(Math.cos(angle) * radius), round(Math.sin(angle) * radius)];
}

const polygon = (count: number, radius: number) =>
  Array.from({ length: count }, (_, index) => corner(index, count, radius));

/** The radar of this person without its words; circles around the total where there are too few or too many axes. */
export function coverArt(axes: ChartAxis[], total: number | null): CoverArt {
  const scores = axes.map(drawnScore);
  const isRadar = axes.length <= 12 && scores.filter((score) => score !== null).length >= 3;
  const count = isRadar ? axes.length : ROUND;
  return {
    rings: RINGS.map((radius) => polygon(count, radius)),
    shape: isRadar
      ? scores.flatMap((score, index) => (score === null ? [] : [corner(index, count, score / 100)]))
      : polygon(ROUND, Math.min(100, Math.max(0, total ?? 0)) / 100),
  };
}
