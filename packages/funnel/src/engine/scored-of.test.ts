import { describe, expect, test } from "vitest";
import { aDownload, aSurvey } from "../fixtures/a-download.ts";
import { aFunnel } from "../fixtures/a-funnel.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import { checkAnswers } from "./check-answer.ts";
import { describeAnswers } from "./describe-answers.ts";
import { describeResults } from "./describe-results.ts";
import { score } from "./score.ts";
import { scoredOf } from "./scored-of.ts";
import { toPublicFunnel } from "./to-public-funnel.ts";

const survey = readFunnel(aSurvey());
const download = readFunnel(aDownload());
const nothing = { total: null, level: null, outcome: null };

describe("a magnet as scoring sees it", () => {
  test("is a diagnostic itself", () => {
    const { magnet } = readFunnel(aFunnel());
    expect(scoredOf(magnet)).toBe(magnet);
  });

  test.each([
    ["survey", survey, { nps: 9 }],
    ["download", download, {}],
  ])("has neither score nor trace for a %s", (_, funnel, answers) => {
    const result = score(scoredOf(funnel.magnet), answers);
    expect(result).toEqual({ ...nothing, axes: {}, outcomes: {}, trace: [] });
    expect(describeResults(funnel, result, answers, "fr")).toEqual({ ...nothing, axes: [], explanation: [] });
  });

  test("keeps the questions, whose answers are checked and described", () => {
    expect(checkAnswers(survey.magnet.questions, { nps: 11 })).toEqual([
      { code: "too-large", limit: 10, path: "answers.nps" },
    ]);
    expect(checkAnswers(download.magnet.questions, {})).toEqual([]);
    expect(describeAnswers(survey, { nps: 9 }, "fr")).toEqual([
      { question: "Le conseilleriez-vous\u202f?", answer: "9\u00a0/\u00a010" },
    ]);
    expect(describeAnswers(download, {}, "fr")).toEqual([]);
  });
});

describe("what the public sees", () => {
  test("of a survey: its kind and its choices", () => {
    const { magnet, choices } = toPublicFunnel(survey, 1, "fr");
    expect(magnet.kind).toBe("survey");
    expect(magnet).not.toHaveProperty("files");
    expect(choices).toEqual([
      {
        id: "expert",
        label: "Souhaitez-vous être appelé\u202f?",
        required: true,
        options: [
          { id: "yes", label: "Oui", call: true },
          { id: "no", label: "Non", call: false },
        ],
      },
    ]);
  });

  test("of a download: files by name, never where they lie", () => {
    const shown = toPublicFunnel(download, 1, "en");
    expect(shown.magnet).toMatchObject({ kind: "download", files: [{ id: "guide", label: "The guide" }] });
    expect(shown.choices).toEqual([]);
    expect(JSON.stringify(shown)).not.toMatch(/guide\.pdf|écoute\.pdf/);
  });
});
