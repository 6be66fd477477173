import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { aMagnet } from "../fixtures/a-funnel.ts";
import { DiagnosticSchema, type Diagnostic } from "../schema/magnet.ts";
import { score } from "./score.ts";

type Input = v.InferInput<typeof DiagnosticSchema>;
const read = (magnet: Input): Diagnostic => v.parse(DiagnosticSchema, magnet);
const all = [{ id: "any", from: 0, to: 100, label: "Any" }];
const axis = (id: string, weight = 1) => ({ id, label: id, weight, levels: all });
const one = (question: Input["questions"][number], ids = ["x"]): Diagnostic =>
  read({ kind: "diagnostic", title: "One", questions: [question], axes: ids.map((id) => axis(id)) });

describe("a score", () => {
  test("is worked out as in docs/scoring.md", () => {
    const result = score(read(aMagnet()), { ask: "yearly", speed: 4 });
    expect(result.axes).toEqual({
      listen: { score: 50, level: "middle", earned: 2, min: 0, max: 4 },
      act: { score: 60, level: "middle", earned: 3, min: 0, max: 5 },
    });
    // (50 × 1 + 60 × 3) / 4 = 57.5
    expect(result.total).toBe(58);
    expect(result.level).toBe("middle");
    expect(result.trace).toEqual([
      { question: "ask", answer: ["yearly"], to: { axis: "listen" }, points: 2, min: 0, max: 4 },
      { question: "ask", answer: ["yearly"], to: { axis: "act" }, points: 0, min: 0, max: 1 },
      { question: "speed", answer: 4, to: { axis: "act" }, points: 3, min: 0, max: 4 },
    ]);
  });

  test("is out of what this path could have given", () => {
    const result = score(read(aMagnet()), { ask: "never", speed: 5 });
    expect(result.axes["act"]).toEqual({ score: 0, level: "low", earned: 0, min: 0, max: 1 });
  });

  test("is null where nothing answered feeds it", () => {
    expect(score(read(aMagnet()), {})).toEqual({
      total: null,
      level: null,
      axes: {
        listen: { score: null, level: null, earned: 0, min: 0, max: 0 },
        act: { score: null, level: null, earned: 0, min: 0, max: 0 },
      },
      outcome: null,
      outcomes: {},
      trace: [],
    });
  });

  test("leaves an axis without a score out of the total, and has no total where all weigh 0", () => {
    const speed = read(aMagnet()).questions[1];
    if (!speed) throw new Error("no such question");
    const alone = { ...read(aMagnet()), questions: [{ ...speed, showIf: undefined }] };
    expect(score(alone, { speed: 5 }).total).toBe(100);
    const weightless = { ...alone, axes: alone.axes.map((part) => ({ ...part, weight: 0 })) };
    expect(score(weightless, { speed: 5 })).toMatchObject({ total: null, axes: { act: { score: 100 } } });
  });

  test("counts the total from axis scores before rounding", () => {
    const thirds = { type: "scale" as const, min: 0, max: 3, labels: ["0", "3"] };
    const magnet = read({
      kind: "diagnostic",
      title: "Thirds",
      questions: [
        { ...thirds, id: "p", label: "p", points: { x: 1 } },
        { ...thirds, id: "q", label: "q", points: { y: 1 } },
      ],
      axes: [axis("x"), axis("y", 3)],
    });
    // 33.33… and 66.67…: the mean is 58.33, where that of 33 and 67 would be 58.5.
    expect(score(magnet, { p: 1, q: 2 })).toMatchObject({
      total: 58,
      axes: { x: { score: 33 }, y: { score: 67 } },
    });
  });

  test("does not leak the noise of binary sums", () => {
    const options = [
      { id: "a", label: "A", points: { x: 0.1 } },
      { id: "b", label: "B", points: { x: 0.2 } },
      { id: "c", label: "C", points: { x: 0.7 } },
    ];
    const result = score(one({ id: "q", type: "multiple", label: "Q", options }), { q: ["a", "b"] });
    expect(result.axes["x"]).toMatchObject({ earned: 0.3, min: 0.1, max: 1 });
  });

  test("ids that are names of Object.prototype gain nothing by it", () => {
    const magnet = one({ id: "toString", type: "nps", label: "Q", points: { valueOf: 1 } }, [
      "valueOf",
      "constructor",
    ]);
    expect(score(magnet, {}).axes["valueOf"]?.score).toBeNull();
    expect(score(magnet, { toString: 5 }).axes).toMatchObject({
      valueOf: { score: 50 },
      constructor: { score: null },
    });
  });
});

describe("what a question can give", () => {
  const options = [
    { id: "a", label: "A", points: { x: -2 } },
    { id: "b", label: "B" },
    { id: "c", label: "C", points: { x: 3 } },
    { id: "d", label: "D", points: { x: 4 } },
  ];
  const bands = [
    { from: 10, points: { x: 1 } },
    { from: 20, points: { x: 5 } },
    { from: 30, points: { x: 2 } },
  ];

  test.each<[string, Input["questions"][number], string | string[] | number, unknown]>([
    ["one option", { id: "q", label: "Q", type: "single", options }, "b", { earned: 0, min: -2, max: 4 }],
    [
      "any number of ticks",
      { id: "q", label: "Q", type: "multiple", options },
      ["c"],
      { earned: 3, min: -2, max: 7 },
    ],
    [
      "two ticks",
      { id: "q", label: "Q", type: "multiple", options, min: 2, max: 2 },
      ["c", "d"],
      { earned: 7, min: -2, max: 7 },
    ],
    [
      "three ticks",
      { id: "q", label: "Q", type: "multiple", options, min: 3 },
      ["a", "b", "c"],
      { earned: 1, min: 1, max: 7 },
    ],
    [
      "at least one tick, though none is allowed",
      { id: "q", label: "Q", type: "multiple", options: options.slice(2), min: 0 },
      ["c"],
      { earned: 3, min: 3, max: 7 },
    ],
    [
      "a scale",
      { id: "q", label: "Q", type: "scale", labels: ["a", "b"], points: { x: 2 } },
      4,
      { earned: 6, min: 0, max: 8 },
    ],
    [
      "a scale turned round",
      { id: "q", label: "Q", type: "scale", labels: ["a", "b"], points: { x: -2 } },
      4,
      { earned: -6, min: -8, max: 0 },
    ],
    ["an NPS", { id: "q", label: "Q", type: "nps", points: { x: 0.5 } }, 7, { earned: 3.5, min: 0, max: 5 }],
    ["any number", { id: "q", label: "Q", type: "number", bands }, 25, { earned: 5, min: 0, max: 5 }],
    [
      "a number below every band",
      { id: "q", label: "Q", type: "number", bands },
      9.9,
      { earned: 0, min: 0, max: 5 },
    ],
    [
      "a number that starts in a band",
      { id: "q", label: "Q", type: "number", bands, min: 15 },
      15,
      { earned: 1, min: 1, max: 5 },
    ],
    [
      "a number that ends before a band",
      { id: "q", label: "Q", type: "number", bands, min: 10, max: 19 },
      12,
      null,
    ],
    [
      "a number whose step skips a band",
      { id: "q", label: "Q", type: "number", bands, min: 0, step: 15 },
      15,
      { earned: 1, min: 0, max: 2 },
    ],
  ])("%s", (_, question, answer, sums) => {
    const result = score(one(question), { q: answer }).axes["x"];
    if (sums === null) expect(result?.score).toBeNull();
    else expect(result).toMatchObject(sums as object);
  });
});

describe("an outcome", () => {
  test("is the one with the most points", () => {
    const result = score(typology("first-listed"), { p: "fox", q: "owl", r: "fox" });
    expect(result).toMatchObject({ outcome: "fox", outcomes: { owl: 1, fox: 2 }, total: null });
  });

  test("of equal ones is the first listed, or the one that gained last, as the rule says", () => {
    const answers = { p: "owl", q: "fox", r: "none" };
    expect(score(typology("first-listed"), answers).outcome).toBe("owl");
    expect(score(typology("last-gained"), answers).outcome).toBe("fox");
    expect(score(typology("last-gained"), { p: "fox", q: "owl" }).outcome).toBe("owl");
  });

  test("is null where no answer gave any points", () => {
    expect(score(typology("first-listed"), { p: "none", q: "none", r: "none" }).outcome).toBeNull();
  });
});

/** Three questions with one option for each of two types, and one for none. */
function typology(tie: "first-listed" | "last-gained"): Diagnostic {
  return read({
    kind: "diagnostic",
    title: "Types",
    questions: ["p", "q", "r"].map((id) => ({
      id,
      type: "single" as const,
      label: id,
      options: [
        { id: "owl", label: "Owl", outcomes: { owl: 1 } },
        { id: "fox", label: "Fox", outcomes: { fox: 1 } },
        { id: "none", label: "None" },
      ],
    })),
    outcomes: {
      items: [
        { id: "owl", label: "Owl" },
        { id: "fox", label: "Fox" },
      ],
      tie,
    },
  });
}
