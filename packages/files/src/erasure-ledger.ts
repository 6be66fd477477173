import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Erasure, ErasureLedger } from "@aimant/core/ports";

/** A file with one erasure a line, for this user only; kept where a restored database does not overwrite it. */
export function fileLedger(path: string): ErasureLedger {
  return {
    async append(erasure) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await appendFile(path, `${JSON.stringify({ ...erasure, at: erasure.at.toString() })}\n`, {
        mode: 0o600,
        flush: true,
      });
    },
    async list() {
      let text: string;
      try {
        text = await readFile(path, "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
      return text.split("\n").flatMap(readLine);
    },
  };
}

/** A line that was cut off by a crash is nobody's. */
function readLine(line: string): Erasure[] {
  try {
    const { at, ...rest } = JSON.parse(line) as Erasure & { at: unknown };
    return [{ ...rest, at: Temporal.Instant.from(String(at)) }];
  } catch {
    return [];
  }
}
