import type { PublicComputed, PublicFunnel } from "../public-funnel.ts";
import type { Condition } from "../schema/condition.ts";
import type { Funnel } from "../schema/funnel.ts";
import type { Text } from "../schema/text.ts";
import { publicFormat } from "./describe-computed.ts";
import { figuresTitle } from "./figures-title.ts";
import { namesIn } from "./formula/expression.ts";
import { formulasOf } from "./formulas-of.ts";
import { pipesIn } from "./pipe.ts";
import { withoutUndefined } from "./without-undefined.ts";

/**
 * The computed values that a browser works out itself: what questions depend on or say, and what is shown while they are
 * answered, with all that these are reckoned from. The others stay inside, as does whatever needs a score.
 */
export function publicComputed(funnel: Funnel, words: (text: Text) => string): PublicComputed[] | undefined {
  const { magnet, results } = funnel;
  const formulas = formulasOf(magnet);
  const needed = new Set<string>();
  const need = (id: string) => {
    const formula = formulas.find((one) => one.id === id);
    if (!formula || needed.has(id)) return;
    needed.add(id);
    namesIn(formula.expression).forEach(need);
  };
  for (const { showIf, next = [], label, help } of magnet.questions) {
    for (const rule of [showIf, ...next.map(({ when }) => when)]) computedIn(rule).forEach(need);
    for (const text of [label, help ?? ""]) {
      const wordings = typeof text === "string" ? [text] : Object.values(text);
      wordings.flatMap(pipesIn).forEach(({ kind, id }) => kind === "computed" && need(id));
    }
  }
  if (results.calculator?.live) [results.calculator.main, ...results.calculator.breakdown].forEach(need);
  const found = formulas.flatMap(({ id, expression }): PublicComputed[] => {
    const computed = magnet.computed?.find((one) => one.id === id);
    if (!computed || !needed.has(id) || needsScore(formulas, id)) return [];
    const { label, format } = computed;
    return [
      withoutUndefined({
        id,
        label: label && words(label),
        expression,
        format: publicFormat(format, words),
      }),
    ];
  });
  return found.length > 0 ? found : undefined;
}

/** How the result is shown while questions are answered; nothing where that waits for the server. */
export function publicCalculator(
  { results: { calculator } }: Funnel,
  computed: PublicComputed[] | undefined,
  locale: string,
  words: (text: Text) => string,
): PublicFunnel["results"]["calculator"] {
  const has = (id: string) => computed?.some((one) => one.id === id);
  if (!calculator?.live || !has(calculator.main)) return undefined;
  return withoutUndefined({
    title: calculator.title ? words(calculator.title) : figuresTitle(locale),
    main: calculator.main,
    breakdown: calculator.breakdown.filter(has),
    note: calculator.note && words(calculator.note),
  });
}

/** The computed values that a rule looks at. */
function computedIn(rule: Condition | undefined): string[] {
  if (!rule) return [];
  if ("all" in rule) return rule.all.flatMap(computedIn);
  if ("any" in rule) return rule.any.flatMap(computedIn);
  if ("not" in rule) return computedIn(rule.not);
  return "fact" in rule && rule.fact.startsWith("computed.") ? [rule.fact.slice("computed.".length)] : [];
}

function needsScore(formulas: ReturnType<typeof formulasOf>, id: string, seen = new Set<string>()): boolean {
  if (id.startsWith("score.")) return true;
  const formula = formulas.find((one) => one.id === id);
  if (!formula || seen.has(id)) return false;
  seen.add(id);
  return namesIn(formula.expression).some((name) => needsScore(formulas, name, seen));
}
