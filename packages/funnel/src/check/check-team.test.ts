import { describe, expect, test } from "vitest";
import { checkTeam, parseTeam } from "./check-team.ts";

const hours = { from: "09:00", to: "12:00" };
const ada = {
  id: "ada",
  name: "Ada Lovelace",
  email: "ada@example.com",
  availability: { week: { monday: [hours] } },
};
const source = (...owners: unknown[]) => JSON.stringify({ owners }, null, 2);

const routed = (routing: unknown[]) => JSON.stringify({ owners: [ada], routing }, null, 2);

describe("a team", () => {
  test("that is right is parsed", () => {
    expect(checkTeam(source(ada))).toEqual([]);
    expect(parseTeam(source(ada))).toMatchObject({ team: { owners: [{ id: "ada", locale: "fr" }] } });
  });

  test.each([
    ["the same owner twice", source(ada, ada), "error", "wrong-value"],
    ["no owner", source(), "error", "wrong-value"],
    ["a rule for nobody", routed([{ id: "r", owners: ["eve"] }]), "error", "unknown-owner"],
    [
      "a fallback who is nobody",
      JSON.stringify({ owners: [ada], fallback: "eve" }),
      "error",
      "unknown-owner",
    ],
    [
      "a rule after one that always holds",
      routed([
        { id: "all", owners: ["ada"] },
        { id: "late", when: { fact: "country", is: "BE" }, owners: ["ada"] },
      ]),
      "warning",
      "unreachable-rule",
    ],
    [
      "two rules that ask the same",
      routed([
        { id: "one", when: { fact: "country", is: "BE" }, owners: ["ada"] },
        { id: "two", when: { fact: "country", is: "BE" }, owners: ["ada"] },
      ]),
      "warning",
      "unreachable-rule",
    ],
    [
      "a score that is a word",
      routed([{ id: "r", when: { fact: "score.total", is: "high" }, owners: ["ada"] }]),
      "error",
      "wrong-test",
    ],
    [
      "one rule id twice",
      routed([
        { id: "r", when: { fact: "activity", atLeast: 30 }, owners: ["ada"] },
        { id: "r", owners: ["ada"] },
      ]),
      "error",
      "duplicate-id",
    ],
    [
      "hours that end early",
      source({ ...ada, availability: { week: { monday: [{ from: "12:00", to: "09:00" }] } } }),
      "error",
      "wrong-value",
    ],
    [
      "an unknown day",
      source({ ...ada, availability: { week: { lundi: [hours] } } }),
      "error",
      "unknown-key",
    ],
    [
      "days off that end early",
      source({
        ...ada,
        availability: { week: { monday: [hours] }, daysOff: [{ from: "2026-08-20", to: "2026-08-01" }] },
      }),
      "error",
      "days-off-end-early",
    ],
    [
      "overlapping hours",
      source({ ...ada, availability: { week: { monday: [hours, { from: "11:00", to: "13:00" }] } } }),
      "warning",
      "overlapping-hours",
    ],
    ["no hours", source({ ...ada, availability: { week: {} } }), "warning", "no-hours"],
    ["not JSON", "{", "error", "syntax"],
    ["a depth bomb", "[".repeat(100_000), "error", "too-deep"],
  ])("%s is found", (_, text, severity, code) => {
    expect(checkTeam(text)).toMatchObject([{ severity, code }]);
    expect("team" in parseTeam(text)).toBe(severity === "warning");
  });

  test("findings say where", () => {
    expect(checkTeam(source({ ...ada, availability: { week: {} } }))).toMatchObject([
      {
        path: "owners[0].availability.week",
        line: 8,
        message: 'owner "ada" never takes calls: no hours on any day',
      },
    ]);
  });
});
