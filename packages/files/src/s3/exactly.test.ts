import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { exactly } from "./exactly.ts";
import { StorageTimeout } from "./requests.ts";

test.each([
  ["the whole", 0, 10, "0123456789"],
  ["a part of a whole file, where a storage ignored the range", 3, 4, "3456"],
  ["a part that begins after whole chunks", 8, 2, "89"],
  ["the first byte of an answer that goes on", 0, 1, "0"],
  ["nothing", 0, 0, ""],
])("gives %s", async (_, skip, length, expected) => {
  expect(await text(exactly(chunks("012", "345", "6789"), skip, length))).toBe(expected);
});

test.each([
  [0, 11],
  [5, 6],
  [20, 1],
])("fails where %i skipped and %i wanted bytes are more than came", async (skip, length) => {
  await expect(text(exactly(chunks("012", "345", "6789"), skip, length))).rejects.toThrow("too early");
});

test("a storage that falls silent is given up, and told so", async () => {
  const told = Promise.withResolvers<unknown>();
  const silent = new ReadableStream<Uint8Array>({ cancel: (reason) => told.resolve(reason) });
  await expect(text(exactly(silent, 0, 1, 10))).rejects.toThrow(StorageTimeout);
  expect(await told.promise).toBeInstanceOf(StorageTimeout);
});

test("cancelling reaches the storage", async () => {
  const told = Promise.withResolvers<unknown>();
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: (reason) => told.resolve(reason),
  });
  const reader = exactly(endless, 0, 1_000).getReader();
  await reader.read();
  await reader.cancel("gone");
  expect(await told.promise).toBe("gone");
});

const chunks = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
