import { barsGeometry, barText } from "./bars-geometry.ts";
import type { BarRow } from "./bars-geometry.ts";
import type { Chart, ChartColours } from "./chart.ts";
import { element, escapeText, frame, textElement } from "./svg.ts";

function number({ score, scoreY }: BarRow, width: number, colours: ChartColours): string {
  if (score === null)
    return textElement("–", {
      x: width,
      y: scoreY,
      "text-anchor": "end",
      "font-size": barText.score,
      fill: colours.muted,
    });
  return element(
    "text",
    {
      x: width,
      y: scoreY,
      "text-anchor": "end",
      "font-size": barText.score,
      "font-weight": 700,
      fill: colours.ink,
    },
    escapeText(String(Math.round(score))) +
      element("tspan", { "font-size": barText.note, "font-weight": 400, fill: colours.muted }, "/100"),
  );
}

function bar({ bar: { y, height, width, filled }, score }: BarRow, colours: ChartColours): string {
  const shape = { x: 0, y, height, rx: height / 2 };
  if (score === null)
    return element("rect", {
      ...shape,
      x: 0.75,
      y: y + 0.75,
      width: width - 1.5,
      height: height - 1.5,
      rx: height / 2 - 0.75,
      fill: "none",
      stroke: colours.control,
      "stroke-width": 1.5,
      "stroke-dasharray": "3 4",
    });
  const track = element("rect", { ...shape, width, fill: colours.line });
  return filled === 0
    ? track
    : track + element("rect", { ...shape, width: filled, fill: colours.accentInk, class: "chart-bar" });
}

/**
 * Horizontal bars, one an axis, with the score and the level in words. Filled bars have the class `chart-bar`, for a
 * page that wants to draw them in.
 */
export function barsSvg(chart: Chart): string {
  const { axes, colours, words, width = 360 } = chart;
  const geometry = barsGeometry(axes, width, words.notAnswered);
  const rows = geometry.rows.map((row) =>
    [
      ...row.label.map(({ text, y }) =>
        textElement(text, { x: 0, y, "font-size": barText.label, "font-weight": 600, fill: colours.ink }),
      ),
      number(row, width, colours),
      bar(row, colours),
      textElement(row.note.text, { x: 0, y: row.note.y, "font-size": barText.note, fill: colours.muted }),
    ].join(""),
  );
  return frame(chart, geometry, rows.join(""));
}
