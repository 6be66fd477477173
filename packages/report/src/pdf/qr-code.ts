import { encode } from "uqr";

/** Horizontal runs of dark modules: start column, row and length. */
export type QrCode = { size: number; runs: [x: number, y: number, length: number][] };

// A code with more modules than these bytes need is a grey square to a telephone's camera at the size we print.
const LONGEST = 300;

/** An address as a QR code without its quiet zone, or nothing where the address is too long for one. */
export function qrCode(address: string): QrCode | null {
  if (new TextEncoder().encode(address).length > LONGEST) return null;
  const { data: modules } = encode(address, { ecc: "M", border: 0 });
  return { size: modules.length, runs: modules.flatMap(runsOf) };
}

function runsOf(row: boolean[], y: number): QrCode["runs"] {
  const runs: QrCode["runs"] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last !== undefined && last[0] + last[2] === x) last[2] += 1;
    else runs.push([x, y, 1]);
  }
  return runs;
}
