import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NotFound } from "@aimant/core";
import type { Files, StoredFile } from "@aimant/core/ports";
import { folderFiles } from "@aimant/files";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppEnv } from "../app-env.ts";
import { sendFile } from "./send-file.ts";

const content = "0123456789abcdefghij";
const size = content.length;

let folder: string;
let files: Files;
let stored: StoredFile;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aimant-send-"));
  files = folderFiles(folder);
  stored = await files.put({ name: "guide.pdf", contentType: "application/pdf", body: Buffer.from(content) });
});
afterAll(() => rm(folder, { recursive: true }));

type Sent = { from: Files; file: StoredFile; filename: string; disposition: "attachment" | "inline" };

function appSending(overrides: Partial<Sent> = {}): Hono<AppEnv> {
  const { from, file, ...options } = {
    from: files,
    file: stored,
    filename: "guide.pdf",
    disposition: "attachment" as const,
    ...overrides,
  };
  const app = new Hono<AppEnv>();
  app.get("/file", (c) => sendFile(c, from, file, options));
  app.onError((error, c) => c.text(error.message, error instanceof NotFound ? 404 : 500));
  return app;
}

const get = (headers: Record<string, string> = {}, overrides: Partial<Sent> = {}, method = "GET") =>
  Promise.resolve(appSending(overrides).request("/file", { method, headers }));

describe("a whole file", () => {
  test("comes with all that a browser must know", async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(content);
    expect(Object.fromEntries(answer.headers)).toEqual({
      "accept-ranges": "bytes",
      "cache-control": "private, no-store",
      "content-disposition": "attachment; filename=guide.pdf",
      "content-length": "20",
      "content-type": "application/pdf",
      etag: stored.etag,
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex, nofollow",
    });
  });

  test("HEAD says the same, sends nothing and knows no ranges", async () => {
    const answer = await get({ range: "bytes=0-4" }, {}, "HEAD");
    expect(answer.status).toBe(200);
    expect(answer.body).toBeNull();
    expect(answer.headers.get("content-length")).toBe("20");
    expect(answer.headers.get("content-range")).toBeNull();
  });

  test.each(["GET", "HEAD"])("%s of a file that vanished is not found", async (method) => {
    const gone = { ...stored, key: stored.key.replace("guide", "gone") };
    expect((await get({}, { file: gone }, method)).status).toBe(404);
    expect((await get({}, { file: { ...stored, key: "../../etc/passwd" } }, method)).status).toBe(404);
  });

  test("an empty file has no part", async () => {
    const empty = await files.put({
      name: "empty.pdf",
      contentType: "application/pdf",
      body: new Uint8Array(),
    });
    const answer = await get({}, { file: empty });
    expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([
      200,
      "0",
      "",
    ]);
    for (const range of ["bytes=0-", "bytes=0-0", "bytes=-1"]) {
      expect((await get({ range }, { file: empty })).headers.get("content-range")).toBe("bytes */0");
    }
  });
});

describe("Range", () => {
  test.each([
    ["bytes=0-4", 0, 4],
    ["bytes=0-0", 0, 0],
    ["bytes=5-", 5, 19],
    ["bytes=19-", 19, 19],
    ["bytes=19-19", 19, 19],
    ["bytes=-5", 15, 19],
    ["bytes=-20", 0, 19],
    ["bytes=-999", 0, 19],
    ["bytes=3-999", 3, 19],
    [`bytes=3-${"9".repeat(400)}`, 3, 19],
    ["Bytes=0-4", 0, 4],
    ["bytes= 0-4 ", 0, 4],
    ["bytes=007-008", 7, 8],
  ])("%s is answered with that part", async (range, start, end) => {
    const answer = await get({ range });
    expect(answer.status).toBe(206);
    expect(answer.headers.get("content-range")).toBe(`bytes ${start}-${end}/${size}`);
    expect(answer.headers.get("content-length")).toBe(String(end - start + 1));
    expect(answer.headers.get("etag")).toBe(stored.etag);
    expect(await answer.text()).toBe(content.slice(start, end + 1));
  });

  test.each(["bytes=20-", "bytes=20-30", "bytes=-0", `bytes=${"9".repeat(400)}-`])(
    "%s is beyond the file",
    async (range) => {
      const answer = await get({ range });
      expect(answer.status).toBe(416);
      expect(answer.headers.get("content-range")).toBe("bytes */20");
      expect(await answer.text()).toBe("");
    },
  );

  test.each([
    "",
    "bytes",
    "bytes=",
    "bytes=-",
    "bytes=5-2",
    "bytes=a-b",
    "bytes=1-2x",
    "bytes=--5",
    "bytes=1--2",
    "bytes=-1-2",
    "bytes=+1-2",
    "bytes=1.5-2",
    "bytes=0x1-2",
    "bytes=1e1-",
    "bytes 0-4",
    "bytes: 0-4",
    "items=0-4",
    "bytes=0-4,10-14",
    "bytes=0-0,-1",
    "bytes=0-4,",
    "bytes=0-4;q=1",
    "bytes=٣-٥",
    "bytes=0 - 4",
    `bytes=${"0-0,".repeat(10_000)}0-0`,
  ])("%s is ignored: the whole file", async (range) => {
    // A header cannot hold the Arabic digits as they are; they arrive as bytes.
    const answer = await get({ range: Buffer.from(range).toString("latin1") });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(content);
  });
});

const etag = () => stored.etag;

describe("conditions", () => {
  test.each<[string, () => Record<string, string>, number]>([
    ["If-None-Match with the tag", () => ({ "if-none-match": etag() }), 304],
    ["If-None-Match with it among others, weak", () => ({ "if-none-match": `"a,b", W/${etag()}` }), 304],
    ["If-None-Match *", () => ({ "if-none-match": "*" }), 304],
    ["If-None-Match before Range", () => ({ "if-none-match": etag(), range: "bytes=0-4" }), 304],
    ["If-None-Match with another", () => ({ "if-none-match": '"other"' }), 200],
    ["If-None-Match without quotes", () => ({ "if-none-match": etag().replaceAll('"', "") }), 200],
    ["If-None-Match, empty", () => ({ "if-none-match": "" }), 200],
    ["If-Match with the tag", () => ({ "if-match": etag() }), 200],
    ["If-Match with another", () => ({ "if-match": '"other"' }), 412],
    ["If-Match, weak", () => ({ "if-match": `W/${etag()}` }), 412],
    ["If-Range with the tag", () => ({ "if-range": etag(), range: "bytes=0-4" }), 206],
    ["If-Range with another", () => ({ "if-range": '"other"', range: "bytes=0-4" }), 200],
    ["If-Range, weak", () => ({ "if-range": `W/${etag()}`, range: "bytes=0-4" }), 200],
    [
      "If-Range with a date",
      () => ({ "if-range": "Mon, 23 Nov 2026 10:00:00 GMT", range: "bytes=0-4" }),
      200,
    ],
    [
      "If-Range with another, and a range beyond the file",
      () => ({ "if-range": '"other"', range: "bytes=99-" }),
      200,
    ],
    [
      "If-Modified-Since, which we never answer",
      () => ({ "if-modified-since": "Mon, 23 Nov 2099 10:00:00 GMT" }),
      200,
    ],
  ])("%s", async (_, headers, status) => {
    const answer = await get(headers());
    expect(answer.status).toBe(status);
    expect(answer.headers.get("etag")).toBe(stored.etag);
    if (status === 304 || status === 412) expect(await answer.text()).toBe("");
  });
});

describe("types and names", () => {
  test.each([
    ["application/pdf", "inline", "application/pdf", "inline"],
    ["video/mp4", "inline", "video/mp4", "inline"],
    ["image/png", "attachment", "image/png", "attachment"],
    ["application/zip", "inline", "application/zip", "attachment"],
    ["text/html", "inline", "application/octet-stream", "attachment"],
    ["image/svg+xml", "inline", "application/octet-stream", "attachment"],
    ["application/xml", "inline", "application/octet-stream", "attachment"],
    ["text/javascript", "inline", "application/octet-stream", "attachment"],
    ["text/plain", "inline", "application/octet-stream", "attachment"],
    ["made/up", "attachment", "application/octet-stream", "attachment"],
  ] as const)("%s, asked for %s, is %s, %s", async (contentType, disposition, type, shown) => {
    const { headers } = await get({}, { file: { ...stored, contentType }, disposition });
    expect(headers.get("content-type")).toBe(type);
    expect(headers.get("content-disposition")).toBe(`${shown}; filename=guide.pdf`);
    expect(headers.get("content-security-policy")).toBe(
      shown === "inline" ? "sandbox; default-src 'none'" : null,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test.each([
    [
      "Étude d’été.pdf",
      "attachment; filename=\"Etude d'ete.pdf\"; filename*=UTF-8''%C3%89tude%20d%E2%80%99%C3%A9t%C3%A9.pdf",
    ],
    ["a\r\nX-Evil: 1.pdf", 'attachment; filename="aX-Evil: 1.pdf"'],
    ['x".pdf', "attachment; filename=x_.pdf; filename*=UTF-8''x%22.pdf"],
    ["👩‍💼.pdf", "attachment; filename=___.pdf; filename*=UTF-8''%F0%9F%91%A9%E2%80%8D%F0%9F%92%BC.pdf"],
  ])("the name %j", async (filename, header) => {
    const { headers } = await get({}, { filename });
    expect(headers.get("content-disposition")).toBe(header);
    expect(headers.get("x-evil")).toBeNull();
  });
});
