import { describe, expect, test } from "vitest";
import { aFunnel, aMagnet, type DiagnosticInput } from "../../fixtures/a-funnel.ts";
import { findings, findingsOf, type QuestionInput } from "../../fixtures/findings.ts";
import type { FunnelInput } from "../../schema/funnel.ts";

const numbers: QuestionInput[] = [
  { id: "hours", type: "number", label: "Hours?", min: 0 },
  { id: "team", type: "number", label: "Team?", min: 0 },
  { id: "word", type: "short-text", label: "Word?" },
  {
    id: "tools",
    type: "multiple",
    label: "Tools?",
    options: [
      { id: "crm", label: "CRM" },
      { id: "chat", label: "Chat" },
    ],
  },
];
const magnet = (computed: [string, string][], more: QuestionInput[] = []) =>
  aMagnet({
    questions: [...numbers, ...aMagnet().questions, ...more],
    computed: computed.map(([id, formula]) => ({ id, formula })),
  });
const found = (computed: [string, string][], parts: Partial<FunnelInput> = {}, more?: QuestionInput[]) =>
  findings({ magnet: magnet(computed, more), ...parts });

describe("formulas", () => {
  test("nothing is said of sound ones, in whatever order they stand", () => {
    expect(
      found([
        ["double", "single * 2"],
        ["single", "hours * team + score.total - score.listen"],
        ["part", 'if(has(tools, "crm") and ask = "never", 1, count(tools))'],
      ]),
    ).toEqual([]);
  });

  test.each<[string, string]>([
    ["hours *", "at character 8, the formula ends where a number"],
    ["hours * teams", 'at character 9, there is no question or computed value "teams"'],
    ["hours-team", "to subtract, put spaces round the minus: hours - team"],
    ["word * 2", '"word" is of type short-text, which cannot be reckoned with'],
    ["hours + ask", "at character 7, + takes a number, and here is a text"],
    ["if(hours, 1, 2)", "if asks for a test, such as hours > 10"],
    ['if(hours > 1, 1, "two")', "the two results of if are two values of one kind"],
    ['if(ask = "nevr", 1, 2)', 'there is no option "nevr"; there are "never", "yearly", "always"'],
    ['has(tools, "erp")', 'there is no option "erp"; there are "crm", "chat"'],
    ["tools > 1", "> takes a number, and here is a list"],
    ["score.taste * 2", 'there is no axis "taste"'],
    ["not hours", "not takes a boolean, and here is a number"],
  ])("%s: the place, what is wrong and how to mend it", (formula, message) => {
    const [first = ""] = found([["value", formula]]);
    expect(first).toMatch(/^error [a-z-]+ magnet\.computed\[0\]\.formula: formula of "value"/);
    expect(first).toContain(message);
  });

  test("that go round in a circle are refused, with the way", () => {
    expect(
      found([
        ["a", "b + 1"],
        ["b", "c * 2"],
        ["c", "a - 1"],
      ]),
    ).toEqual([
      'error circular-formula magnet.computed[0].formula: "a" is reckoned from itself: a → b → c → a; take one of these out of the formula before it',
    ]);
    expect(found([["a", "a + 1"]])[0]).toContain("circular-formula");
  });

  test("many that rest on one another are checked at once, not in every combination", () => {
    const chain = Array.from({ length: 50 }, (_, at): [string, string] => [
      `v${at}`,
      at < 48 ? `v${at + 1} + v${at + 2}` : "hours",
    ]);
    expect(found(chain)).toEqual([]);
  });

  test("an id that is a question's too is refused", () => {
    expect(found([["hours", "team * 2"]])[0]).toContain("duplicate-id magnet.computed[0].id");
  });
});

describe("while questions are asked", () => {
  const asks = (showIf: QuestionInput["showIf"], formula: string) =>
    found([["value", formula]], {}, [
      { id: "late", type: "number", label: "Late?", ...(showIf && { showIf }) },
    ]);
  const test2 = { fact: "computed.value", atLeast: 10 };

  test("a value from earlier answers may decide", () => expect(asks(test2, "hours * team")).toEqual([]));
  test("one that needs a score may not", () =>
    expect(asks(test2, "score.total")[0]).toContain("score-while-asking"));
  test("one that needs a later answer may not", () =>
    expect(asks(test2, "hours * late")[0]).toContain('"value" needs "late", which is not answered by then'));
  test("one that is not there may not", () =>
    expect(asks({ fact: "computed.other", known: true }, "hours")[0]).toContain("unknown-computed"));
});

describe("places in texts", () => {
  const says = (parts: Partial<FunnelInput>) => found([["value", "hours * team"]], parts);
  test("results and emails may say it", () => {
    const thanks = { title: "Thanks", text: "{{computed.value|some}} and {{answer.hours|some}} hours" };
    expect(says({ results: { thanks } })).toEqual([]);
  });
  test("what is not there is found", () =>
    expect(says({ results: { thanks: { title: "{{computed.other|some}}" } } })[0]).toContain(
      "unknown-computed",
    ));
  test("where nothing is filled in, that is said", () =>
    expect(says({ landing: { title: "{{computed.value|some}}" } })[0]).toContain(
      "unread-place landing.title: this text says an answer or a computed value, which is not filled in here",
    ));
});

describe("a calculator", () => {
  const calculator = (results: FunnelInput["results"], formula = "hours * 2") =>
    findingsOf(
      aFunnel({
        magnet: {
          kind: "calculator",
          title: "Cost",
          questions: [numbers[0]!],
          computed: [{ id: "cost", formula }],
        } satisfies Extract<FunnelInput["magnet"], { kind: "calculator" }>,
        results,
      }),
    );
  test("shows what it comes to", () => expect(calculator({ calculator: { main: "cost" } })).toEqual([]));
  test("without a result is refused", () =>
    expect(calculator({ show: "both" }).join()).toContain("no-result"));
  test("cannot show what is no number, or not there", () => {
    expect(calculator({ calculator: { main: "cost" } }, "hours > 2")[0]).toContain("not-a-number");
    expect(calculator({ calculator: { main: "costs" } })[0]).toContain(
      "unknown-computed results.calculator.main",
    );
  });
});

describe("pools", () => {
  const pooled = (ask: number, pool = "basics") =>
    findings({
      magnet: aMagnet({
        questions: [...aMagnet().questions, ...numbers.map((question) => ({ ...question, pool }))],
        pools: [{ id: "basics", ask }],
      } satisfies Partial<DiagnosticInput>),
    });
  test("draw some of their questions", () => expect(pooled(2)).toEqual([]));
  test("that draw all of them are doubtful", () => expect(pooled(4)[0]).toContain("warning whole-pool"));
  test("that are not there, or that nobody draws from, are refused", () =>
    expect(pooled(2, "other").map((line) => line.split(" ")[1])).toEqual([
      "unknown-pool",
      "unknown-pool",
      "unknown-pool",
      "unknown-pool",
      "empty-pool",
    ]));
});
