import type { Texts } from "./texts.ts";

/** What a visitor reads between opening a page and its results; calls and tools are written in French and English. */
export type VisitorTexts = Pick<
  Texts,
  | "skip"
  | "languages"
  | "optional"
  | "form"
  | "kinds"
  | "known"
  | "later"
  | "controller"
  | "landing"
  | "results"
  | "answers"
  | "thanks"
  | "confirm"
  | "unsubscribe"
  | "message"
>;

/** Numbers and plurals of one language. */
export function kit(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const n = (value: number) => numbers.format(value);
  return {
    n,
    /** The form for this number, `{n}` filled in. */
    plural: (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }) =>
      (forms[rules.select(count)] ?? forms.other).replace("{n}", n(count)),
  };
}
