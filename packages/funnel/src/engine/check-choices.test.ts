import { describe, expect, test } from "vitest";
import { asksForCall, checkChoices, type ChoiceLike } from "./check-choices.ts";

const expert: ChoiceLike = {
  id: "expert",
  required: true,
  options: [
    { id: "yes", call: true },
    { id: "no", call: false },
  ],
};
const later: ChoiceLike = { ...expert, id: "later", required: false };
const debrief: ChoiceLike = {
  id: "debrief",
  required: true,
  options: [
    { id: "pdf", call: false },
    { id: "visit", call: true },
  ],
};

describe("choices", () => {
  test.each<[string, ChoiceLike[], Record<string, unknown>, { path: string; code: string }[]]>([
    ["made as offered", [expert, later], { expert: "no", later: "yes" }, []],
    ["that may be left out", [expert, later], { expert: "no" }, []],
    ["that may be left blank", [expert, later], { expert: "no", later: "" }, []],
    ["that are missing", [expert], {}, [{ code: "required", path: "choices.expert" }]],
    ["that are blank", [expert], { expert: " " }, [{ code: "required", path: "choices.expert" }]],
    ["of another funnel", [], { expert: "yes" }, [{ code: "unknown-choice", path: "choices.expert" }]],
    ["of nobody, blank", [], { expert: "" }, [{ code: "unknown-choice", path: "choices.expert" }]],
    [
      "of an option that there is not",
      [expert],
      { expert: "maybe" },
      [{ code: "unknown-choice", path: "choices.expert" }],
    ],
    [
      "of the wrong type",
      [expert],
      { expert: ["yes"] },
      [{ code: "unknown-choice", path: "choices.expert" }],
    ],
    [
      "named like a part of every object",
      [],
      { constructor: "yes", toString: "x" },
      [
        { code: "unknown-choice", path: "choices.constructor" },
        { code: "unknown-choice", path: "choices.toString" },
      ],
    ],
    ["of the public contract", [], { debrief: "email" }, []],
    ["of the public contract, beside a funnel's own", [debrief], { debrief: "call" }, []],
    ["of a funnel's own debrief", [debrief], { debrief: "pdf" }, []],
    ["of neither", [debrief], { debrief: "fax" }, [{ code: "unknown-choice", path: "choices.debrief" }]],
  ])("%s", (_, choices, given, issues) => expect(checkChoices(choices, given)).toEqual(issues));
});

describe("a call", () => {
  test("is asked for by an option that says so, and by the public contract", () => {
    expect(asksForCall([expert], { expert: "yes" })).toBe(true);
    expect(asksForCall([debrief], { debrief: "visit" })).toBe(true);
    expect(asksForCall([], { debrief: "call" })).toBe(true);
  });

  test("is not asked for otherwise", () => {
    expect(asksForCall([expert], { expert: "no" })).toBe(false);
    expect(asksForCall([], { debrief: "email" })).toBe(false);
    expect(asksForCall([], { expert: "yes" })).toBe(false);
    expect(asksForCall([expert], {})).toBe(false);
  });
});
