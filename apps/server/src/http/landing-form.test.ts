import { expect, it } from "vitest";
import type { Question } from "@aimant/funnel";
import { typedAnswers } from "./landing-form.ts";

const options = ["a", "b", "c"].map((id) => ({ id, label: id }));
const common = { label: "Q", required: true };
const questions: Question[] = [
  { ...common, id: "order", type: "ranking", options },
  { ...common, id: "grid", type: "matrix", rows: options.slice(0, 2), columns: options },
  { ...common, id: "stars", type: "stars", max: 5 },
  { ...common, id: "share", type: "slider", min: 0, max: 100, step: 1 },
  { ...common, id: "free", type: "single", options },
  { ...common, id: "ticks", type: "multiple", options },
];

it("puts the fields of one question together", () => {
  expect(
    typedAnswers(questions, {
      "order.a": ["3"],
      "order.b": ["1"],
      "order.c": ["2"],
      "grid.b": ["c"],
      "grid.a": ["a"],
      stars: ["4"],
      share: ["12,5"],
      free: ["c"],
      "free.other": ["mine"],
      ticks: ["a", "b"],
    }),
  ).toEqual({
    order: ["b", "c", "a"],
    grid: ["a:a", "b:c"],
    stars: 4,
    share: 12.5,
    free: "c",
    "free.other": "mine",
    ticks: ["a", "b"],
  });
});

it("leaves out what was left blank, and keeps what is wrong to be refused in words", () => {
  expect(typedAnswers(questions, { "order.a": [""], "grid.a": ["  "], free: [""] })).toEqual({});
  // One place for two options is one option twice.
  expect(typedAnswers(questions, { "order.a": ["1"], "order.b": ["1"] })).toEqual({ order: ["a", "a"] });
  expect(typedAnswers(questions, { "grid.a": ["z"], "grid.constructor": ["a"], stars: ["many"] })).toEqual({
    grid: ["a:z"],
    stars: "many",
  });
});
