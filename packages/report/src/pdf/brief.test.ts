import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { BriefDocument } from "@aimant/core/ports";
import { createReports } from "./create-reports.ts";
import { briefData } from "./brief-data.ts";
import { exampleBrief } from "./fixtures/example-brief.ts";
import { asWritten, look, type SeenPdf } from "./fixtures/pdf-tools.ts";
import { createTypesetter } from "./typesetter.ts";

const reports = createReports();

describe.each(["fr", "en"] as const)("the brief of the example, %s", (locale) => {
  const document = exampleBrief(locale);
  let bytes: Uint8Array;
  let pdf: SeenPdf;
  beforeAll(async () => {
    bytes = await reports.brief(document);
    pdf = look(bytes);
  });

  it("is one sound, tagged A4 page of less than 100 kB that says whose call it is", () => {
    expect(pdf.complaints).toBe("");
    expect(bytes.byteLength).toBeLessThan(100_000);
    expect(pdf.info).toMatchObject({
      Title: locale === "fr" ? "Fiche d’appel, Inès Moreau" : "Call brief, Inès Moreau",
      Author: "Atelier Lumen",
      Tagged: "yes",
      JavaScript: "no",
      Pages: "1",
    });
    expect(pdf.info["Page size"]).toContain("A4");
    expect(pdf.lang).toBe(locale);
  });

  it("holds what the call needs", () => {
    const { person, call, results } = document;
    const capital = (text = "") => text.slice(0, 1).toUpperCase() + text.slice(1);
    const said = [
      person.name,
      person.jobTitle ?? "",
      person.company ?? "",
      "+33 6 39 98 01 23",
      person.email,
      capital(call?.when),
      call?.theirs ?? "",
      "48",
      results.level?.label ?? "",
      ...results.axes.map(({ label }) => label),
      ...document.why,
      ...document.may,
      ...document.history,
      ...document.openings.flatMap(({ axis, questions }) => [axis, ...questions]),
      ...[...document.matters, ...document.choices].flatMap(({ question, answer }) => [question, answer]),
    ];
    for (const words of said) expect(pdf.text).toContain(asWritten(words));
  });

  it("calls, writes and acts at a tap", () => {
    expect(new Set(pdf.links)).toEqual(
      new Set(["tel:+33639980123", `mailto:${document.person.email}`, document.url]),
    );
  });

  it("puts its picture into words", () => {
    expect(pdf.alts).toHaveLength(1);
    expect(pdf.alts[0]).toContain("83");
  });

  it("passes the typesetter's own rules for accessible documents", async () => {
    const strict = createTypesetter(`${import.meta.dirname}/../..`).pdf(
      "brief.typ",
      briefData(document),
      undefined,
      "ua-1",
    );
    expect((await strict).byteLength).toBeGreaterThan(0);
  });
});

describe("a brief of whatever length", () => {
  const long = (text: string, times: number) => Array.from({ length: times }, () => text).join(" ");
  const fact = { question: long("Une question qui n’en finit pas", 12), answer: long("une réponse", 60) };

  it("stays one page, and keeps the name, the time, the number and the way on", async () => {
    const document = exampleBrief("fr");
    const axes = Array.from({ length: 12 }, (_, index) => ({
      id: `axis-${index}`,
      label: long(`Thème ${index}`, 8),
      score: index * 8,
      weight: 1,
      level: { id: "low", label: long("Niveau", 12), text: "", advice: "" },
    }));
    const bytes = await reports.brief({
      ...document,
      person: { ...document.person, name: long("Maximilienne", 9), company: long("Compagnie générale", 9) },
      title: long("Où en êtes-vous", 30),
      why: Array.from({ length: 12 }, () => long("A demandé à être rappelée", 9)),
      openings: axes.map(({ label }) => ({ axis: label, questions: [fact.question, fact.answer] })),
      matters: Array.from({ length: 20 }, () => fact),
      choices: [fact, fact, fact],
      may: Array.from({ length: 12 }, () => long("Peut être appelée", 9)),
      history: Array.from({ length: 30 }, () => fact.question),
      results: { ...document.results, axes },
    });
    const pdf = look(bytes);
    expect([pdf.complaints, pdf.info["Pages"]]).toEqual(["", "1"]);
    for (const words of [
      "Maximilienne",
      "Mardi 24 novembre",
      "+33 6 39 98 01 23",
      "Accepter, transmettre ou clore",
    ])
      expect(pdf.text).toContain(asWritten(words));
    expect(pdf.links).toContain(document.url);
  });

  it("says so where there is no call, no number, no score and no past", async () => {
    const { call: _, ...document } = exampleBrief("fr");
    const { phone: _phone, ...person } = document.person;
    const pdf = look(
      await reports.brief({
        ...document,
        person,
        why: [],
        openings: [],
        matters: [],
        choices: [],
        may: [],
        history: [],
        results: { total: null, level: null, axes: [], outcome: null, explanation: [] },
      }),
    );
    expect(pdf.info["Pages"]).toBe("1");
    for (const words of [
      "Aucun rendez-vous pris",
      "Aucun numéro communiqué",
      "Premier contact avec cette personne.",
    ])
      expect(pdf.text).toContain(asWritten(words));
    expect(pdf.text).not.toMatch(/none|null|undefined/);
  });

  it("prints whatever strangers wrote as they wrote it, on one page", async () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.constantFrom(
        '#eval("1")',
        "$x$ @ref <l>",
        "*a* _b_ `c` \\",
        "#panic()",
        "שלום مرحبا 🎉",
        "x".repeat(300),
      ),
    );
    await fc.assert(
      fc.asyncProperty(words, words, words, async (one, two, three) => {
        const document: BriefDocument = exampleBrief("fr");
        const bytes = await reports.brief({
          ...document,
          person: { name: one, email: two || "a@b.example", company: three },
          why: [one],
          openings: [{ axis: two, questions: [three] }],
          matters: [{ question: one, answer: two }],
          history: [three],
        });
        expect(look(bytes).info["Pages"]).toBe("1");
      }),
      { numRuns: 12 },
    );
  });
});
