import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SynthesisDocument } from "@aimant/core/ports";
import { createReports } from "./create-reports.ts";
import { exampleDocument } from "./fixtures/example-document.ts";
import { asWritten, look } from "./fixtures/pdf-tools.ts";

const reports = createReports();
const example = exampleDocument("fr");
const seen = async (changes: Partial<SynthesisDocument>) =>
  look(await reports.synthesis({ ...example, ...changes }));

const axes = (count: number, score: (index: number) => number | null) =>
  Array.from({ length: count }, (_, index) => ({
    id: `axis-${index}`,
    label: `Thème nº ${index + 1}`,
    score: score(index),
    weight: 1,
    level: null,
  }));

const markup = [
  '#eval("1 + 1")',
  '#read("/etc/passwd")',
  "#panic()",
  "$x^2$ and $",
  "\\ \\# \\u{1F600}",
  "@ref <label> <script>alert(1)</script>",
  "*bold* _italic_ `code` ```raw```",
  "= heading",
  "- list",
  "+ list",
  "/ term: list",
  "// comment /* comment */",
  '#let x = 1; #import "x.typ"',
  "~ -- --- ... ' \"",
  "{{name}} ${name} %s \\n",
  "https://evil.test/#x [a](b)",
];

describe("words that are not words", () => {
  it("prints typst's markup as it was typed", async () => {
    const pdf = await seen({
      title: '#eval("1 + 1") $x$ *a* _b_ `c` @ref \\',
      person: { name: '#read("/etc/passwd")', company: "*Atelier* #panic()" },
      answers: markup.map((answer, index) => ({ question: `#q${index} $`, answer })),
      results: {
        ...example.results,
        axes: axes(4, (index) => index * 20).map((axis) => ({
          ...axis,
          label: `#panic() $${axis.label}`,
          level: { id: "low", label: "@low", text: '#read("a")', advice: "\\`_*" },
        })),
      },
    });
    expect(pdf.complaints).toBe("");
    for (const words of [...markup, '#eval("1 + 1") $x$ *a* _b_ `c` @ref \\', "*Atelier* #panic()", "@low"])
      expect(pdf.text).toContain(asWritten(words));
    expect(pdf.text).not.toContain("root:");
  });

  it("sets emoji and names from right to left, in fonts that come with it", async () => {
    const pdf = await seen({ person: { name: "ליאור כהן 😀", company: "شركة النور 👩‍👩‍👧 🇫🇷" } });
    expect(pdf.complaints).toBe("");
    expect(pdf.text).toMatch(/ליאור/);
    expect(pdf.text).toMatch(/כהן/);
    expect(pdf.text).toContain("😀");
    expect(pdf.fonts.join()).toMatch(/NotoSansHebrew/);
    expect(pdf.fonts.join()).toMatch(/NotoSansArabic/);
    expect(pdf.fonts.join()).toMatch(/NotoEmoji/);
    expect(pdf.info["Title"]).toContain("ליאור כהן");
  });

  it("drops control characters, direction marks and halves of characters", async () => {
    const pdf = await seen({
      person: { name: "Ana\u0000\u0007\u202Egnp.exe\ud800", company: "Atelier\u200f\ndes\r\nLanternes" },
    });
    expect(pdf.text).toContain("Anagnp.exe�");
    expect(pdf.text).toContain("Atelier des Lanternes");
  });

  it("keeps a name of 200 letters on the page, on one cover", async () => {
    const name = "Wolfeschlegelsteinhausenbergerdorff".repeat(6).slice(0, 200);
    const pdf = await seen({
      person: { name, company: "M".repeat(200) },
      brand: { ...example.brand, name: "Ω".repeat(200) },
      title: `${"Une très longue question ".repeat(20)}?`,
    });
    expect(pdf.text).toContain(name);
    expect(pdf.info["Pages"]).toBe("5");
    // Nothing is printed in the right margin's outer half.
    const { width, height, grey } = pdf.picture(1, 40);
    const row = (y: number) => grey.subarray(y * width + Math.round(width * 0.94), (y + 1) * width);
    for (let y = Math.round(height * 0.75); y < height; y += 1) expect(Math.min(...row(y))).toBe(255);
  });

  it("links only to web addresses", async () => {
    const { resultsUrl: _, ...others } = example;
    const pdf = await seen({
      ...others,
      resultsUrl: "javascript:alert(1)",
      bookingUrl: "file:///etc/passwd",
    });
    expect(pdf.links).toEqual([
      "mailto:vie-privee@atelier-lumen.example",
      "https://atelier-lumen.example/confidentialite",
    ]);
    const long = `https://a.test/${"x".repeat(3000)}`;
    expect((await seen({ bookingUrl: long })).links).toContain(long);
  });

  it("sets any text at all", { timeout: 120_000 }, async () => {
    const words = fc.string({ unit: "binary", maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(words, words, words, words, async (title, name, label, answer) => {
        const bytes = await reports.synthesis({
          ...example,
          title,
          person: { name, company: label },
          brand: { ...example.brand, name: label },
          answers: [{ question: title, answer }],
          results: {
            ...example.results,
            axes: example.results.axes.map((axis) => ({ ...axis, label, text: answer })),
          },
        });
        expect(String(Buffer.from(bytes.subarray(0, 5)))).toBe("%PDF-");
      }),
      { numRuns: 60 },
    );
  });
});

describe("results of every shape", () => {
  it.each(Array.from({ length: 14 }, (_, count) => count))("draws %i axes", async (count) => {
    const results = { ...example.results, axes: axes(count, (index) => (index * 37 + 11) % 101) };
    const pdf = await seen({ results });
    expect(pdf.complaints).toBe("");
    for (const { label, score } of results.axes) {
      expect(pdf.text).toContain(label);
      expect(pdf.text).toContain(`${String(score)} / 100`);
    }
    // A radar from three to twelve; bars say the rest.
    const radar = pdf.alts.filter((alt) => alt.includes("Thème nº 1"));
    expect(radar).toHaveLength(count >= 3 && count <= 12 ? 1 : 0);
  });

  it("says what is missing where nothing was scored", async () => {
    const pdf = await seen({
      results: { total: null, level: null, outcome: null, explanation: [], axes: axes(5, () => null) },
      answers: [],
    });
    expect(pdf.complaints).toBe("");
    expect(pdf.text).toContain("Pas de score global");
    expect(pdf.text).toContain("Aucune de vos réponses ne portait sur ce thème.");
    expect(pdf.text).not.toContain("null");
    expect(pdf.text).not.toContain("/ 100");
  });

  it("lets a type stand alone", async () => {
    const outcome = {
      id: "p",
      label: "Le participatif",
      text: "Vous décidez à plusieurs.",
      advice: "Dites-le d’avance.",
    };
    const pdf = await seen({ results: { total: null, level: null, outcome, explanation: [], axes: [] } });
    expect(pdf.text).toContain("Votre profil Le participatif Vous décidez à plusieurs.");
    expect(pdf.text).not.toContain("Pas de score global");
  });

  it("lists 200 answers, each with its number", async () => {
    const answers = Array.from({ length: 200 }, (_, index) => ({
      question: `Question posée nº ${index + 1}`,
      answer:
        index % 9 === 0 ? "Une réponse longue, en plusieurs phrases. ".repeat(40) : `Réponse ${index + 1}`,
    }));
    const pdf = await seen({ answers });
    expect(pdf.complaints).toBe("");
    expect(pdf.text).toContain("200 Question posée nº 200 Réponse 200");
  });

  it("breaks texts of several pages and keeps every word", async () => {
    const text = `${"Nous relisons les retours avec les personnes concernées. ".repeat(120)}Fin du texte.`;
    const pdf = await seen({
      results: {
        ...example.results,
        level: { id: "x", label: "Niveau", text, advice: text },
        axes: example.results.axes.map((axis) => ({
          ...axis,
          level: { id: "x", label: "Niveau", text, advice: text },
        })),
      },
    });
    expect(pdf.complaints).toBe("");
    expect(pdf.text.match(/Fin du texte\./g)).toHaveLength(12);
  });
});
