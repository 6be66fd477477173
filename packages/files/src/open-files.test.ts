import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { openFiles } from "./open-files.ts";

describe("FILES_URL", () => {
  test.each([
    ["a plain path", (path: string) => path],
    ["file: and a path", (path: string) => `file:${path}`],
    ["a file address", (path: string) => pathToFileURL(path).href],
  ])("%s names a folder", async (_, write) => {
    const path = await mkdtemp(join(tmpdir(), "aimant-open é "));
    await openFiles(write(path)).put({
      name: "a.pdf",
      contentType: "application/pdf",
      body: Buffer.from("a"),
    });
    expect(await readdir(path)).toHaveLength(2);
    await rm(path, { recursive: true });
  });

  test.each([
    "s3://KEY:SECRET@s3.example.com/files",
    "s3://KEY:SECRET@s3.example.com:9000/my-files/?region=auto&tls=0&presign=0",
    "s3://KEY:a%2Fb%2Bc%40d@s3.eu-west-3.amazonaws.com/files?region=eu-west-3",
    "s3://KEY:SECRET@[::1]:9000/files",
  ])("%s names a bucket", (url) => {
    expect(openFiles(url).put).toBeTypeOf("function");
  });

  test.each([
    ["", "must be a folder"],
    ["file:", "must be a folder"],
    ["file://server/share", "must be a folder"],
    ["https://KEY:S3CR3T@example.com/files", "must be a folder"],
    ["gs://files", "must be a folder"],
    ["./a\0b", "must be a folder"],
    ["s3://", "lacks a key"],
    ["s3://s3.example.com/files", "lacks a key"],
    ["s3://KEY@s3.example.com/files", "lacks a key"],
    ["s3://KEY:S3CR3T@/files", "FILES_URL"],
    ["s3://KEY:S3CR3T/with-slash@s3.example.com/files", "FILES_URL"],
    ["s3://KEY:S3CR3T%@s3.example.com/files", "write a %"],
    ["s3://KEY:S3CR3T@s3.example.com", "one bucket"],
    ["s3://KEY:S3CR3T@s3.example.com/Files", "one bucket"],
    ["s3://KEY:S3CR3T@s3.example.com/files/2026", "one bucket"],
    ["s3://KEY:S3CR3T@s3.example.com/files?tls=no", "tls must be 0 or 1"],
    ["s3://KEY:S3CR3T@s3.example.com/files?ssl=0", "knows only"],
    ["s3://KEY:S3CR3T@s3.example.com/files?region=a/b", "region"],
  ])("%j is refused in one line that holds no secret", (url, words) => {
    const failure = (() => {
      try {
        openFiles(url);
        return "";
      } catch (error) {
        return String(error);
      }
    })();
    expect(failure).toMatch(/^FilesUrlError: FILES_URL/);
    expect(failure).toContain(words);
    expect(failure).not.toContain("\n");
    expect(failure).not.toContain("S3CR3T");
  });
});
