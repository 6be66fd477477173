import { buffer } from "node:stream/consumers";
import type { Files } from "@aimant/core/ports";
import { startS3Server, type TestS3Server } from "@aimant/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { filesContract } from "../files.contract.ts";
import { s3Files } from "./s3.ts";

let server: TestS3Server;
let files: Files;
beforeAll(async () => {
  server = await startS3Server();
  files = s3Files(server.url, { firstRetryMs: 1 });
});
afterAll(() => server.stop());
beforeEach(() => server.requests.splice(0));

filesContract("S3", () => files);

const guide = { name: "Guide d’été.pdf", contentType: "application/pdf", body: Buffer.from("le guide") };
const asked = () => server.requests.map(({ method, status }) => `${method} ${status}`);

describe("S3", () => {
  test("content that is there is not sent again", async () => {
    await files.put({ ...guide, body: Buffer.from("sent once") });
    await files.put({ ...guide, body: Buffer.from("sent once") });
    expect(asked()).toEqual(["HEAD 404", "PUT 200", "HEAD 200"]);
  });

  test("a part is asked for as a part", async () => {
    const { key } = await files.put(guide);
    await buffer(await files.read(key, { start: 2, end: 4 }));
    expect(server.requests.at(-1)).toMatchObject({ method: "GET", range: "bytes=2-4", status: 206 });
  });

  test.each([[503], [429], [500], ["reset"], ["silent"]] as const)("%s is tried again", async (fault) => {
    const { key } = await files.put(guide);
    const patient = s3Files(server.url, { firstRetryMs: 1, answerMs: fault === "silent" ? 200 : 10_000 });
    server.failNext(fault, fault);
    expect((await buffer(await patient.read(key))).toString()).toBe("le guide");
    server.failNext(fault);
    expect(await patient.head(key)).toBeDefined();
    server.failNext(fault);
    await patient.put({ ...guide, body: Buffer.from(`retried after ${fault}`) });
    server.failNext(fault);
    await patient.remove(key);
    expect(await patient.head(key)).toBeUndefined();
  });

  test("an upload that fails midway is sent again from its beginning", async () => {
    const body = new Uint8Array(3_000_000).fill(9);
    server.failNext(404, "reset", 503);
    const { key } = await files.put({ name: "replay.mp4", contentType: "video/mp4", body });
    expect(server.requests.map(({ method }) => method)).toEqual(["HEAD", "PUT", "PUT", "PUT"]);
    expect(await buffer(await files.read(key))).toEqual(Buffer.from(body));
  });

  test("what stays down is given up after a few tries, in one line", async () => {
    const { key } = await files.put(guide);
    server.failNext(503, 503, 503, 503, 503);
    await expect(files.read(key)).rejects.toThrow("the file storage answered GET with 503 InjectedFault");
    expect(server.requests.filter(({ method }) => method === "GET")).toHaveLength(5);
    const hasty = s3Files(server.url, { retries: 0, answerMs: 50 });
    server.failNext("silent");
    await expect(hasty.read(key)).rejects.toThrow("the file storage gave no answer within 50 ms");
  });

  test("a refusal is not tried again", async () => {
    const { key } = await files.put(guide);
    server.requests.splice(0);
    server.failNext(403);
    await expect(files.read(key)).rejects.toThrow("the file storage answered GET with 403 InjectedFault");
    server.failNext(301);
    await expect(files.head(key)).rejects.toThrow("the file storage answered HEAD with 301");
    expect(server.requests).toHaveLength(2);
  });

  test("an answer that breaks off fails, rather than ending early", async () => {
    const { key } = await files.put({ ...guide, name: "long.pdf", body: new Uint8Array(3_000_000) });
    server.failNext("cut");
    await expect(buffer(await files.read(key))).rejects.toThrow();
  });

  test("giving up a read ends the storage's answer", async () => {
    const { key } = await files.put({ ...guide, name: "huge.pdf", body: new Uint8Array(30_000_000) });
    const reader = (await files.read(key)).getReader();
    await reader.read();
    await reader.cancel();
    // Unfinished: the storage never got to send it all.
    expect(server.requests.at(-1)).toMatchObject({ method: "GET", status: 0 });
  });

  test.each([
    ["a wrong secret", (url: string) => url.replace("odd", "even"), "403 SignatureDoesNotMatch"],
    ["a wrong region", (url: string) => url.replace("eu-west-3", "eu-west-1"), "403 SignatureDoesNotMatch"],
    [
      "a bucket that does not exist",
      (url: string) => url.replace("aimant-files", "nobodys"),
      "404 NoSuchBucket",
    ],
  ])("%s is told by what the storage says, without the secret", async (_, change, code) => {
    const wrong = s3Files(change(server.url), { retries: 0 });
    const failure = await wrong.put(guide).catch((error: unknown) => error);
    expect(String(failure)).toMatch(code.startsWith("403") ? /answered HEAD with 403/ : new RegExp(code));
    expect(String(failure)).not.toMatch(/odd|even/);
  });
});

const presign = async (filename: string, contentType = "application/pdf", seconds = 60) => {
  const { key } = await files.put(guide);
  return (await files.presign?.(key, { filename, contentType, seconds })) ?? "";
};

describe("a presigned address", () => {
  test.each([
    ["guide.pdf", "attachment; filename=guide.pdf"],
    [
      "Été (v2) 'final'.pdf",
      `attachment; filename="Ete (v2) 'final'.pdf"; filename*=UTF-8''%C3%89t%C3%A9%20%28v2%29%20%27final%27.pdf`,
    ],
    ["a + b.pdf", `attachment; filename="a + b.pdf"`],
    ["100 %.pdf", `attachment; filename="100 _.pdf"; filename*=UTF-8''100%20%25.pdf`],
  ])("opens without a key and names the file %s", async (filename, disposition) => {
    const answer = await fetch(await presign(filename));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("le guide");
    expect(answer.headers.get("content-disposition")).toBe(disposition);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  test("resumes", async () => {
    const answer = await fetch(await presign("guide.pdf"), { headers: { range: "bytes=3-" } });
    expect(answer.status).toBe(206);
    expect(await answer.text()).toBe("guide");
  });

  test("is never a page", async () => {
    const answer = await fetch(await presign("page.html", "text/html"));
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
  });

  test.each([
    ["another file", (url: string) => url.replace(/\/[0-9a-f]{64}\//, `/${"0".repeat(64)}/`)],
    ["a longer life", (url: string) => url.replace("X-Amz-Expires=60", "X-Amz-Expires=600")],
    ["another type", (url: string) => url.replace("application%2Fpdf", "text%2Fhtml")],
    ["no signature", (url: string) => url.split("?")[0] ?? ""],
  ])("changed to %s it is refused", async (_, change) => {
    expect((await fetch(change(await presign("guide.pdf")))).status).toBe(403);
  });

  test.each([0, -1, 1.5, Number.NaN, 604_801])("%s seconds are refused", async (seconds) => {
    await expect(presign("guide.pdf", "application/pdf", seconds)).rejects.toThrow(RangeError);
  });

  test("is not offered where visitors cannot reach the storage", () => {
    expect(s3Files(`${server.url}&presign=0`).presign).toBeUndefined();
  });

  test("is not made for a key that is none", async () => {
    await expect(files.presign?.("../x", { filename: "x", contentType: "x", seconds: 9 })).rejects.toThrow(
      "not found",
    );
  });
});
