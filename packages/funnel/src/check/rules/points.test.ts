import { describe, expect, test } from "vitest";
import { aMagnet } from "../../fixtures/a-funnel.ts";
import { aChoice, findings, twoOptions, type QuestionInput } from "../../fixtures/findings.ts";

describe("points", () => {
  test("feed every axis", () => {
    const axis = { id: "sell", label: "Selling", levels: [{ id: "any", from: 0, to: 100, label: "Any" }] };
    const axes = [...(aMagnet().axes ?? []), axis];
    expect(findings({ magnet: aMagnet({ axes }) })).toEqual([
      'error unfed-axis magnet.axes[2]: axis "sell" never has a score: no question gives it points',
    ]);
    const same = twoOptions.map((option) => ({ ...option, points: { sell: 2 } }));
    expect(
      findings({
        magnet: aMagnet({ axes, questions: [...aMagnet().questions, { ...aChoice, options: same }] }),
      }),
    ).toEqual([
      'error unfed-axis magnet.axes[2]: axis "sell" never has a score: every answer gives it the same points',
    ]);
  });

  test("weigh something", () => {
    const axes = (aMagnet().axes ?? []).map((axis) => ({ ...axis, weight: 0 }));
    expect(findings({ magnet: aMagnet({ axes }) })).toEqual([
      "error no-weight magnet.axes: every axis weighs 0, so there is never a total",
    ]);
  });

  test("decide between outcomes, each of which can win", () => {
    expect(typology({ owl: 1 }, { fox: 1 })).toEqual([]);
    expect(typology({ owl: 1 }, {})).toEqual([
      'error unfed-outcome magnet.outcomes.items[1]: no answer gives points to the outcome "fox"',
    ]);
    expect(typology({ owl: 2, fox: 1 }, { owl: 1, fox: 1 })).toEqual([
      'error unreachable-outcome magnet.outcomes.items[1]: the outcome "fox" never wins, whatever is answered',
    ]);
    expect(typology({ owl: 2 }, { fox: 2, owl: 2 })).toEqual([
      'error unreachable-outcome magnet.outcomes.items[1]: the outcome "fox" never wins, whatever is answered',
    ]);
    expect(typology({ owl: 2 }, { fox: 2 }, "last-gained")).toEqual([]);
  });

  test("may be missing, though a diagnostic without them has no result", () => {
    const questions: QuestionInput[] = [aChoice];
    expect(findings({ magnet: aMagnet({ questions, axes: [], levels: [] }) })).toEqual([
      "warning nothing-scored magnet: a diagnostic without axes and outcomes has no result",
    ]);
    expect(findings({ magnet: aMagnet({ questions, axes: [] }) })).toContain(
      "error levels-without-axes magnet.levels: the total has levels but there are no axes, so there is never a total",
    );
  });
});

/** The findings of two questions with two options each, one for each of two types. */
function typology(
  a: Record<string, number>,
  b: Record<string, number>,
  tie: "first-listed" | "last-gained" = "first-listed",
): string[] {
  return findings({
    magnet: aMagnet({
      axes: [],
      levels: [],
      questions: ["p", "q"].map((id) => ({
        ...aChoice,
        id,
        options: [
          { id: "a", label: "A", outcomes: a },
          { id: "b", label: "B", outcomes: b },
        ],
      })),
      outcomes: {
        items: [
          { id: "owl", label: "Owl" },
          { id: "fox", label: "Fox" },
        ],
        tie,
      },
    }),
  });
}
