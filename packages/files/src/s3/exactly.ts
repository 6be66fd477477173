import { StorageTimeout } from "./requests.ts";

/** Half a minute without a byte: the storage or the way to it is gone, and the visitor can resume. */
const STALL_MS = 30_000;

/**
 * Gives `length` bytes after the first `skip` ones, or fails: an answer that is too short never looks complete, and one
 * that holds more than was asked for (storages may ignore a range, RFC 9110, 14.2) is cut to size.
 */
export function exactly(
  source: ReadableStream<Uint8Array>,
  skip: number,
  length: number,
  stallMs = STALL_MS,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let toSkip = skip;
  let left = length;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (left > 0) {
          const chunk = await nextChunk(reader, stallMs);
          const skipped = Math.min(toSkip, chunk.length);
          const part = chunk.subarray(skipped, skipped + left);
          toSkip -= skipped;
          left -= part.length;
          if (part.length > 0) {
            controller.enqueue(part);
            break;
          }
        }
        if (left > 0) return;
        controller.close();
        await reader.cancel();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  stallMs: number,
): Promise<Uint8Array> {
  const stalled = Promise.withResolvers<never>();
  // Runs only while the storage is asked: a visitor may be as slow as they like.
  const timer = setTimeout(() => stalled.reject(new StorageTimeout("no further byte", stallMs)), stallMs);
  try {
    const { done, value } = await Promise.race([reader.read(), stalled.promise]);
    if (done) throw new Error("the file storage ended its answer too early");
    return value;
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
