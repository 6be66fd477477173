import * as fc from "fast-check";
import { expect, test } from "vitest";
import { aFunnel, aMagnet } from "../fixtures/a-funnel.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import type { Diagnostic } from "../schema/magnet.ts";
import { askedOf } from "./asked-of.ts";
import { checkAnswers } from "./check-answer.ts";
import { drawPools, keptDraws } from "./draw-pools.ts";
import { keepShown, pathProgress, shownQuestions } from "./path.ts";
import { score } from "./score.ts";

const ids = ["a", "b", "c", "d"];
const magnet = readFunnel(
  aFunnel({
    magnet: aMagnet({
      pools: [{ id: "pool", ask: 2 }],
      questions: ids.map((id, at) => ({
        id,
        type: "single",
        label: id,
        pool: "pool",
        options: [
          { id: "no", label: "No" },
          { id: "yes", label: "Yes", points: { listen: at + 1 } },
        ],
      })),
    }),
  }),
).magnet as Diagnostic;
const ways = askedOf(magnet);

test("a visitor is asked what was drawn, in the order of the questions", () => {
  expect(shownQuestions(ways, { "pool.asked": ["d", "b"] })).toEqual(["b", "d"]);
});

test("where nothing was drawn, the first ones are asked", () => {
  expect(shownQuestions(ways, {})).toEqual(["a", "b"]);
});

test("the draw is kept with the answers, and answers to others are not", () => {
  const answers = { a: "yes", b: "yes", d: "no", "pool.asked": ["d", "b"] };
  expect(keepShown(ways, answers)).toEqual({ "pool.asked": ["b", "d"], b: "yes", d: "no" });
});

test("the most that can be reached counts asked questions only: all of the best answers are 100, whatever was drawn", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const drawn = drawPools(magnet, () => random);
      const answers = { ...drawn, ...Object.fromEntries(ids.map((id) => [id, "yes"])) };
      const { axes, trace } = score(magnet, answers);
      expect(drawn["pool.asked"]).toHaveLength(2);
      expect(axes["listen"]?.score).toBe(100);
      expect(trace.map(({ question }) => question).toSorted()).toEqual(
        [...(drawn["pool.asked"] as string[])].toSorted(),
      );
    }),
  );
});

test("a draw is of so many different questions of the pool", () => {
  const codes = (drawn: unknown) =>
    checkAnswers(ways, { a: "no", b: "no", "pool.asked": drawn }).map(({ path, code }) => `${path} ${code}`);
  expect(codes(["a", "b"])).toEqual([]);
  expect(codes(["a"])).toContain("answers.pool.asked too-few");
  expect(codes(["a", "b", "c"])).toContain("answers.pool.asked too-many");
  expect(codes(["a", "x"])).toContain("answers.pool.asked unknown-option");
  expect(codes(["a", "a"])).toContain("answers.pool.asked duplicate-option");
  expect(codes("a")).toContain("answers.pool.asked wrong-type");
});

test("only a draw that could have been made is carried on", () => {
  expect(keptDraws(magnet, { "pool.asked": ["c", "a"] })).toEqual({ "pool.asked": ["c", "a"] });
  for (const drawn of [["a"], ["a", "a"], ["a", "x"], "a", undefined])
    expect(keptDraws(magnet, { "pool.asked": drawn })).toEqual({});
});

test("progress only ever grows, since the draw is made before the first question", () => {
  const answers: Record<string, string | string[]> = { "pool.asked": ["a", "d"] };
  const seen = shownQuestions(ways, answers).map((id) => {
    const { done, total } = pathProgress(ways, answers, id);
    answers[id] = "yes";
    return done / total;
  });
  expect(seen).toEqual([0, 0.5]);
});
