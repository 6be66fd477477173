import { describe, expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { aChoice, findings, twoOptions, withQuestions } from "../../fixtures/findings.ts";

describe("translations", () => {
  test("are all there", () => {
    expect(findings({ landing: { title: { en: "Hello" } } })).toEqual([
      'warning missing-translation landing.title: no "fr" wording; visitors in this language see "en"',
    ]);
    expect(findings({ landing: { title: "A", points: ["B", { fr: "Bonjour" }] } })).toEqual([
      'error missing-translation landing.points[1]: no "en" wording, which is the default language',
    ]);
    expect(withQuestions({ ...aChoice, options: [...twoOptions, { id: "c", label: { en: "C" } }] })).toEqual([
      'warning missing-translation magnet.questions[2].options[2].label: no "fr" wording; visitors in this language see "en"',
    ]);
    expect(
      findings({ controller: { ...aFunnel().controller, notice: { en: "https://a.example" } } })[0],
    ).toContain("controller.notice");
  });

  test("of a language serve its regions", () => {
    expect(findings({ locales: ["en", "fr-CA", "fr"] })).toEqual([]);
  });

  test("that nobody sees are doubtful", () => {
    expect(findings({ landing: { title: { en: "A", fr: "B", de: "C" } } })).toEqual([
      'warning unused-translation landing.title.de: "de" is not in locales, so nobody sees this wording',
    ]);
    expect(findings({ locales: ["en", "fr", "en"] })).toEqual([
      'warning duplicate-locale locales[2]: "en" is in locales twice',
    ]);
  });

  test("include the default language", () => {
    expect(findings({ locale: "en", locales: ["fr"] })).toEqual([
      'error locale-not-offered locale: the default language "en" is not in locales',
    ]);
  });
});
