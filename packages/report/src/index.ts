export { barsGeometry, type BarRow, type BarsGeometry } from "./bars-geometry.ts";
export { barsSvg } from "./bars-svg.ts";
export { chartWords, type Chart, type ChartAxis, type ChartColours, type ChartWords } from "./chart.ts";
export {
  radarGeometry,
  type Point,
  type RadarGeometry,
  type RadarLabel,
  type TextBlock,
} from "./radar-geometry.ts";
export { radarSvg } from "./radar-svg.ts";
export { wrap, type Wrapped } from "./text-layout.ts";
export { createReports } from "./pdf/create-reports.ts";
