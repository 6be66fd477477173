import { createHash } from "node:crypto";
import type { Ids } from "@aimant/core/ports";

/** Ids that rise from 1 in the shape of the real ones (26 characters); `random` repeats from run to run, `jitter` is 0. */
export function sequentialIds(): Ids {
  let ids = 0;
  let draws = 0;
  return {
    next() {
      ids += 1;
      return `01KTEST${String(ids).padStart(19, "0")}`;
    },
    random(bytes) {
      draws += 1;
      const parts = Array.from({ length: Math.ceil(bytes / 32) }, (_, part) =>
        createHash("sha256").update(`draw ${draws}.${part}`).digest(),
      );
      return new Uint8Array(Buffer.concat(parts).subarray(0, bytes));
    },
    jitter: () => 0,
  };
}
