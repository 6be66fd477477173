import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files, StoredFile } from "@aimant/core/ports";
import { folderFiles, s3Files } from "@aimant/files";
import { startS3Server, type TestS3Server } from "@aimant/testing";
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppEnv } from "../app-env.ts";
import { sendFile } from "./send-file.ts";

let folder: string;
let s3: TestS3Server;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aimant-network-"));
  s3 = await startS3Server();
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const content = Buffer.from(Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 31) % 253));
const video = { name: "vidéo.mp4", contentType: "video/mp4", body: content };

describe("a download over the network", () => {
  test.each([
    ["a folder", () => folderFiles(folder)],
    ["S3", () => s3Files(s3.url)],
  ])("resumes where it was broken off, from %s", async (_, open) => {
    const files = open();
    const stored = await files.put(video);
    await using server = await listening(files, stored);
    const first = await server.take(500_000);
    const rest = await fetch(server.url, {
      headers: { range: `bytes=${first.length}-`, "if-range": stored.etag },
    });
    expect(rest.status).toBe(206);
    expect(Buffer.concat([first, await bytesOf(rest)]).equals(content)).toBe(true);
    const head = await fetch(server.url, { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe("3000000");
  });

  test("ends the read when the client goes away, and never runs ahead of a slow one", async () => {
    const endless = endlessFiles();
    await using server = await listening(endless.files, { ...endless.stored, size: 1_000_000_000 });
    await server.take(100_000);
    await endless.cancelled;
    // What the sockets hold, not the gigabyte.
    expect(endless.pulled()).toBeLessThan(50_000_000);
  });

  test("that the storage breaks off is seen as broken, with nothing foreign in what arrived", async () => {
    const files = s3Files(s3.url);
    const stored = await files.put(video);
    await using server = await listening(files, stored);
    s3.failNext("cut");
    const arrived = await server.take(Infinity);
    expect(arrived.length).toBeLessThan(content.length);
    expect(arrived.equals(content.subarray(0, arrived.length))).toBe(true);
    const rest = await fetch(server.url, { headers: { range: `bytes=${arrived.length}-` } });
    expect(Buffer.concat([arrived, await bytesOf(rest)]).equals(content)).toBe(true);
  });
});

/** A listening server that sends one file, and a client that takes some of it and hangs up. */
async function listening(files: Files, stored: StoredFile) {
  const app = new Hono<AppEnv>();
  app.get("/file", (c) => sendFile(c, files, stored, { filename: "vidéo.mp4", disposition: "attachment" }));
  const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 });
  if (!server.listening) await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
  return {
    url,
    /** At least so many bytes, or all that came before the connection broke. */
    async take(bytes: number): Promise<Buffer> {
      const asked = request(url, { agent: false });
      asked.end();
      const [answer] = (await once(asked, "response")) as [IncomingMessage];
      const parts: Buffer[] = [];
      let taken = 0;
      try {
        for await (const chunk of answer as AsyncIterable<Buffer>) {
          parts.push(chunk);
          taken += chunk.length;
          if (taken >= bytes) break;
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ECONNRESET") throw error;
      }
      asked.destroy();
      return Buffer.concat(parts);
    },
    async [Symbol.asyncDispose]() {
      const closed = once(server, "close");
      server.close();
      await closed;
    },
  };
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

/** A file of zeros that never ends, and what was read of it. */
function endlessFiles() {
  const cancelled = Promise.withResolvers<void>();
  const chunk = 65_536;
  let pulled = 0;
  const zeros = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += chunk;
          controller.enqueue(new Uint8Array(chunk));
        },
        cancel: () => cancelled.resolve(),
      },
      { highWaterMark: 0 },
    );
  const stored: StoredFile = {
    key: `${"0".repeat(64)}/zeros.mp4`,
    size: 0,
    contentType: "video/mp4",
    etag: '"0"',
  };
  const files: Files = {
    put: () => Promise.reject(new Error("read only")),
    head: () => Promise.resolve(stored),
    read: () => Promise.resolve(zeros()),
    remove: () => Promise.resolve(),
  };
  return { files, stored, pulled: () => pulled, cancelled: cancelled.promise };
}
