import { beforeAll, describe, expect, it } from "vitest";
import { decodeQR } from "qr/decode.js";
import { createReports } from "./create-reports.ts";
import { exampleDocument } from "./fixtures/example-document.ts";
import { asWritten, look } from "./fixtures/pdf-tools.ts";
import type { SeenPdf } from "./fixtures/pdf-tools.ts";
import { synthesisData } from "./synthesis-data.ts";
import { createTypesetter } from "./typesetter.ts";

const reports = createReports();
const home = `${import.meta.dirname}/../..`;

describe.each(["fr", "en"] as const)("the synthesis of the example diagnostic, %s", (locale) => {
  const document = exampleDocument(locale);
  let bytes: Uint8Array;
  let pdf: SeenPdf;
  beforeAll(async () => {
    bytes = await reports.synthesis(document);
    pdf = look(bytes);
  });

  it("is a sound file of less than 100 kB with embedded subsets of our fonts", () => {
    expect(pdf.complaints).toBe("");
    expect(bytes.byteLength).toBeLessThan(100_000);
    expect(pdf.fonts.length).toBeGreaterThan(0);
    // Ours are TrueType; a machine may have its own Inter in another format.
    for (const font of pdf.fonts) expect(font).toMatch(/^[A-Z]{6}\+Inter-\w+ +CID TrueType .* yes yes yes /);
  });

  it("is tagged, and says whose it is, in which language and when", () => {
    expect(pdf.info).toMatchObject({
      Title: `${document.title}, Inès Moreau`,
      Author: "Atelier Lumen",
      Tagged: "yes",
      JavaScript: "no",
      Pages: "5",
    });
    expect(pdf.info["Page size"]).toContain("A4");
    expect(pdf.info["CreationDate"]).toContain("Nov 23 09:30:00 2026");
    expect(pdf.lang).toBe(locale);
  });

  it("holds every word and number of the results and answers", () => {
    const { results, answers, person, brand } = document;
    const said = [
      document.title,
      person.name,
      person.company ?? "",
      brand.controller.address ?? "",
      brand.controller.email,
      String(results.total),
      ...[results.level, ...results.axes.map(({ level }) => level)].flatMap((level) => [
        level?.label ?? "",
        level?.text ?? "",
        level?.advice ?? "",
      ]),
      ...results.axes.flatMap(({ label, score }) => [label, `${String(score)} / 100`]),
      ...answers.flatMap(({ question, answer }) => [question, answer]),
      locale === "fr" ? "23 novembre 2026" : "23 November 2026",
    ];
    for (const words of said) expect(pdf.text).toContain(asWritten(words));
  });

  it("holds the passages that fit, with their links", async () => {
    const blocks = [
      {
        id: "next",
        title: "Pour commencer",
        text: "Un geste, cette semaine.",
        button: { label: "Lire le récit", url: "https://www.example.com/recit" },
      },
    ];
    const seen = look(
      await reports.synthesis(exampleDocument(locale, { results: { ...document.results, blocks } })),
    );
    for (const words of ["Pour commencer", "Un geste, cette semaine.", "Lire le récit"])
      expect(seen.text).toContain(asWritten(words));
  });

  it("has a bookmark for each chapter and each axis", () => {
    const axes = document.results.axes.map(({ label }) => ({ title: label, kids: [] }));
    const chapters =
      locale === "fr"
        ? [
            "Vue d’ensemble",
            "Thème par thème",
            "Ce qui a le plus compté",
            "Et si l’on regardait cela ensemble ?",
            "Vos réponses",
          ]
        : [
            "At a glance",
            "Theme by theme",
            "What weighed most",
            "Shall we go through it together?",
            "Your answers",
          ];
    expect(pdf.bookmarks).toEqual(chapters.map((title, index) => ({ title, kids: index === 1 ? axes : [] })));
  });

  it("leads to the call, the results page, the privacy notice and the person in charge", () => {
    const notice = locale === "fr" ? "confidentialite" : "privacy";
    expect(new Set(pdf.links)).toEqual(
      new Set([
        document.bookingUrl,
        document.resultsUrl,
        `https://atelier-lumen.example/${notice}`,
        "mailto:vie-privee@atelier-lumen.example",
      ]),
    );
  });

  it("puts its two pictures into words", () => {
    expect(pdf.alts).toHaveLength(2);
    expect(pdf.alts.join()).toContain(
      locale === "fr" ? "Réactivité\u202f: 83 sur 100, Solide" : "Response: 83 out of 100, Strong",
    );
    expect(pdf.alts.join()).toContain(document.bookingUrl);
  });

  it("prints a QR code that a camera reads", () => {
    const { width, height, grey } = pdf.picture(4, 150);
    const data = new Uint8Array(width * height * 4).fill(255);
    for (const [index, value] of grey.entries()) data.fill(value, index * 4, index * 4 + 3);
    expect(decodeQR({ width, height, data })).toBe(document.bookingUrl);
  });

  it("passes the typesetter's own rules for accessible documents", async () => {
    const strict = createTypesetter(home).pdf("synthesis.typ", synthesisData(document), undefined, "ua-1");
    expect((await strict).byteLength).toBeGreaterThan(0);
  });
});

describe("what makes it a document", () => {
  it("gives the same bytes for the same input, from a second compiler too", async () => {
    const [first, again, elsewhere] = await Promise.all([
      reports.synthesis(exampleDocument("fr")),
      reports.synthesis(exampleDocument("fr")),
      createReports().synthesis(exampleDocument("fr")),
    ]);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(elsewhere).equals(Buffer.from(first))).toBe(true);
  });

  it("keeps French signs with their word, and ligatures and capitals with their accents", async () => {
    const typed = "Où en est le cœur de métier ? À l’œuvre : « Ça va » ; Éœuf !";
    const document = exampleDocument("fr", { answers: [{ question: typed, answer: typed }] });
    const spaced =
      "Où en est le cœur de métier\u202f? À l’œuvre\u202f: «\u202fÇa va\u202f»\u202f; Éœuf\u202f!";
    expect(synthesisData(document).answers).toEqual([{ question: spaced, answer: [spaced] }]);
    expect(synthesisData({ ...document, locale: "en" }).answers[0]?.question).toBe(typed);
    const { text } = look(await reports.synthesis(document));
    expect(text.split(asWritten(typed))).toHaveLength(3);
  });

  it("dates the first of a month as the French do, on the clock of the funnel", () => {
    const date = Temporal.Instant.from("2026-10-31T23:30:00Z");
    expect(synthesisData(exampleDocument("fr", { date })).cover.date).toBe("1er novembre 2026");
    expect(synthesisData(exampleDocument("en", { date, timeZone: "UTC" })).cover.date).toBe(
      "31 October 2026",
    );
  });

  it("speaks of the page where there is no call to offer", async () => {
    const { bookingUrl: _, ...document } = exampleDocument("fr");
    const pdf = look(await reports.synthesis(document));
    expect(pdf.text).toContain("Retrouvez vos résultats en ligne");
    expect(pdf.links).toContain(document.resultsUrl);
  });

  it("shows the logo, and the name where the file is broken", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>';
    const logo = (data: string) => ({ data: new TextEncoder().encode(data), type: "image/svg+xml" as const });
    const whole = look(await reports.synthesis(exampleDocument("fr", { logo: logo(svg) })));
    expect(whole.alts).toContain("Atelier Lumen");
    const broken = look(await reports.synthesis(exampleDocument("fr", { logo: logo("<svg") })));
    expect(broken.alts).not.toContain("Atelier Lumen");
    expect(broken.text).toContain("Atelier Lumen");
    const without = look(await reports.synthesis(exampleDocument("fr")));
    expect(without.alts).not.toContain("Atelier Lumen");
  });

  it("refuses to start where its files are missing", () => {
    expect(() => createReports({ home: "/nowhere" })).toThrow(/no document templates in/);
  });
});
