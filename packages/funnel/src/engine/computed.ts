import type { Computed } from "../schema/computed.ts";
import type { Answers } from "../schema/question.ts";
import { evaluate } from "./formula/evaluate.ts";
import type { Expression, Value } from "./formula/expression.ts";
import { isBlank, own } from "./known.ts";
import type { Facts } from "./types.ts";

/** A computed value as it is reckoned with: its formula was read. */
export type Formula = { id: string; expression: Expression };

/** What the names of a formula stand for: a computed value, an answer, a score. Each is worked out once at most. */
function reader(formulas: Formula[], answers: Answers, facts: Facts): (id: string) => Value {
  const done = new Map<string, Value>();
  const byId = (id: string): Value => {
    const formula = formulas.find((one) => one.id === id);
    if (!formula) {
      const value = own(answers, id) ?? own(facts, id);
      return isBlank(value) ? undefined : (value as Value);
    }
    if (!done.has(id)) {
      // A circle, which `aimant check` refuses, ends here too.
      done.set(id, undefined);
      done.set(id, evaluate(formula.expression, byId));
    }
    return done.get(id);
  };
  return byId;
}

/** One computed value; `undefined` where it is not known. */
export function computedValue(
  formulas: Formula[],
  id: string,
  answers: Answers,
  facts: Facts = {},
): Exclude<Value, string[]> {
  const value = reader(formulas, answers, facts)(id);
  return Array.isArray(value) ? undefined : value;
}

/**
 * Computed values as facts, `computed.<id>`. They are worked out when they are asked for, from what the answers are by
 * then: along a path there are more of them with each question.
 */
export function computedFacts(formulas: Formula[], answers: Answers, facts: Facts = {}): Facts {
  const found: Facts = {};
  for (const { id } of formulas) {
    Object.defineProperty(found, `computed.${id}`, {
      enumerable: true,
      get: () => computedValue(formulas, id, answers, facts),
    });
  }
  return found;
}

/** A number as readers of a language write it. */
export function formatNumber(value: number, format: PublicFormat, locale: string): string {
  const { style, digits } = format;
  const options: Intl.NumberFormatOptions = {
    style: style === "number" ? "decimal" : style,
    maximumFractionDigits: digits ?? (style === "number" ? 2 : 0),
    ...(digits !== undefined && style === "currency" ? { minimumFractionDigits: digits } : {}),
    ...(style === "currency" && digits === undefined ? { minimumFractionDigits: 0 } : {}),
    ...(style === "currency" ? { currency: format.currency } : {}),
    ...(style === "unit" ? { unit: format.unit, unitDisplay: "long" } : {}),
  };
  const said = new Intl.NumberFormat(locale, options).format(value);
  return style === "number" && format.unit ? `${said}\u00a0${format.unit}` : said;
}

type Localised<F> = F extends { style: "number" } ? Omit<F, "unit"> & { unit?: string | undefined } : F;
/** A format with its own word in one language. */
export type PublicFormat = Localised<Computed["format"]>;
