import { checkAnswer } from "../../engine/check-answer.ts";
import { scoredOf } from "../../engine/scored-of.ts";
import type { Condition, FactCondition, QuestionCondition } from "../../schema/condition.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Axis } from "../../schema/magnet.ts";
import type { Question } from "../../schema/question.ts";
import { depthOf, testInWords, testsIn, valuesOf } from "../condition-tests.ts";
import { error, type Problem } from "../finding.ts";

const deepest = 20;
/** Facts that are yes or no. */
const flags = ["appointment", "call-asked"];
const stages = ["lead", "engaged", "qualified", "handed-over", "won", "lost"];

/** Rules that refer to what is not there, or not there yet, or that compare it with what it can never be. */
export function conditions(funnel: Funnel): Problem[] {
  const { magnet, followUps, qualification } = funnel;
  return [
    ...magnet.questions.flatMap((question, at) => showIf(funnel, question, at)),
    ...followUps.flatMap(({ steps }, at) =>
      steps.flatMap(({ id, when }, stepAt) =>
        laterRule(funnel, when, ["followUps", at, "steps", stepAt, "when"], `step "${id}"`),
      ),
    ),
    ...laterRule(funnel, qualification, ["qualification"], "qualification"),
  ];
}

function showIf({ magnet }: Funnel, question: Question, at: number): Problem[] {
  const path = ["magnet", "questions", at, "showIf"];
  const who = `question "${question.id}"`;
  return [
    ...depth(question.showIf, path, who),
    ...testsIn(question.showIf, path).flatMap(({ test, path: here }) => {
      const asked = `${who} is asked only if ${testInWords(test)}`;
      if ("fact" in test) {
        return [
          error(
            "fact-in-show-if",
            [...here, "fact"],
            `${asked}, but while questions are asked only answers are known, no facts`,
          ),
        ];
      }
      const target = magnet.questions.findIndex(({ id }) => id === test.question);
      if (target === at)
        return [error("own-question", [...here, "question"], `${asked}, which is its own answer`)];
      if (target > at)
        return [error("later-question", [...here, "question"], `${asked}, but ${test.question} comes later`)];
      return questionTest(magnet.questions[target], test, here, asked);
    }),
  ];
}

/** A rule that is read after submitting: every answer and every fact may be used. */
function laterRule(
  funnel: Funnel,
  rule: Condition | undefined,
  path: Problem["path"],
  who: string,
): Problem[] {
  return [
    ...depth(rule, path, who),
    ...testsIn(rule, path).flatMap(({ test, path: here }) => {
      const says = `${who} asks whether ${testInWords(test)}`;
      if ("fact" in test) return factTest(funnel, test, here, says);
      const question = funnel.magnet.questions.find(({ id }) => id === test.question);
      return questionTest(question, test, here, says);
    }),
  ];
}

function depth(rule: Condition | undefined, path: Problem["path"], who: string): Problem[] {
  return rule && depthOf(rule) > deepest
    ? [error("deep-condition", path, `${who} has rules inside rules more than ${deepest} deep`)]
    : [];
}

function questionTest(
  question: Question | undefined,
  test: QuestionCondition,
  path: Problem["path"],
  says: string,
): Problem[] {
  if (!question)
    return [
      error(
        "unknown-question",
        [...path, "question"],
        `${says}, but there is no question "${test.question}"`,
      ),
    ];
  const wrong = (code: string, why: string) => [error(code, path, `${says}, but ${why}`)];
  if (question.type === "statement")
    return wrong("no-answer", `"${question.id}" is a statement and has no answer`);
  if (test.includes !== undefined && question.type !== "multiple") {
    return wrong(
      "wrong-test",
      `includes is for multiple choices and "${question.id}" is of type ${question.type}`,
    );
  }
  const isNumeric = question.type === "scale" || question.type === "nps" || question.type === "number";
  if ((test.atLeast !== undefined || test.atMost !== undefined) && !isNumeric) {
    return wrong(
      "wrong-test",
      `atLeast and atMost are for numbers and "${question.id}" is of type ${question.type}`,
    );
  }
  const named = [test.is, ...(test.in ?? []), test.includes].filter((value) => value !== undefined);
  return named.flatMap((value) => {
    const answer = question.type === "multiple" ? [value] : value;
    const code = checkAnswer(question, answer)?.code;
    // One option alone may be fewer than must be ticked, which `includes` does not ask for.
    if (!code || (code === "too-few" && test.includes !== undefined)) return [];
    return "options" in question && code === "unknown-option"
      ? wrong("unknown-option", `"${question.id}" has no option ${JSON.stringify(value)}`)
      : wrong("impossible-value", `${JSON.stringify(value)} is no answer to "${question.id}" (${code})`);
  });
}

function factTest(funnel: Funnel, test: FactCondition, path: Problem["path"], says: string): Problem[] {
  const wrong = (code: string, why: string) => [error(code, path, `${says}, but ${why}`)];
  const [name = "", part] = test.fact.split(/\.(.*)/s);
  if (test.includes !== undefined) return wrong("wrong-test", "includes is for answers to multiple choices");
  const axis = scoredOf(funnel.magnet).axes.find(({ id }) => id === part);
  if ((name === "score" || name === "level") && part !== undefined && part !== "total" && !axis) {
    return wrong("unknown-axis", `there is no axis "${part}"`);
  }
  if (name === "consent" && !funnel.consents.some(({ id }) => id === part)) {
    return wrong("unknown-consent", `there is no consent "${part}"`);
  }
  const type =
    name === "score" ? "number" : name === "consent" || flags.includes(name) ? "boolean" : "string";
  if (test.known === undefined && !valuesOf(test).every((value) => typeof value === type)) {
    return wrong("wrong-test", `${test.fact} is a ${type}`);
  }
  const allowed = valuesAllowed(funnel, name, axis);
  const unknown = valuesOf(test).find((value) => allowed && !allowed.includes(String(value)));
  return unknown === undefined
    ? []
    : wrong(
        "impossible-value",
        `${test.fact} is only ever one of ${allowed?.map((id) => `"${id}"`).join(", ")}`,
      );
}

function valuesAllowed(
  funnel: Funnel,
  name: string,
  axis: Axis | undefined,
): string[] | undefined {
  const magnet = scoredOf(funnel.magnet);
  if (name === "stage") return stages;
  if (name === "outcome") return (magnet.outcomes?.items ?? []).map(({ id }) => id);
  return name === "level" ? (axis ?? magnet).levels.map(({ id }) => id) : undefined;
}
