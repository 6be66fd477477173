import { describe, expect, test } from "vitest";
import { aFunnel } from "../../fixtures/a-funnel.ts";
import { aChoice, findings, twoOptions, withQuestions } from "../../fixtures/findings.ts";

describe("names", () => {
  test("refer to what is there", () => {
    expect(
      withQuestions({
        ...aChoice,
        section: "gone",
        options: [
          { id: "a", label: "A", points: { lisen: 1 }, outcomes: { owl: 1 } },
          twoOptions[1] ?? { id: "z", label: "Z" },
        ],
      }),
    ).toEqual([
      'error unknown-axis magnet.questions[2].options[0].points.lisen: question "more" gives points to "lisen", which is not in axes',
      'error unknown-outcome magnet.questions[2].options[0].outcomes.owl: question "more" gives points to the outcome "owl", which is not in outcomes',
      'error unknown-section magnet.questions[2].section: question "more" is in section "gone", which is not in sections',
    ]);
    expect(
      withQuestions({ id: "n", type: "number", label: "N", bands: [{ from: 1, points: { gone: 1 } }] })[0],
    ).toContain("magnet.questions[2].bands[0].points.gone");
    expect(withQuestions({ id: "n", type: "nps", label: "N", points: { gone: 1 } })[0]).toContain(
      "magnet.questions[2].points.gone",
    );
  });

  test("of owners are looked up in the team, where there is one", () => {
    expect(findings({ booking: { owners: ["ada", "bob"] } })).toEqual([]);
    expect(findings({ booking: { owners: ["ada", "bob"] } }, ["ada"])).toEqual([
      'error unknown-owner booking.owners[1]: owner "bob" is not in the team',
    ]);
  });

  test("of consents are looked up in the steps", () => {
    const [first] = aFunnel().followUps ?? [];
    const steps = (first?.steps ?? []).map((step) => ({ ...step, consent: "news" }));
    expect(findings({ followUps: [{ id: "f", trigger: "submitted", steps }] })).toEqual([
      'error unknown-consent followUps[0].steps[0].consent: step "synthesis" rests on the consent "news", which is not in consents',
    ]);
  });
});
