import { encode } from "uqr";

/** Horizontal runs of dark modules: start column, row and length. */
export type QrCode = { size: number; runs: [x: number, y: number, length: number][] };

/** An address as a QR code without its quiet zone, or nothing where the address is too long for one. */
export function qrCode(address: string): QrCode | null {
  // A code with more modules than these is a grey square to a telephone's camera at the size we print.
  if (new TextEncoder().encode(address).length > 300) return null;
  const { data, size } = encode(address, { ecc: "M", border: 0 });
  const runs: QrCode["runs"] = [];
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      let length = 0;
      while (row[x + length] === true) length += 1;
      if (length > 0) runs.push([x, y, length]);
      x += length;
    }
  }
  return { size, runs };
}
