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

describe("a team", () => {
  test("that is right is parsed", () => {
    expect(checkTeam(source(ada))).toEqual([]);
    expect(parseTeam(source(ada))).toMatchObject({ team: { owners: [{ id: "ada", locale: "fr" }] } });
  });

  test.each([
    ["the same owner twice", source(ada, ada), "error", "wrong-value"],
    ["no owner", source(), "error", "wrong-value"],
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
