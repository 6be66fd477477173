import { barsSvg } from "./bars-svg.ts";
import type { Chart, ChartColours } from "./chart.ts";
import { drawnScore } from "./chart.ts";
import { BADGE, radarGeometry, radarText } from "./radar-geometry.ts";
import type { RadarGeometry, RadarLabel } from "./radar-geometry.ts";
import { element, frame, pointList, textElement } from "./svg.ts";

function web({ rings, spokes, centre }: RadarGeometry, colours: ChartColours): string {
  const outermost = rings.length - 1;
  return [
    ...rings.map((points, index) =>
      element("polygon", {
        points: pointList(points),
        fill: "none",
        stroke: index === outermost ? colours.control : colours.line,
        "stroke-width": 1,
      }),
    ),
    ...spokes.map(({ end, answered }) =>
      element("line", {
        x1: centre.x,
        y1: centre.y,
        x2: end.x,
        y2: end.y,
        stroke: colours.line,
        "stroke-width": 1,
        "stroke-dasharray": answered ? undefined : "2 4",
      }),
    ),
  ].join("");
}

function shape({ shape: corners }: RadarGeometry, colours: ChartColours): string {
  const area = element("polygon", {
    points: pointList(corners),
    fill: colours.accentInk,
    "fill-opacity": 0.2,
    stroke: colours.accentInk,
    "stroke-width": 2.25,
    "stroke-linejoin": "round",
    pathLength: 1,
    class: "chart-shape",
  });
  const dots = corners.map(({ x, y }) =>
    element("circle", {
      cx: x,
      cy: y,
      r: 3.75,
      fill: colours.accentInk,
      stroke: colours.background,
      "stroke-width": 1.5,
    }),
  );
  return area + dots.join("");
}

function label({ lines, value, x, y, anchor, score }: RadarLabel, colours: ChartColours): string {
  const common = { x, "text-anchor": anchor, "font-size": radarText.label };
  const said = score === null ? { fill: colours.muted } : { fill: colours.accentInk, "font-weight": 700 };
  return [
    ...lines.map((text) => ({ text, look: { fill: colours.ink } })),
    ...value.map((text) => ({ text, look: said })),
  ]
    .map(({ text, look }, index) => textElement(text, { ...common, ...look, y: y + index * radarText.line }))
    .join("");
}

function legendRow(
  entry: RadarGeometry["legend"][number],
  position: number,
  width: number,
  notAnswered: string,
  colours: ChartColours,
): string {
  const { badge, row, score, scoreY } = entry;
  const mark = (x: number, y: number) =>
    element("circle", { cx: x, cy: y, r: BADGE, fill: colours.accentSoft }) +
    textElement(String(position), {
      x,
      y: y + radarText.badge * 0.36,
      "text-anchor": "middle",
      "font-size": radarText.badge,
      "font-weight": 700,
      fill: colours.accentInk,
    });
  return [
    mark(badge.x, badge.y),
    mark(BADGE, row.y - radarText.label * 0.36),
    ...row.lines.map((line, index) =>
      textElement(line, {
        x: row.x,
        y: row.y + index * radarText.line,
        "font-size": radarText.label,
        fill: colours.ink,
      }),
    ),
    textElement(score === null ? notAnswered : String(Math.round(score)), {
      x: width,
      y: scoreY,
      "text-anchor": "end",
      "font-size": radarText.label,
      "font-weight": score === null ? undefined : 700,
      fill: score === null ? colours.muted : colours.accentInk,
    }),
  ].join("");
}

// Beyond, the corners are too close to tell apart.
const MOST_AXES = 12;

/**
 * A radar with the labels around it, or numbered with the labels below where they would collide; bars where fewer
 * than three axes were answered, or more than twelve exist. The area has the class `chart-shape` and a path length of
 * 1, for a page that wants to draw it in.
 */
export function radarSvg(chart: Chart): string {
  const { axes, colours, words, width = 360 } = chart;
  if (axes.filter((axis) => drawnScore(axis) !== null).length < 3 || axes.length > MOST_AXES)
    return barsSvg(chart);
  const geometry = radarGeometry(axes, width, words.notAnswered);
  return frame(
    chart,
    geometry,
    [
      web(geometry, colours),
      shape(geometry, colours),
      ...geometry.labels.map((entry) => label(entry, colours)),
      ...geometry.legend.map((entry, index) =>
        legendRow(entry, index + 1, width, words.notAnswered, colours),
      ),
    ].join(""),
  );
}
