import { constants } from "node:fs";
import { open } from "node:fs/promises";

/** One look at the disk; a hundred slow visitors cost 25 MB. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Streams `length` bytes from `start`, read only as they are asked for. The file is open during each look only, since
 * Node ends the process over an open file that was forgotten, as a response that nobody reads would; content never
 * changes, so the looks fit together.
 */
export function readPart(path: string, start: number, length: number): ReadableStream<Uint8Array> {
  const end = start + length;
  let position = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (position < end) {
          const chunk = await readAt(path, position, Math.min(CHUNK_BYTES, end - position));
          position += chunk.length;
          controller.enqueue(chunk);
        }
        if (position === end) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

async function readAt(path: string, position: number, length: number): Promise<Uint8Array> {
  // Never through a link, even one that was put there since the file was found.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const chunk = new Uint8Array(length);
    const { bytesRead } = await file.read(chunk, 0, length, position);
    if (bytesRead === 0) throw new Error("the stored file became shorter while it was read");
    return chunk.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
