import type { PublicComputed } from "../public-funnel.ts";
import type { Answers } from "../schema/question.ts";
import { computedValue, formatNumber } from "./computed.ts";

/** Says computed values as a browser knows them; nothing where one is not known. */
export function saysComputed(computed: PublicComputed[] = [], answers: Answers, locale: string) {
  return (id: string): string | undefined => {
    const value = computedValue(computed, id, answers);
    const format = computed.find((one) => one.id === id)?.format;
    return format && typeof value === "number" ? formatNumber(value, format, locale) : undefined;
  };
}
