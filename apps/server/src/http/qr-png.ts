import { PNG } from "pngjs";

/** Pixels of one module: a code of 33 modules is about 700 px wide, sharp on a projected slide. */
const MODULE = 20;

/** The modules of a QR code, row by row, as a black and white PNG. */
export function pngFromModules(modules: boolean[][]): Uint8Array {
  const size = modules.length * MODULE;
  const image = new PNG({ width: size, height: size, colorType: 0 });
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const dark = modules[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)] === true;
      image.data.fill(dark ? 0 : 255, (y * size + x) * 4, (y * size + x) * 4 + 3);
      image.data[(y * size + x) * 4 + 3] = 255;
    }
  }
  return PNG.sync.write(image, { colorType: 0 });
}
