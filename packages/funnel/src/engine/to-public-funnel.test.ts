import { describe, expect, test } from "vitest";
import { aFunnel, aMagnet } from "../fixtures/a-funnel.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import { toPublicFunnel } from "./to-public-funnel.ts";

const secret = "SECRET";
const full = readFunnel(
  aFunnel({
    name: secret,
    sites: [`https://${secret.toLowerCase()}.example`],
    controller: {
      name: "Atelier Lumen",
      email: "privacy@atelier-lumen.example",
      notice: { en: "https://a.example/en", fr: "https://a.example/fr" },
    },
    booking: { owners: ["secret-owner"], title: secret },
    qualification: { fact: "score.total", atLeast: 98_765 },
    followUps: [
      {
        id: "secret-follow-up",
        trigger: "submitted",
        steps: [
          {
            id: "s",
            delay: "P2D",
            consent: "results",
            action: { type: "email", template: "synthesis", subject: secret },
          },
        ],
      },
    ],
    magnet: aMagnet({
      minutes: 4,
      sections: [{ id: "one", title: { en: "One", fr: "Un" } }],
      questions: [
        {
          id: "single",
          section: "one",
          type: "single",
          label: "Single",
          options: [
            {
              id: "a",
              label: "A",
              help: { en: "First", fr: "Premier" },
              points: { listen: 98_7.65 },
              outcomes: { secretOutcome: 98_7.65 },
            },
            { id: "b", label: "B" },
          ],
        },
        {
          id: "multiple",
          type: "multiple",
          label: "M",
          min: 1,
          options: [
            { id: "a", label: "A", points: { act: 98_7.65 } },
            { id: "b", label: "B" },
          ],
        },
        {
          id: "scale",
          type: "scale",
          label: "S",
          labels: ["Low", { en: "High", fr: "Haut" }],
          points: { act: 98_7.65 },
        },
        { id: "nps", type: "nps", label: "N", highLabel: "Sure", points: { act: 98_7.65 }, required: false },
        { id: "plain", type: "nps", label: "N" },
        {
          id: "number",
          type: "number",
          label: "#",
          min: 0,
          step: 5,
          unit: "€",
          bands: [{ from: 98_765, points: { act: 1 } }],
          showIf: { question: "single", is: "a" },
        },
        { id: "short", type: "short-text", label: "T", placeholder: "Here" },
        { id: "statement", type: "statement", label: "Read" },
      ],
      outcomes: {
        items: [
          { id: "secretOutcome", label: secret },
          { id: "o2", label: secret },
        ],
        tie: "first-listed",
      },
      axes: [
        {
          id: "listen",
          label: secret,
          levels: [{ id: "any", from: 0, to: 100, label: secret }],
          openers: [secret],
        },
      ],
      levels: [{ id: "any", from: 0, to: 100, label: secret, advice: secret }],
    }),
  }),
);

describe("the public definition", () => {
  const shown = toPublicFunnel(full, 7, "fr");
  const text = JSON.stringify(shown);

  test.each([
    "SECRET",
    "secret",
    "987",
    "points",
    "bands",
    "outcomes",
    "axes",
    "levels",
    "openers",
    "followUps",
    "qualification",
    "sites",
    "booking",
    "weight",
  ])("never holds %s", (word) => expect(text).not.toContain(word));

  test("is in one language, with defaults filled in and nothing undefined", () => {
    expect(JSON.parse(text)).toStrictEqual(shown);
    expect(shown).toMatchObject({ slug: "listening", version: 7, locale: "fr", locales: ["en", "fr"] });
    expect(shown.controller).toStrictEqual({
      name: "Atelier Lumen",
      email: "privacy@atelier-lumen.example",
      notice: "https://a.example/fr",
    });
    expect(shown.magnet.questions).toStrictEqual([
      {
        id: "single",
        type: "single",
        label: "Single",
        required: true,
        section: "one",
        options: [
          { id: "a", label: "A", help: "Premier" },
          { id: "b", label: "B" },
        ],
      },
      {
        id: "multiple",
        type: "multiple",
        label: "M",
        required: true,
        options: [
          { id: "a", label: "A" },
          { id: "b", label: "B" },
        ],
        min: 1,
      },
      { id: "scale", type: "scale", label: "S", required: true, min: 1, max: 5, labels: ["Low", "Haut"] },
      { id: "nps", type: "nps", label: "N", required: false, min: 0, max: 10, labels: ["", "Sure"] },
      { id: "plain", type: "nps", label: "N", required: true, min: 0, max: 10 },
      {
        id: "number",
        type: "number",
        label: "#",
        required: true,
        showIf: { question: "single", is: "a" },
        min: 0,
        step: 5,
        unit: "€",
      },
      { id: "short", type: "short-text", label: "T", required: true, maxLength: 200, placeholder: "Here" },
      { id: "statement", type: "statement", label: "Read", required: false },
    ]);
  });

  test("requires name and email whatever is written", () => {
    expect(shown.form.fields).toStrictEqual([
      { id: "name", required: true },
      { id: "email", required: true },
      { id: "phone", required: false },
    ]);
  });

  test("falls back to the default language", () => {
    const other = toPublicFunnel(full, 7, "de");
    expect(other.locale).toBe("en");
    expect(other.consents).toStrictEqual([{ id: "results", required: true, text: "Send me my results" }]);
  });
});
