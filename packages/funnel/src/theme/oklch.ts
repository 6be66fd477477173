import { channels, toLinear } from "./contrast.ts";

/** Lightness 0 to 1 as the eye sees it, chroma 0 to about 0.4, hue in radians. */
export type Oklch = { l: number; c: number; h: number };

// Matrices of https://bottosson.github.io/posts/oklab/ (public domain).
export function toOklch(hex: string): Oklch {
  const [r, g, b] = channels(hex).map(toLinear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const y = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    c: Math.hypot(x, y),
    h: Math.atan2(y, x),
  };
}

/** Applies sRGB's gamma. */
const encode = (channel: number) =>
  channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;

function toRgb({ l, c, h }: Oklch): [number, number, number] {
  const x = c * Math.cos(h);
  const y = c * Math.sin(h);
  const long = (l + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const medium = (l - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const short = (l - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    encode(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    encode(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    encode(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

// Half a step of 8 bits: closer than that a screen shows the same colour.
const shown = (channel: number) => channel >= -0.002 && channel <= 1.002;

/** The nearest colour that a screen can show: same hue and lightness, as much of the chroma as fits. */
export function toHex({ l, c, h }: Oklch): string {
  let fits = 0;
  let over = c;
  if (toRgb({ l, c, h }).every(shown)) fits = c;
  else {
    for (let step = 0; step < 16; step += 1) {
      const middle = (fits + over) / 2;
      if (toRgb({ l, c: middle, h }).every(shown)) fits = middle;
      else over = middle;
    }
  }
  const bytes = toRgb({ l, c: fits, h }).map((channel) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${bytes.join("")}`;
}
