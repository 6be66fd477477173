import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { NotFound } from "@aimant/core";
import type { Files } from "@aimant/core/ports";
import { describe, expect, test } from "vitest";

/** What every storage of files must do; `files` opens one that may hold others' files already. */
export function filesContract(name: string, files: () => Files): void {
  describe(`files in ${name}`, () => {
    test("what was put comes back, byte for byte", async () => {
      const body = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7) % 251);
      const stored = await put(body, "Guide de l’expérience client.pdf");
      expect(stored).toEqual({
        key: `${sha256(body)}/Guide de l’expérience client.pdf`,
        size: 300_000,
        contentType: "application/pdf",
        etag: `"${sha256(body)}"`,
      });
      expect(await files().head(stored.key)).toEqual(stored);
      expect(await read(stored.key)).toEqual(Buffer.from(body));
    });

    test("a body that arrives in pieces is the same file", async () => {
      const { key } = await put(text("un deux trois"), "pieces.pdf");
      const again = await files().put({
        name: "pieces.pdf",
        contentType: "application/pdf",
        body: pieces("un ", "deux ", "trois"),
      });
      expect(again.key).toBe(key);
    });

    test("a body that fails midway leaves nothing", async () => {
      async function* broken() {
        yield text("the beginning of a file");
        throw new Error("the upload broke");
      }
      await expect(
        files().put({ name: "broken.pdf", contentType: "application/pdf", body: broken() }),
      ).rejects.toThrow("the upload broke");
      expect(await files().head(`${sha256(text("the beginning of a file"))}/broken.pdf`)).toBeUndefined();
    });

    test("the same content twice is one file; another name is another key of the same hash", async () => {
      const first = await put(text("stored once"), "a.pdf");
      expect(await put(text("stored once"), "a.pdf")).toEqual(first);
      const second = await put(text("stored once"), "b.pdf");
      expect(second.key).not.toBe(first.key);
      expect(second.etag).toBe(first.etag);
    });

    test("a content type that was wrong at first can be put right", async () => {
      const { key } = await put(text("typed"), "typed.pdf", "text/plain");
      await put(text("typed"), "typed.pdf", "application/pdf");
      expect((await files().head(key))?.contentType).toBe("application/pdf");
    });

    test.each([
      ["Application/PDF; name=a", "application/pdf"],
      ["text/html\r\nx-evil: 1", "application/octet-stream"],
      ["", "application/octet-stream"],
      ["no type", "application/octet-stream"],
    ])("content type %j is kept as %s", async (given, kept) => {
      const stored = await put(text(`typed ${given}`), "type.bin", given);
      expect(stored.contentType).toBe(kept);
      expect((await files().head(stored.key))?.contentType).toBe(kept);
    });

    test("an empty file is a file", async () => {
      const stored = await put(new Uint8Array(), "empty.pdf");
      expect(stored.size).toBe(0);
      expect(await files().head(stored.key)).toEqual(stored);
      expect(await read(stored.key)).toHaveLength(0);
    });

    test.each([
      [{ start: 0, end: 0 }, "0"],
      [{ start: 0, end: 9 }, "0123456789"],
      [{ start: 3, end: 5 }, "345"],
      [{ start: 9, end: 9 }, "9"],
    ])("part %j", async (range, expected) => {
      const { key } = await put(text("0123456789"), "digits.pdf");
      expect((await read(key, range)).toString()).toBe(expected);
    });

    test.each([
      { start: 0, end: 10 },
      { start: 10, end: 11 },
      { start: 5, end: 4 },
      { start: -1, end: 4 },
      { start: Number.NaN, end: 4 },
    ])("part %j, outside the file, is refused", async (range) => {
      const { key } = await put(text("0123456789"), "digits.pdf");
      await expect(files().read(key, range)).rejects.toThrow(RangeError);
    });

    test("reading can be given up at any point", async () => {
      const { key } = await put(new Uint8Array(2_000_000), "long.pdf");
      const untouched = await files().read(key);
      await untouched.cancel();
      const begun = (await files().read(key)).getReader();
      expect((await begun.read()).done).toBe(false);
      await begun.cancel();
      const asked = (await files().read(key)).getReader();
      const pending = asked.read();
      await asked.cancel();
      await pending;
    });

    test.each([
      "Étude d’été – 100 % client.pdf",
      "Présentation + annexe #1 & co; v=2 (finale) 'ok' ! *.pptx",
      "percent %20 %2F.pdf",
      "👩‍💼 guide.pdf",
      "ノート.pdf",
      "..",
      "../../etc/passwd",
      "/etc/passwd",
      "a/../../b.pdf",
      "C:\\Windows\\win.ini",
      ".htaccess",
      "two\r\nlines.pdf",
      "nul\0.pdf",
      "\u202egpj.exe",
      "",
      "   ",
      `${"é".repeat(300)}.pdf`,
      "\ud800lone.pdf",
      "e\u0301.pdf",
    ])("a file named %j can be stored, read and removed", async (name) => {
      const body = text(`named ${name}`);
      const stored = await put(body, name);
      expect(stored.key).toMatch(/^[0-9a-f]{64}\/[^/\\\p{Cc}.][^/\\\p{Cc}]*$/u);
      expect(Buffer.byteLength(stored.key)).toBeLessThanOrEqual(185);
      expect(await files().head(stored.key)).toEqual(stored);
      expect(await read(stored.key)).toEqual(Buffer.from(body));
      await files().remove(stored.key);
      expect(await files().head(stored.key)).toBeUndefined();
    });

    const someHash = sha256(text("secret"));
    test.each([
      "",
      "a.pdf",
      "/etc/passwd",
      "../secret.pdf",
      `${someHash}`,
      `${someHash}/`,
      `${someHash}/..`,
      `${someHash}/../x`,
      `${someHash}/a/b.pdf`,
      `${someHash}\\a.pdf`,
      `${someHash}/.a.pdf.json`,
      `${someHash.toUpperCase()}/a.pdf`,
      `${someHash}/a\0.pdf`,
      `${someHash}/a\n.pdf`,
      `x${someHash}/a.pdf`,
      `${someHash}/a.pdf?acl`,
      `.incoming/${someHash}`,
    ])("the key %j names no file", async (key) => {
      await put(text("secret"), "a.pdf");
      expect(await files().head(key)).toBeUndefined();
      await expect(files().read(key)).rejects.toThrow(NotFound);
      await files().remove(key);
      expect(await files().head(`${someHash}/a.pdf`)).toBeDefined();
    });

    test("a removed file is gone, its copy under another name is not, and removing it again is no failure", async () => {
      const one = await put(text("two names"), "one.pdf");
      const two = await put(text("two names"), "two.pdf");
      await files().remove(one.key);
      await files().remove(one.key);
      expect(await files().head(one.key)).toBeUndefined();
      await expect(files().read(one.key)).rejects.toThrow(NotFound);
      await expect(files().read(one.key, { start: 0, end: 1 })).rejects.toThrow(NotFound);
      expect((await read(two.key)).toString()).toBe("two names");
      await files().remove(two.key);
      expect(await put(text("two names"), "one.pdf")).toEqual(one);
    });

    test("one file put ten times at once is whole", async () => {
      const body = new Uint8Array(400_000).fill(7);
      const all = await Promise.all(Array.from({ length: 10 }, () => put(body, "race.pdf")));
      expect(new Set(all.map(({ key }) => key)).size).toBe(1);
      expect(await read(all[0]?.key ?? "")).toEqual(Buffer.from(body));
    });
  });

  const put = (body: Uint8Array, name: string, contentType = "application/pdf") =>
    files().put({ name, contentType, body });
  const read = async (key: string, range?: { start: number; end: number }) =>
    buffer(await files().read(key, range));
}

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const sha256 = (body: Uint8Array): string => createHash("sha256").update(body).digest("hex");

async function* pieces(...parts: string[]) {
  for (const part of parts) yield text(part);
}
