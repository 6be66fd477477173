import { expect, it } from "vitest";
import { problemTexts, waitText } from "../http/problem-texts.ts";
import { textsFor } from "./texts/index.ts";

const languages = ["de", "es", "it", "nl", "pt", "ar"];

it.each(languages)(
  "what visitors read is written in %s, and nothing of it is left in English",
  (language) => {
    const [written, english] = [textsFor(`${language}-XX`), textsFor("en")];
    for (const part of ["form", "known", "later", "controller", "results", "confirm", "unsubscribe"] as const)
      for (const [key, text] of Object.entries(written[part])) {
        if (typeof text !== "string" || key === "error" || key === "errorTitle") continue;
        expect(text, `${part}.${key}`).not.toBe((english[part] as Record<string, unknown>)[key]);
        expect(text.trim(), `${part}.${key}`).not.toBe("");
      }
    expect(written.form.problems(3)).toMatch(/3|٣/);
    expect(written.landing.minutes(4)).not.toContain("{n}");
    expect(problemTexts(language)["slot-taken"].detail).not.toBe(problemTexts("en")["slot-taken"].detail);
    expect(waitText(language, 61)).toMatch(/2|٢/);
    expect(waitText(language, 61)).not.toBe(waitText("en", 61));
  },
);

it("another language gets English", () => {
  expect(textsFor("fi").skip).toBe(textsFor("en").skip);
  expect(problemTexts("fi")).toEqual(problemTexts("en"));
});
