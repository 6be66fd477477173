import type { FileHandle } from "node:fs/promises";

/** One read of a disk; small enough that a hundred slow visitors cost a few megabytes. */
const CHUNK_BYTES = 64 * 1024;

/** Streams `length` bytes from `start`, read only as they are asked for; closes the file at the end and when cancelled. */
export function openPart(file: FileHandle, start: number, length: number): ReadableStream<Uint8Array> {
  const end = start + length;
  let position = start;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (position < end) {
            const chunk = new Uint8Array(Math.min(CHUNK_BYTES, end - position));
            const { bytesRead } = await file.read(chunk, 0, chunk.length, position);
            if (bytesRead === 0) throw new Error("the stored file became shorter while it was read");
            position += bytesRead;
            controller.enqueue(chunk.subarray(0, bytesRead));
          }
          if (position === end) {
            await file.close();
            controller.close();
          }
        } catch (error) {
          await file.close();
          throw error;
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}
