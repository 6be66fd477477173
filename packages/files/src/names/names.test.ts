import { parse } from "content-disposition";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, safeName } from "./clean-name.ts";
import { contentDisposition } from "./content-disposition.ts";
import { contentTypeOf, servedAs } from "./content-types.ts";
import { keyOf, partsOf } from "./key.ts";

describe("the name in a key", () => {
  test.each([
    ["Guide.pdf", "Guide.pdf"],
    ["e\u0301te\u0301.pdf", "été.pdf"],
    ["C:\\Users\\ines\\Guide.pdf", "Guide.pdf"],
    ["../../etc/passwd", "passwd"],
    ["folder/", "folder"],
    ["...", "file"],
    ["", "file"],
    [".env", "env"],
    ["guide.pdf. .", "guide.pdf"],
    [`a<b>c:d"e|f?g*.pdf`, "a_b_c_d_e_f_g_.pdf"],
    ["a\r\nb\t\0.pdf", "ab.pdf"],
    ["\u202Egpj.exe", "gpj.exe"],
    ["👩‍💼.pdf", "👩‍💼.pdf"],
    [`${"x".repeat(500)}.pptx`, `${"x".repeat(115)}.pptx`],
    [`a.${"x".repeat(500)}`, `a.${"x".repeat(118)}`],
  ])("%j becomes %j", (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  test("whatever the name, its key is a key, of one folder and one short name", () => {
    const sha256 = "a".repeat(64);
    const names = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.string(),
    );
    fc.assert(
      fc.property(names, (name) => {
        const key = keyOf(sha256, name);
        const parts = partsOf(key);
        expect(parts).toEqual({ sha256, name: safeName(name) });
        expect(parts?.name).toMatch(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u);
        expect(Buffer.byteLength(parts?.name ?? "")).toBeLessThanOrEqual(120);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("Content-Disposition", () => {
  test.each([
    ["guide.pdf", "attachment; filename=guide.pdf"],
    ["Mon guide.pdf", 'attachment; filename="Mon guide.pdf"'],
    ["Été.pdf", "attachment; filename=Ete.pdf; filename*=UTF-8''%C3%89t%C3%A9.pdf"],
    [
      "Œuvre n° 1.pdf",
      `attachment; filename="OEuvre n_ 1.pdf"; filename*=UTF-8''%C5%92uvre%20n%C2%B0%201.pdf`,
    ],
    [
      "L’été – suite.pdf",
      `attachment; filename="L'ete - suite.pdf"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9%20%E2%80%93%20suite.pdf`,
    ],
    ['"quoted".pdf', "attachment; filename=_quoted_.pdf; filename*=UTF-8''%22quoted%22.pdf"],
    ["😀.pdf", "attachment; filename=_.pdf; filename*=UTF-8''%F0%9F%98%80.pdf"],
    ["a%41.pdf", "attachment; filename=a_41.pdf; filename*=UTF-8''a%2541.pdf"],
    ["a\r\nSet-Cookie: x=1.pdf", 'attachment; filename="aSet-Cookie: x=1.pdf"'],
    ["x; filename=evil.exe", 'attachment; filename="x; filename=evil.exe"'],
    ["\ud800.pdf", "attachment; filename=_.pdf; filename*=UTF-8''%EF%BF%BD.pdf"],
    ["../../etc/passwd", "attachment; filename=passwd"],
    ["", "attachment; filename=file"],
  ])("for %j", (name, header) => {
    expect(contentDisposition(name, "attachment")).toBe(header);
  });

  test("is one line that any parser reads back, for any name", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const header = contentDisposition(name, "inline");
        expect(header).toMatch(/^inline; [\x20-\x7e]+$/);
        expect(() => new Headers({ "content-disposition": header })).not.toThrow();
        expect(parse(header).parameters["filename"]).toBe(cleanName(name));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("content types", () => {
  test.each([
    ["application/pdf", "application/pdf", true],
    ["Video/MP4; codecs=avc1", "video/mp4", true],
    ["application/zip", "application/zip", false],
    ["text/html", "application/octet-stream", false],
    ["image/svg+xml", "application/octet-stream", false],
    ["application/xhtml+xml", "application/octet-stream", false],
    ["text/xml", "application/octet-stream", false],
    ["text/javascript", "application/octet-stream", false],
    ["application/pdf, text/html", "application/octet-stream", false],
    ["application/pdf\r\nx: y", "application/octet-stream", false],
    ["", "application/octet-stream", false],
  ])("%j is served as %s (in place: %s)", (given, contentType, inline) => {
    expect(servedAs(given)).toEqual({ contentType, inline });
  });

  test.each([
    ["Guide.PDF", "application/pdf"],
    ["slides.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
    ["page.html", "application/octet-stream"],
    ["pdf", "application/pdf"],
    ["", "application/octet-stream"],
  ])("%j is stored as %s", (name, contentType) => {
    expect(contentTypeOf(name)).toBe(contentType);
  });
});
