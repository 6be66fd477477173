import { namesIn, type Expression } from "../../engine/formula/expression.ts";
import { parseFormula } from "../../engine/formula/parse.ts";
import { optionsOf } from "../../engine/options-of.ts";
import { scoredOf } from "../../engine/scored-of.ts";
import type { Computed } from "../../schema/computed.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Question } from "../../schema/question.ts";
import { error, warning, type Problem } from "../finding.ts";
import { infer, number, type Type } from "../formula-types.ts";

type Read = { id: string; expression: Expression; places: Map<Expression, number>; at: number };

/** Formulas that cannot be read, that mix what does not go together, or that go round in a circle. */
export function computed(funnel: Funnel): Problem[] {
  const { magnet } = funnel;
  const list = magnet.computed ?? [];
  const problems: Problem[] = [];
  const read = list.flatMap((one, at): Read[] => {
    const parsed = parseFormula(one.formula);
    if ("expression" in parsed) return [{ id: one.id, ...parsed, at }];
    problems.push(broken("bad-formula", one, at, parsed.problem.at, parsed.problem.message));
    return [];
  });
  for (const [at, { id }] of list.entries()) {
    if (magnet.questions.some((question) => question.id === id)) {
      const path = ["magnet", "computed", at, "id"];
      problems.push(
        error("duplicate-id", path, `"${id}" is a question too: formulas could not tell them apart`),
      );
    }
  }
  const circles = circlesIn(read);
  problems.push(...circles.map(({ at, way }) => circle(list[at]!, at, way)));
  if (problems.length > 0) return problems;
  const types = new Map<string, Type>();
  const typeOfComputed = (id: string): Type | undefined => {
    const one = read.find((candidate) => candidate.id === id);
    if (!one) return undefined;
    const known = types.get(id) ?? typeOf(one.expression);
    types.set(id, known);
    return known;

    function typeOf(expression: Expression): Type {
      return infer(expression, {
        name: (name) => typeOfComputed(name) ?? typeOfName(funnel, name),
        wrong: (part, why, code = "wrong-formula") => {
          problems.push(broken(code, list[one!.at]!, one!.at, one!.places.get(part), why));
        },
      });
    }
  };
  for (const { id } of read) typeOfComputed(id);
  return [...problems, ...shown(funnel, types)];
}

/** A computed value that is shown has to be a number with a name. */
function shown({ magnet, results: { calculator } }: Funnel, types: Map<string, Type>): Problem[] {
  if (!calculator) {
    return magnet.kind === "calculator"
      ? [
          error(
            "no-result",
            ["results"],
            "a calculator shows its result by results.calculator, which is not there",
          ),
        ]
      : [];
  }
  const { main, breakdown } = calculator;
  const places = [
    { id: main, key: ["main"] },
    ...breakdown.map((id, at) => ({ id, key: ["breakdown", at] })),
  ];
  return places.flatMap(({ id, key }) => {
    const path = ["results", "calculator", ...key];
    const value = magnet.computed?.find((one) => one.id === id);
    if (!value) return [error("unknown-computed", path, `there is no computed value "${id}"`)];
    if (types.get(id)?.is !== "number")
      return [error("not-a-number", path, `"${id}" is shown as a figure, and its formula gives no number`)];
    return value.label || key[0] === "main"
      ? []
      : [warning("no-label", path, `"${id}" is shown without a label: give it one in magnet.computed`)];
  });
}

function broken(code: string, { id, formula }: Computed, at: number, place: number | undefined, why: string) {
  const where = place === undefined ? "" : ` at character ${place}`;
  return error(
    code,
    ["magnet", "computed", at, "formula"],
    `formula of "${id}"${where}, ${why} (${formula})`,
  );
}

function circle({ id }: Computed, at: number, way: string[]): Problem {
  return error(
    "circular-formula",
    ["magnet", "computed", at, "formula"],
    `"${id}" is reckoned from itself: ${[...way, id].join(" → ")}; take one of these out of the formula before it`,
  );
}

/** Each circle once, where its first value stands. */
function circlesIn(read: Read[]): { at: number; way: string[] }[] {
  const done = new Set<string>();
  return read.flatMap(({ id, at }) => {
    const way = wayBack(read, id, id, [], new Set());
    if (!way || way.some((one) => done.has(one))) return [];
    way.forEach((one) => done.add(one));
    return [{ at, way }];
  });
}

function wayBack(
  read: Read[],
  from: string,
  to: string,
  way: string[],
  seen: Set<string>,
): string[] | undefined {
  const one = read.find(({ id }) => id === from);
  if (!one || seen.has(from)) return undefined;
  seen.add(from);
  const names = namesIn(one.expression);
  if (names.includes(to)) return [...way, from];
  for (const name of names) {
    const found = wayBack(read, name, to, [...way, from], seen);
    if (found) return found;
  }
  return undefined;
}

/** What an answer or a score is to a formula; a text says why it is nothing. */
function typeOfName(funnel: Funnel, name: string): Type | string {
  const question = funnel.magnet.questions.find(({ id }) => id === name);
  if (question) return typeOfAnswer(question);
  if (name.startsWith("score.")) {
    const axis = name.slice("score.".length);
    const { axes } = scoredOf(funnel.magnet);
    if (funnel.magnet.kind !== "diagnostic")
      return `${name} is not there: a ${funnel.magnet.kind} has no score`;
    return axis === "total" || axes.some(({ id }) => id === axis) ? number : `there is no axis "${axis}"`;
  }
  const parts = name.split("-");
  const known = (id: string) =>
    funnel.magnet.questions.some((one) => one.id === id) ||
    funnel.magnet.computed?.some((one) => one.id === id);
  return parts.length > 1 && parts.every((part) => known(part) || /^\d/.test(part))
    ? `there is no question or computed value "${name}"; to subtract, put spaces round the minus: ${parts.join(" - ")}`
    : `there is no question or computed value "${name}"`;
}

function typeOfAnswer(question: Question): Type | string {
  switch (question.type) {
    case "number":
    case "scale":
    case "nps":
    case "stars":
    case "slider":
      return number;
    case "single":
    case "dropdown":
    case "yes-no":
      return { is: "text", options: optionsOf(question).map(({ id }) => id) };
    case "country":
      return { is: "text" };
    case "multiple":
    case "ranking":
      return { is: "list", options: optionsOf(question).map(({ id }) => id) };
    default:
      return `"${question.id}" is of type ${question.type}, which cannot be reckoned with`;
  }
}
