import { describe, expect, test } from "vitest";
import { aFunnel, aMagnet } from "../fixtures/a-funnel.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import { describeAnswers } from "./describe-answers.ts";
import { describeResults } from "./describe-results.ts";
import { score } from "./score.ts";
import { scoredOf } from "./scored-of.ts";

describe("results in words", () => {
  const funnel = readFunnel(aFunnel());
  const answers = { ask: "yearly", speed: 5 };
  const view = (locale: string) =>
    describeResults(funnel, score(scoredOf(funnel.magnet), answers), answers, locale);

  test("name axes, levels and what weighed most, most influential first", () => {
    expect(view("fr")).toEqual({
      total: 73,
      level: { id: "high", label: "Élevé" },
      axes: [
        { id: "listen", label: "Écoute", score: 50, weight: 1, level: { id: "middle", label: "Moyen" } },
        { id: "act", label: "Action", score: 80, weight: 3, level: { id: "high", label: "Élevé" } },
      ],
      outcome: null,
      explanation: [
        {
          question: "Agissez-vous vite\u202f?",
          answer: "5\u00a0/\u00a05",
          to: "Action",
          points: 4,
          min: 0,
          max: 4,
        },
        {
          question: "Interrogez-vous vos clients\u202f?",
          answer: "Une fois par an",
          to: "Action",
          points: 0,
          min: 0,
          max: 1,
        },
        {
          question: "Interrogez-vous vos clients\u202f?",
          answer: "Une fois par an",
          to: "Écoute",
          points: 2,
          min: 0,
          max: 4,
        },
      ],
    });
  });

  test("fall back to the default language", () => {
    expect(view("de").axes.map(({ label }) => label)).toEqual(["Listening", "Acting"]);
  });

  test("are there, though empty, where nothing was answered", () => {
    const empty = describeResults(funnel, score(scoredOf(funnel.magnet), {}), {}, "en");
    expect(empty).toMatchObject({ total: null, level: null, explanation: [] });
    expect(empty.axes[0]).toEqual({ id: "listen", label: "Listening", score: null, weight: 1, level: null });
  });

  test("explain the outcome that won, and no other", () => {
    const typology = readFunnel(
      aFunnel({
        magnet: aMagnet({
          axes: [],
          levels: [],
          questions: [
            {
              id: "q",
              type: "single",
              label: "Night or day?",
              options: [
                { id: "n", label: "Night", outcomes: { owl: 2 } },
                { id: "d", label: "Day", outcomes: { bee: 1 } },
              ],
            },
          ],
          outcomes: {
            items: [
              { id: "owl", label: "Owl", advice: "Sleep late" },
              { id: "bee", label: "Bee" },
            ],
            tie: "first-listed",
          },
        }),
      }),
    );
    const result = describeResults(typology, score(scoredOf(typology.magnet), { q: "n" }), { q: "n" }, "en");
    expect(result.outcome).toEqual({ id: "owl", label: "Owl", advice: "Sleep late" });
    expect(result.explanation).toEqual([
      { question: "Night or day?", answer: "Night", to: "Owl", points: 2, min: 0, max: 2 },
    ]);
  });
});

describe("answers in words", () => {
  const labels = { fr: ["Jamais", "Parfois", "Toujours"], en: ["Never", "Sometimes", "Always"] };
  const funnel = readFunnel(
    aFunnel({
      magnet: aMagnet({
        axes: [],
        levels: [],
        questions: [
          { id: "intro", type: "statement", label: "Welcome" },
          {
            id: "many",
            type: "multiple",
            label: "Which?",
            options: [
              { id: "a", label: { fr: "Courriel", en: "Email" } },
              { id: "b", label: { fr: "Téléphone", en: "Phone" } },
            ],
          },
          {
            id: "named",
            type: "scale",
            label: "How often?",
            min: 0,
            max: 2,
            labels: labels.fr.map((fr, at) => ({ fr, en: labels.en[at] ?? "" })),
          },
          { id: "nps", type: "nps", label: "Recommend?" },
          { id: "cost", type: "number", label: "Cost?", unit: "€" },
          { id: "share", type: "number", label: "Share?", unit: "%" },
          { id: "bare", type: "number", label: "Count?" },
          { id: "words", type: "long-text", label: "Why?", required: false },
          { id: "hidden", type: "short-text", label: "Hidden?", showIf: { question: "nps", is: 0 } },
        ],
      }),
    }),
  );
  const answers = {
    intro: "x",
    many: ["b", "a"],
    named: 1,
    nps: 9,
    cost: 12500.5,
    share: 40,
    bare: 0.1,
    words: "<b>{{name}}</b>",
    hidden: "never",
  };
  const words = (locale: string) => describeAnswers(funnel, answers, locale).map(({ answer }) => answer);

  test("use labels, names of values, units and the numbers of the language", () => {
    expect(words("fr")).toEqual([
      "Courriel, Téléphone",
      "Parfois",
      "9\u00a0/\u00a010",
      "12\u202f500,5\u00a0€",
      "40\u00a0%",
      "0,1",
      "<b>{{name}}</b>",
    ]);
    expect(words("en").slice(0, 6)).toEqual([
      "Email, Phone",
      "Sometimes",
      "9\u00a0/\u00a010",
      "12,500.5\u00a0€",
      "40%",
      "0.1",
    ]);
  });

  test("leave out what was not answered", () => {
    expect(describeAnswers(funnel, { nps: 9, words: " " }, "en")).toEqual([
      { question: "Recommend?", answer: "9\u00a0/\u00a010" },
    ]);
  });
});
