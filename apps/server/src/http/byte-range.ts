/** Inclusive positions within the file. */
export type ByteRange = { start: number; end: number };

/**
 * The one part that a `Range` header asks for (RFC 9110, 14.1.2). `undefined` where it is to be ignored: malformed,
 * another unit, or several parts, which the whole file answers as well. Ours, since range-parser 1.3 refuses a suffix
 * longer than the file and `5-2`, where the RFC wants the whole file.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | "unsatisfiable" | undefined {
  const [, first, last] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  if (last !== "" && Number(last) < start) return undefined;
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}
