import { Readable } from "node:stream";

/** Passes a stream on unchanged and calls `note` when somebody first reads from it. */
export function noteFirstRead(input: Readable, note: () => void): Readable {
  async function* chunks(): AsyncGenerator<Buffer> {
    note();
    for await (const chunk of input) yield chunk as Buffer;
  }
  // A generator starts with the first read, and SMTP reads a message only once the server has accepted DATA.
  return Readable.from(chunks(), { objectMode: false });
}
