import { describe, expect, test } from "vitest";
import { aFunnel, aMagnet, threeLevels } from "../../fixtures/a-funnel.ts";
import { aChoice, findings, twoOptions, withQuestions } from "../../fixtures/findings.ts";

describe("ids", () => {
  test("are used once each", () => {
    expect(withQuestions({ ...aChoice, id: "ask" })).toEqual([
      'error duplicate-id magnet.questions[2].id: question id "ask" is used twice',
    ]);
    expect(withQuestions({ ...aChoice, options: [...twoOptions, { id: "a", label: "Again" }] })).toEqual([
      'error duplicate-id magnet.questions[2].options[2].id: option id "a" is used twice',
    ]);
    const { axes = [], levels = [] } = aMagnet();
    const { consents, followUps = [] } = aFunnel();
    const step = followUps[0]?.steps ?? [];
    const twice = {
      magnet: aMagnet({
        sections: [
          { id: "s", title: "S" },
          { id: "s", title: "T" },
        ],
        axes: [...axes, ...axes.slice(0, 1)],
        levels: levels.map((level) => ({ ...level, id: "same" })),
      }),
      consents: [...consents, { id: "results", purpose: "marketing" as const, text: "News" }],
      followUps: [...followUps, { id: "after", trigger: "submitted" as const, steps: [...step, ...step] }],
    };
    expect(
      findings(twice)
        .filter((line) => line.includes("used twice"))
        .map((line) => line.split(": ")[1]),
    ).toEqual([
      'axis id "listen" is used twice',
      'level id "same" is used twice',
      'level id "same" is used twice',
      'section id "s" is used twice',
      'consent id "results" is used twice',
      'follow-up id "after" is used twice',
      'step id "synthesis" is used twice',
    ]);
  });

  test("that differ only by case are doubtful", () => {
    expect(withQuestions({ ...aChoice, id: "aSk" })).toEqual([
      'warning similar-id magnet.questions[2].id: question ids "ask" and "aSk" differ only by case',
    ]);
  });

  test("leave the word total to the total", () => {
    const axis = { id: "total", label: "Total", levels: threeLevels() };
    expect(findings({ magnet: aMagnet({ axes: [...(aMagnet().axes ?? []), axis] }) })).toContain(
      'error reserved-id magnet.axes[2].id: an axis cannot be called "total": score.total is the total of all axes',
    );
  });
});
