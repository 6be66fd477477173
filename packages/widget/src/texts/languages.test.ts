import { expect, it } from "vitest";
import type { PublicFunnel } from "@aimant/funnel";
import { theme } from "@aimant/funnel/theme";
import { everyKind } from "../fixtures/every-kind.ts";
import { chooseIssues } from "../link/choose-parts.ts";
import { define } from "../link/define.ts";
import { textsIn } from "./index.ts";

const languages = ["ar", "de", "en", "es", "fr", "it", "nl", "pt"];
const flat = (texts: object): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string"
      ? [[key, value]]
      : flat(value as object).map(([rest, text]) => [`${key}.${rest}`, text]),
  );
const places = (text: string) =>
  [...text.matchAll(/\{\w+\}/g)]
    .map(([place]) => place)
    .toSorted()
    .join();

it.each(languages)("%s says everything, with the same places to fill as English", (language) => {
  const comparable = (texts: object) =>
    flat(texts).filter(([key]) => !key.startsWith("issues.") && !key.startsWith("defaults.questions."));
  const english = new Map(comparable(textsIn("en")));
  const own = new Map(comparable(textsIn(language)));
  expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  for (const [key, text] of own) {
    expect(text, key).not.toBe("");
    expect(places(text), key).toBe(places(english.get(key) ?? ""));
  }
});

it.each(languages)("%s words every mistake that the widget can point out", (locale) => {
  const funnel: PublicFunnel = { ...everyKind(), locale };
  const { issues, dir } = define(funnel, theme(funnel.appearance));
  for (const code of chooseIssues(funnel)) expect(issues[code], code).toBeTruthy();
  expect(dir).toBe(locale === "ar" ? "rtl" : "ltr");
});

it("a language of a country is its language, and an unknown one is English", () => {
  expect(textsIn("pt-BR")).toBe(textsIn("pt"));
  expect(textsIn("sv")).toBe(textsIn("en"));
});

it("one question is one, in every language that has a word for it", () => {
  const effort = (locale: string, count: number) => {
    const funnel = everyKind();
    const questions = funnel.magnet.questions.filter(({ type }) => type === "single").slice(0, 1);
    const { minutes: _, ...magnet } = funnel.magnet;
    const asked = Array.from({ length: count }, (__, at) => ({ ...questions[0]!, id: `q${at}` }));
    return define({ ...funnel, locale, magnet: { ...magnet, questions: asked } }, theme(funnel.appearance))
      .effort;
  };
  expect(effort("fr", 1)).toBe("1 question");
  expect(effort("de", 2)).toBe("2 Fragen");
  expect([1, 2, 3, 11].map((count) => effort("ar", count))).toEqual([
    "سؤال واحد",
    "سؤالان",
    "3 أسئلة",
    "11 سؤالًا",
  ]);
});
