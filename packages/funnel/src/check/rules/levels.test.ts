import { describe, expect, test } from "vitest";
import { aMagnet, threeLevels } from "../../fixtures/a-funnel.ts";
import { findings } from "../../fixtures/findings.ts";

describe("levels", () => {
  test("cover 0 to 100 without gap or overlap", () => {
    expect(total([0, 39], [50, 100])).toEqual([
      "error level-gap magnet.levels[1].from: the total has no level for 40 to 49",
    ]);
    expect(total([0, 40], [40, 100])).toEqual([
      'error level-overlap magnet.levels[1].from: the total has two levels, "l0" and "l1", for 40',
    ]);
    expect(total([50, 100], [1, 49])).toEqual([
      "error level-gap magnet.levels[1].from: the total has no level for 0",
    ]);
    expect(total([0, 98])).toContain("error level-gap magnet.levels: the total has no level for 99 to 100");
  });

  test("of axes cover 0 to 100 too", () => {
    const axes = (aMagnet().axes ?? []).map((axis) => ({ ...axis, levels: threeLevels().slice(1) }));
    expect(findings({ magnet: aMagnet({ axes }) })).toContain(
      'error level-gap magnet.axes[0].levels[0].from: axis "listen" has no level for 0 to 39',
    );
  });

  test("that no answers reach are named, with the nearest scores", () => {
    expect(total([0, 13], [14, 27], [28, 100])).toEqual([
      'error unreachable-level magnet.levels[1]: level "l1" (14 to 27) of the total is out of reach: no answers give such a score; the nearest scores are 13 and 28',
    ]);
    const axes = (aMagnet().axes ?? []).map((axis) => ({
      ...axis,
      levels: [
        [0, 9],
        [10, 19],
        [20, 100],
      ].map(([from = 0, to = 0], at) => ({ id: `l${at}`, from, to, label: "L" })),
    }));
    expect(findings({ magnet: aMagnet({ axes }) })).toEqual([
      'error unreachable-level magnet.axes[0].levels[1]: level "l1" (10 to 19) of axis "listen" is out of reach: no answers give such a score; the nearest scores are 0 and 50',
      'error unreachable-level magnet.axes[1].levels[1]: level "l1" (10 to 19) of axis "act" is out of reach: no answers give such a score; the nearest scores are 0 and 20',
    ]);
  });

  test("may be missing for the total, with a warning", () => {
    expect(findings({ magnet: aMagnet({ levels: [] }) })).toEqual([
      "warning no-levels magnet: the total has no levels: results show a number without a meaning",
    ]);
  });
});

/** The findings of the small funnel with these levels of the total. */
function total(...levels: [number, number][]): string[] {
  return findings({
    magnet: aMagnet({
      levels: levels.map(([from, to], at) => ({ id: `l${at}`, from, to, label: `L${at}` })),
    }),
  });
}
