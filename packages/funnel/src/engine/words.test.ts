import { describe, expect, test } from "vitest";
import { fillVariables, unknownVariables } from "./fill-variables.ts";
import { describeIssue, issueTexts } from "./issue-texts.ts";
import { localise } from "./localise.ts";

describe("localise", () => {
  const text = { fr: "Bonjour", en: "Hello" };

  test.each([
    ["fr", "Bonjour"],
    ["fr-CA", "Bonjour"],
    ["en", "Hello"],
    ["de", "Hello"],
    ["constructor", "Hello"],
  ])("in %s is %s", (locale, expected) => expect(localise(text, locale, "en")).toBe(expected));

  test("one wording serves every language", () => expect(localise("OK", "fr", "en")).toBe("OK"));

  test("the first wording is better than none", () => expect(localise(text, "de", "it")).toBe("Bonjour"));
});

describe("fillVariables", () => {
  test("fills what is known and leaves the rest empty", () => {
    expect(fillVariables("{{ name }}, {{score}}/100{{other}}", { name: "Ada", score: "58" })).toBe(
      "Ada, 58/100",
    );
  });

  test("a value is only a value, whatever it looks like", () => {
    expect(fillVariables("{{name}} {{level}}", { name: "{{level}} $& $1", level: "Low" })).toBe(
      "{{level}} $& $1 Low",
    );
  });

  test("inherited names are not variables", () => {
    expect(fillVariables("{{constructor}}{{__proto__}}", {})).toBe("");
  });

  test("unknown variables are named once, odd ones too", () => {
    expect(unknownVariables("{{name}} {{nom}} {{nom}} {{first name}} {{}}", ["name"])).toEqual([
      "nom",
      "first name",
      "",
    ]);
  });
});

describe("issue texts", () => {
  test("fill in the limit as the language writes it", () => {
    expect(describeIssue({ code: "too-few", limit: 2 }, "fr")).toBe("Choisissez au moins 2 réponses.");
    expect(describeIssue({ code: "too-small", limit: 0.5 }, "fr-CA")).toBe(
      "Indiquez un nombre supérieur ou égal à 0,5.",
    );
    expect(describeIssue({ code: "too-small", limit: 0.5 }, "de")).toBe("Enter a number of 0.5 or more.");
    expect(describeIssue({ code: "email-no-at" }, "fr")).toBe("Il manque le @ dans l’adresse.");
  });

  test("say the same codes in both languages, calmly", () => {
    expect(Object.keys(issueTexts.fr)).toEqual(Object.keys(issueTexts.en));
    for (const text of [...Object.values(issueTexts.fr), ...Object.values(issueTexts.en)]) {
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/!|'| [:;?]/);
    }
  });
});
