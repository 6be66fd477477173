import { describe, expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { findings, findingsOf } from "../../fixtures/findings.ts";
import { aFollowUp, aStep } from "../../fixtures/steps.ts";

const [synthesis] = aFunnel().followUps ?? [];
const withFollowUps = (more: ReturnType<typeof aFollowUp>) =>
  findings({ followUps: [...(synthesis ? [synthesis] : []), more] });

describe("conditions of follow-ups", () => {
  test("are looked up like those of steps", () => {
    expect(withFollowUps(aFollowUp([aStep()], { when: { question: "ask", is: "never" } }))).toEqual([]);
    expect(withFollowUps(aFollowUp([aStep()], { when: { question: "gone", is: "never" } }))).toEqual([
      'error unknown-question followUps[1].when.question: follow-up "more" asks whether gone is "never", but there is no question "gone"',
    ]);
  });

  test.each<[string, string | boolean, string]>([
    ["submitted.guide", true, ""],
    ["downloaded.guide", false, ""],
    ["submitted.listening", true, ""],
    ["downloaded.gone", true, 'there is no funnel "gone"'],
    ["downloaded.guide", "yes", "downloaded.guide is a boolean"],
    ["choice.debrief", "call", ""],
    ["choice.debrief", "fax", 'choice.debrief is only ever one of "email", "call"'],
    ["choice.gone", "yes", 'there is no choice "gone"'],
    ["score.gone", "yes", 'there is no axis "gone"'],
    ["level.total", "low", 'there is no axis "total"'],
    ["stage", "asleep", "stage is only ever one of"],
  ])("of %s is %j: %s", (fact, is, why) => {
    const funnel = aFunnel({
      followUps: [...(synthesis ? [synthesis] : []), aFollowUp([aStep({ when: { fact, is } })])],
    });
    const found = findingsOf(funnel, { slugs: ["guide"] });
    if (why === "") expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(why)]);
  });

  test("ask whether something was done, not whether that is known", () => {
    expect(withFollowUps(aFollowUp([aStep({ when: { fact: "submitted.guide", known: true } })]))).toEqual([
      'error wrong-test followUps[1].steps[0].when: step "tell" asks whether submitted.guide is known, but submitted.guide is always known: ask whether it is true or false',
    ]);
  });
});
