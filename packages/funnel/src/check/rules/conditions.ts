import { checkAnswer } from "../../engine/check-answer.ts";
import { optionsOf } from "../../engine/options-of.ts";
import { formulasOf } from "../../engine/formulas-of.ts";
import type { Condition, FactCondition, QuestionCondition } from "../../schema/condition.ts";
import type { Funnel } from "../../schema/funnel.ts";
import type { Question } from "../../schema/question.ts";
import { answersBehind, scoreBehind } from "../computed-needs.ts";
import { depthOf, testInWords, testsIn } from "../condition-tests.ts";
import { error, type CheckOptions, type Problem } from "../finding.ts";
import { factTest } from "./facts.ts";

const deepest = 20;

/** Rules that refer to what is not there, or not there yet, or that compare it with what it can never be. */
export function conditions(funnel: Funnel, options: CheckOptions): Problem[] {
  const { magnet, followUps, qualification, results } = funnel;
  const later = (rule: Condition | undefined, path: Problem["path"], who: string) =>
    laterRule(funnel, options, rule, path, who);
  return [
    ...magnet.questions.flatMap((question, at) => [
      ...whileAsking(funnel, question, at, question.showIf, ["showIf"]),
      ...(question.next ?? []).flatMap(({ when }, index) =>
        whileAsking(funnel, question, at, when, ["next", index, "when"]),
      ),
    ]),
    ...followUps.flatMap((followUp, at) => [
      ...later(followUp.when, ["followUps", at, "when"], `follow-up "${followUp.id}"`),
      ...followUp.steps.flatMap(({ id, when }, stepAt) =>
        later(when, ["followUps", at, "steps", stepAt, "when"], `step "${id}"`),
      ),
    ]),
    ...later(qualification, ["qualification"], "qualification"),
    ...results.blocks.flatMap(({ id, when }, at) => {
      const path = ["results", "blocks", at, "when"];
      return [...later(when, path, `block "${id}"`), ...settled(when, path, `block "${id}"`)];
    }),
  ];
}

/** Whether a question is asked, or where it leads on to: its own answer is known only once it is given. */
function whileAsking(
  { magnet }: Funnel,
  question: Question,
  at: number,
  rule: Condition | undefined,
  key: Problem["path"],
): Problem[] {
  const path = ["magnet", "questions", at, ...key];
  const who = `question "${question.id}"`;
  const isJump = key[0] === "next";
  return [
    ...depth(rule, path, who),
    ...testsIn(rule, path).flatMap(({ test, path: here }) => {
      const asked = `${who} ${isJump ? "jumps" : "is asked"} only if ${testInWords(test)}`;
      if ("fact" in test) {
        if (test.fact.startsWith("computed."))
          return computedWhileAsking(magnet, isJump ? at + 1 : at, test, here, asked);
        return [
          error(
            "fact-in-show-if",
            [...here, "fact"],
            `${asked}, but while questions are asked only answers and computed values are known, no other facts`,
          ),
        ];
      }
      const target = magnet.questions.findIndex(({ id }) => id === test.question);
      if (target === at && !isJump)
        return [error("own-question", [...here, "question"], `${asked}, which is its own answer`)];
      if (target > at)
        return [error("later-question", [...here, "question"], `${asked}, but ${test.question} comes later`)];
      return questionTest(magnet.questions[target], test, here, asked);
    }),
  ];
}

/** A computed value on the way: it needs nothing but answers, and none that is given later than here. */
function computedWhileAsking(
  magnet: Funnel["magnet"],
  from: number,
  test: FactCondition,
  path: Problem["path"],
  asked: string,
): Problem[] {
  const id = test.fact.slice("computed.".length);
  const formulas = formulasOf(magnet);
  const wrong = (code: string, why: string) => [error(code, [...path, "fact"], `${asked}, but ${why}`)];
  if (!magnet.computed?.some((one) => one.id === id))
    return wrong("unknown-computed", `there is no computed value "${id}"`);
  if (scoreBehind(formulas, id))
    return wrong("score-while-asking", `"${id}" needs a score, which is known after the answers only`);
  const later = answersBehind(formulas, id).find((name) =>
    magnet.questions.slice(from).some((question) => question.id === name),
  );
  if (later) return wrong("later-question", `"${id}" needs "${later}", which is not answered by then`);
  return test.includes === undefined
    ? []
    : wrong("wrong-test", "includes is for answers to multiple choices");
}

/** A rule that is read after submitting: every answer and every fact may be used. */
function laterRule(
  funnel: Funnel,
  options: CheckOptions,
  rule: Condition | undefined,
  path: Problem["path"],
  who: string,
): Problem[] {
  return [
    ...depth(rule, path, who),
    ...testsIn(rule, path).flatMap(({ test, path: here }) => {
      const says = `${who} asks whether ${testInWords(test)}`;
      if ("fact" in test) return factTest(funnel, options, test, here, says);
      const question = funnel.magnet.questions.find(({ id }) => id === test.question);
      return questionTest(question, test, here, says);
    }),
  ];
}

/** The results of a pass stay what they were: the page, the email and the PDF of one pass must agree. */
function settled(rule: Condition | undefined, path: Problem["path"], who: string): Problem[] {
  return testsIn(rule, path).flatMap(({ test, path: here }) =>
    "question" in test || /^(score|level|outcome|locale|choice|computed)(\.|$)/.test(test.fact)
      ? []
      : [
          error(
            "changing-fact",
            [...here, "fact"],
            `${who} is shown only if ${testInWords(test)}, but ${test.fact} can change after the answers: results may look at answers, computed values, scores, levels, the outcome, choices and the language`,
          ),
        ],
  );
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
  const isList = question.type === "multiple" || question.type === "ranking" || question.type === "matrix";
  if (test.includes !== undefined && !isList) {
    return wrong(
      "wrong-test",
      `includes is for multiple choices, rankings and matrices and "${question.id}" is of type ${question.type}`,
    );
  }
  const isNumeric = ["scale", "nps", "number", "stars", "slider"].includes(question.type);
  if ((test.atLeast !== undefined || test.atMost !== undefined) && !isNumeric) {
    return wrong(
      "wrong-test",
      `atLeast and atMost are for numbers and "${question.id}" is of type ${question.type}`,
    );
  }
  const named = [test.is, ...(test.in ?? []), test.includes].filter((value) => value !== undefined);
  return named.flatMap((value) => {
    const answer = isList ? [value] : value;
    const code = checkAnswer(question, answer)?.code;
    // One option alone may be fewer than must be ticked, which `includes` does not ask for.
    if (!code || ((code === "too-few" || code === "incomplete") && test.includes !== undefined)) return [];
    return optionsOf(question).length > 0 && code === "unknown-option"
      ? wrong("unknown-option", `"${question.id}" has no option ${JSON.stringify(value)}`)
      : wrong("impossible-value", `${JSON.stringify(value)} is no answer to "${question.id}" (${code})`);
  });
}
