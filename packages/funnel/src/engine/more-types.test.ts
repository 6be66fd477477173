import { describe, expect, test } from "vitest";
import { aFunnel, aMagnet } from "../fixtures/a-funnel.ts";
import { withQuestions, type QuestionInput } from "../fixtures/findings.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import { checkAnswer, checkAnswers } from "./check-answer.ts";
import { describeAnswers } from "./describe-answers.ts";
import { keepShown } from "./path.ts";
import { score } from "./score.ts";
import { scoredOf } from "./scored-of.ts";
import { toPublicFunnel } from "./to-public-funnel.ts";
import type { AnswerableQuestion } from "./types.ts";

const options = [{ id: "a" }, { id: "b" }, { id: "c", alone: true as const }];
const q = (question: Partial<AnswerableQuestion> & { type: string }): AnswerableQuestion => ({
  id: "q",
  required: true,
  ...question,
});
const ranking = q({ type: "ranking", options });
const matrix = q({ type: "matrix", rows: [{ id: "r" }, { id: "s" }], columns: [{ id: "x" }, { id: "y" }] });
const date = q({ type: "date", from: "2026-01-01", until: "2026-12-31" });
const email = q({ type: "short-text", format: "email" });
const phone = q({ type: "short-text", format: "phone" });

describe("an answer", () => {
  test.each<[string, AnswerableQuestion, unknown, unknown]>([
    ["yes", q({ type: "yes-no" }), "yes", null],
    ["neither yes nor no", q({ type: "yes-no" }), "maybe", { code: "unknown-option" }],
    ["an entry of a list", q({ type: "dropdown", options }), "b", null],
    ["no entry of a list", q({ type: "dropdown", options }), "z", { code: "unknown-option" }],
    ["a country", q({ type: "country" }), "FR", null],
    ["no country", q({ type: "country" }), "ZZ", { code: "unknown-option" }],
    ["half of two countries", q({ type: "country" }), "DA", { code: "unknown-option" }],
    ["none of these, alone", q({ type: "multiple", options, min: 2 }), ["c"], null],
    ["none of these and another", q({ type: "multiple", options }), ["a", "c"], { code: "not-alone" }],
    ["every place given", q({ type: "ranking", options: options.slice(0, 2) }), ["b", "a"], null],
    ["a place missing", ranking, ["b"], { code: "too-few", limit: 3 }],
    ["one option in two places", ranking, ["b", "b", "a"], { code: "duplicate-option" }],
    [
      "more places than there are",
      q({ type: "ranking", options, top: 1 }),
      ["a", "b"],
      { code: "too-many", limit: 1 },
    ],
    ["every row", matrix, ["s:x", "r:y"], null],
    ["a row left out", matrix, ["s:x"], { code: "incomplete" }],
    ["a row twice", matrix, ["s:x", "s:y"], { code: "duplicate-option" }],
    ["no such column", matrix, ["s:x", "r:z"], { code: "unknown-option" }],
    ["an inherited name as row", matrix, ["constructor:x", "r:x"], { code: "unknown-option" }],
    ["more than a cell", matrix, ["s:x:y", "r:x"], { code: "unknown-option" }],
    ["a word for a matrix", matrix, "s:x", { code: "wrong-type" }],
    ["five stars", q({ type: "stars", max: 5 }), 5, null],
    ["no star", q({ type: "stars", max: 5 }), 0, { code: "too-small", limit: 1 }],
    [
      "between two steps of a slider",
      q({ type: "slider", min: 0, max: 10, step: 5 }),
      3,
      { code: "off-step", limit: 5 },
    ],
    ["the last day", date, "2026-12-31", null],
    ["the day after", date, "2027-01-01", { code: "date-range" }],
    ["a day that is not in the calendar", date, "2026-02-30", { code: "date-invalid" }],
    ["a day in words", date, "tomorrow", { code: "date-invalid" }],
    ["an address", email, "a@example.com", null],
    ["no address", email, "example.com", { code: "email-no-at" }],
    ["a number with blanks", phone, "+33 6 39 98 00 12", null],
    ["no number", phone, "tomorrow", { code: "phone-invalid" }],
  ])("%s", (_, question, answer, issue) => {
    expect(checkAnswer(question, answer)).toEqual(issue);
  });
});

describe("words beside an option", () => {
  const question = q({ type: "single", options: [{ id: "a" }, { id: "o", other: true }] });

  test("are kept while their option is chosen", () => {
    const kept = (answer: string) => keepShown([question], { q: answer, "q.other": "mine" });
    expect(kept("o")).toEqual({ q: "o", "q.other": "mine" });
    expect(kept("a")).toEqual({ q: "a" });
  });

  test("are texts of one line, and only where an option takes them", () => {
    const issues = (other: unknown) => checkAnswers([question], { q: "o", "q.other": other });
    expect(issues("mine")).toEqual([]);
    expect(issues("a\nb")).toEqual([{ code: "bad-characters", path: "answers.q" }]);
    expect(issues(["mine"])).toEqual([{ code: "wrong-type", path: "answers.q" }]);
    expect(checkAnswers([q({ type: "country" })], { q: "FR", "q.other": "x" })).toEqual([
      { code: "unknown-question", path: "answers.q.other" },
    ]);
  });
});

const label = { en: "Question", fr: "Question" };
const more: QuestionInput[] = [
  { id: "agree", type: "yes-no", label, yes: { points: { listen: 2 } } },
  {
    id: "grid",
    type: "matrix",
    label,
    rows: [
      { id: "r", label: "Tone", points: { listen: 1 } },
      { id: "s", label: "Speed" },
    ],
    columns: [
      { id: "x", label: "Poor" },
      { id: "y", label: "Fair" },
      { id: "z", label: "Good" },
    ],
  },
  { id: "stars", type: "stars", label, points: { listen: 1 } },
  { id: "share", type: "slider", label, unit: "%", bands: [{ from: 50, points: { listen: 3 } }] },
  {
    id: "order",
    type: "ranking",
    label,
    options: [
      { id: "a", label: "A" },
      { id: "b", label: "B" },
    ],
  },
  { id: "land", type: "country", label },
  { id: "day", type: "date", label },
  {
    id: "free",
    type: "single",
    label,
    options: [
      { id: "a", label: "A" },
      { id: "o", label: "Other", other: true },
    ],
  },
];
const funnel = readFunnel(aFunnel({ magnet: aMagnet({ questions: [...aMagnet().questions, ...more] }) }));
const answers = {
  agree: "no",
  grid: ["s:x", "r:z"],
  stars: 4,
  share: 60,
  order: ["b", "a"],
  land: "DE",
  day: "2026-11-25",
  free: "o",
  "free.other": "mine",
};

test("answers in words, in either language", () => {
  const words = (locale: string) => describeAnswers(funnel, answers, locale).map(({ answer }) => answer);
  expect(words("fr")).toEqual([
    "Non",
    "Tone\u00a0– Good; Speed\u00a0– Poor",
    "4\u00a0/\u00a05",
    "60\u00a0%",
    "1.\u00a0B, 2.\u00a0A",
    "Allemagne",
    "25 novembre 2026",
    "Other «\u202fmine\u202f»",
  ]);
  expect(words("en").slice(3)).toEqual([
    "60%",
    "1.\u00a0B, 2.\u00a0A",
    "Germany",
    "November 25, 2026",
    "Other “mine”",
  ]);
});

test("points come from sides, rows, stars and bands", () => {
  const { earned, min, max } = score(scoredOf(funnel.magnet), answers).axes["listen"] ?? {};
  // No gives 0 of 2, "good" 2 of 2, four stars 3 of 4, sixty of a hundred 3 of 3.
  expect({ earned, min, max }).toEqual({ earned: 8, min: 0, max: 11 });
});

test("the public learns rows, columns and words, and no points", () => {
  const { questions } = toPublicFunnel(funnel, 1, "en").magnet;
  expect(questions.find(({ id }) => id === "agree")?.options).toEqual([
    { id: "yes", label: "Yes" },
    { id: "no", label: "No" },
  ]);
  expect(questions.find(({ id }) => id === "grid")?.rows).toEqual([
    { id: "r", label: "Tone" },
    { id: "s", label: "Speed" },
  ]);
  expect(JSON.stringify(questions)).not.toContain("points");
});

describe("aimant check", () => {
  test("finds nothing wrong with any type", () => expect(withQuestions(...more)).toEqual([]));

  const choice = (...list: object[]) => list.map((one, at) => ({ id: `o${at}`, label: "O", ...one }));
  test.each<[QuestionInput, string]>([
    [
      { id: "n", type: "ranking", label, top: 3, options: choice({}, {}) },
      'error too-few-options magnet.questions[2].top: question "n" ranks 3 options and has 2',
    ],
    [
      { id: "n", type: "date", label, from: "2026-02-01", until: "2026-01-01" },
      'error min-above-max magnet.questions[2].from: question "n" asks for a day from 2026-02-01 until 2026-01-01',
    ],
    [
      { id: "n", type: "single", label, options: choice({ alone: true }, {}) },
      'warning alone-option magnet.questions[2].options[0].alone: question "n" takes one answer anyway: alone says nothing',
    ],
    [
      { id: "n", type: "dropdown", label, options: choice({ other: true }, {}) },
      'error other-option magnet.questions[2].options[0].other: question "n" is of type dropdown, which has no place for other words',
    ],
    [
      {
        id: "n",
        type: "single",
        label,
        options: choice({ image: { url: "https://example.com/a.jpg" } }, {}),
      },
      'error option-image magnet.questions[2].options[1]: question "n" has pictures for some options: each one needs its own',
    ],
    [
      { id: "n", type: "multiple", label, options: choice({ pinned: true }, {}) },
      'warning pinned-option magnet.questions[2].options[0].pinned: question "n" keeps its order anyway: pinned says nothing',
    ],
    [
      {
        id: "n",
        type: "matrix",
        label,
        rows: choice({}, { id: "o0" }),
        columns: choice({}, {}),
      } as QuestionInput,
      'error duplicate-id magnet.questions[2].rows[1].id: row id "o0" is used twice',
    ],
    [
      {
        id: "n",
        type: "matrix",
        label,
        rows: [{ id: "r", label, points: { nowhere: 1 } }],
        columns: choice({}, {}),
      } as QuestionInput,
      'error unknown-axis magnet.questions[2].rows[0].points.nowhere: question "n" gives points to "nowhere", which is not in axes',
    ],
    [
      { id: "n", type: "slider", label, min: 5, max: 4 },
      'error min-above-max magnet.questions[2].min: question "n" asks for at least 5 and at most 4',
    ],
  ])("%j", (question, finding) => expect(withQuestions(question)).toContain(finding));
});
