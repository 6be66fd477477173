import { describe, expect, test } from "vitest";
import { aFunnel } from "../fixtures/a-funnel.ts";
import { checkFunnel, parseFunnel } from "./check-funnel.ts";

const source = (value: unknown) => JSON.stringify(value, null, 2);

describe("a definition that is right", () => {
  test("has no findings and is parsed, with defaults filled in", () => {
    expect(checkFunnel(source(aFunnel()))).toEqual([]);
    expect(parseFunnel(source(aFunnel()))).toMatchObject({
      funnel: { timeZone: "Europe/Paris", slug: "listening" },
    });
  });

  test("may begin with a byte order mark", () => {
    expect(checkFunnel(`\uFEFF${source(aFunnel())}`)).toEqual([]);
    expect(parseFunnel(`\uFEFF${source(aFunnel())}`)).toHaveProperty("funnel.slug", "listening");
  });

  test("is parsed in spite of warnings", () => {
    const doubtful = source(
      aFunnel({ form: { ...aFunnel().form, position: "start" }, results: { show: "both", teaser: "total" } }),
    );
    expect(checkFunnel(doubtful).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(parseFunnel(doubtful)).toHaveProperty("funnel");
  });
});

describe("a file that is no definition", () => {
  test.each([
    ["nothing", "", "syntax"],
    ["words", "hello", "syntax"],
    ["a missing comma", '{ "slug": "a" "name": "b" }', "syntax"],
    ["a trailing comma", '{ "slug": "a", }', "syntax"],
    ["a comment", '{ "slug": "a" /* b */ }', "syntax"],
    ["a number that JSON does not have", '{ "slug": NaN }', "syntax"],
    ["two documents", "{} {}", "syntax"],
    ["a depth bomb of lists", "[".repeat(500_000), "too-deep"],
    ["a depth bomb of objects", '{"a":'.repeat(100_000), "too-deep"],
    ["ten megabytes", `"${"a".repeat(10 * 1024 * 1024)}"`, "too-large"],
    ["a list", "[]", "wrong-value"],
    ["null", "null", "wrong-value"],
    ["an escape of a prototype", '{ "__proto__": { "slug": "a" } }', "reserved-key"],
  ])("%s is one clear finding first", (_, text, code) => {
    const findings = checkFunnel(text);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
    expect(parseFunnel(text)).toEqual({ findings });
  });

  test("syntax errors have their line and column", () => {
    expect(checkFunnel('{\n  "slug": "a"\n  "name": "b"\n}')).toEqual([
      {
        severity: "error",
        code: "syntax",
        path: "",
        line: 3,
        column: 3,
        message: "not valid JSON: comma expected",
      },
    ]);
  });

  test("rules nest as deep as they may, and no deeper", () => {
    const nested = (depth: number): unknown =>
      depth === 1 ? { fact: "email", known: true } : { all: [nested(depth - 1)] };
    expect(checkFunnel(JSON.stringify({ ...aFunnel(), qualification: nested(20) }))).toEqual([]);
    expect(checkFunnel(JSON.stringify({ ...aFunnel(), qualification: nested(21) }))).toMatchObject([
      { code: "deep-condition", path: "qualification" },
    ]);
    expect(checkFunnel(JSON.stringify({ ...aFunnel(), qualification: nested(40) }))).toMatchObject([
      { code: "too-deep" },
    ]);
  });
});

describe("what the schema finds", () => {
  test("names a missing key where it should be", () => {
    expect(broken((funnel) => delete funnel["name"])).toEqual([
      { code: "missing-key", path: "name", line: 1, message: '"name" is missing' },
    ]);
  });

  test("names an unknown key", () => {
    expect(broken((funnel) => (funnel["nmae"] = "x"))).toEqual([
      { code: "unknown-key", path: "nmae", line: 233, message: 'unknown key "nmae"' },
    ]);
  });

  test("says what it expected and what it got", () => {
    expect(broken((funnel) => (funnel["appearance"] = { accent: "blue", radius: 1.5 }))).toMatchObject([
      { path: "appearance.accent", message: 'expected a colour as #rrggbb, received "blue"' },
      { path: "appearance.radius", message: "expected a whole number, received 1.5" },
    ]);
    expect(broken((funnel) => (funnel["results"] = { show: "later" }))).toMatchObject([
      { path: "results.show", message: 'expected one of "now", "email", "both", received "later"' },
    ]);
    expect(broken((funnel) => (funnel["form"] = { fields: [{ id: "email" }] }))).toMatchObject([
      { path: "form", message: "expected a name and an email field" },
    ]);
  });

  test("says what is wrong inside a text, not that it is no text", () => {
    expect(broken((funnel) => (funnel["landing"] = { title: { fr: 5 } }))).toMatchObject([
      { path: "landing.title.fr", message: "expected string, received 5" },
    ]);
    expect(broken((funnel) => (funnel["landing"] = { title: { FR: "a" } }))).toMatchObject([
      { path: "landing.title.FR", message: 'expected a language tag such as fr, en or pt-BR, received "FR"' },
    ]);
    expect(broken((funnel) => (funnel["landing"] = { title: 5 }))).toMatchObject([{ path: "landing.title" }]);
  });

  test.each([
    [{ question: "ask", iz: "never" }, "qualification.iz", 'unknown key "iz"'],
    [
      { question: "ask" },
      "qualification",
      "expected exactly one of is, in, includes, atLeast, atMost, known",
    ],
    [
      { question: "ask", is: {} },
      "qualification.is",
      "expected one of string, number, boolean, received an object",
    ],
    [
      { fact: "weather", is: "rain" },
      "qualification.fact",
      'expected a known fact, for example score.total, level, phone or consent.marketing, received "weather"',
    ],
    [{ all: [] }, "qualification.all", "expected a length >=1, received 0"],
    [
      { all: [{ any: [{ not: { fact: "level", in: [] } }] }] },
      "qualification.all[0].any[0].not.in",
      "expected a length >=1, received 0",
    ],
    [
      { question: "ask", all: [] },
      "qualification",
      "a rule has exactly one of question, fact, all, any or not",
    ],
    [{}, "qualification", "a rule has exactly one of question, fact, all, any or not"],
    ["ask", "qualification", 'expected object, received "ask"'],
  ])("finds the place in the rule %j", (rule, path, message) => {
    expect(broken((funnel) => (funnel["qualification"] = rule))).toMatchObject([{ path, message }]);
  });

  test("a key that is written twice is an error at its second place", () => {
    const twice = source(aFunnel()).replace('"locale": "en",', '"locale": "en",\n  "locale": "fr",');
    expect(checkFunnel(twice)).toMatchObject([
      { severity: "error", code: "duplicate-key", path: "locale", line: 5, column: 3 },
    ]);
  });

  test("an axis cannot have a name that points cannot carry", () => {
    const text = source(aFunnel()).replace('"listen": 2', '"constructor": 2');
    expect(checkFunnel(text).map(({ code }) => code)).toContain("reserved-key");
  });

  test("a huge wrong value is cut short in the message", () => {
    const [finding] = broken((funnel) => (funnel["locale"] = "x".repeat(10_000)));
    expect(finding?.message.length).toBeLessThan(200);
  });
});

test("findings come in the order of the file", () => {
  const findings = checkFunnel(
    source(aFunnel({ locale: "de", booking: { owners: ["nobody"] }, consents: [] })),
    { owners: [] },
  );
  const lines = findings.map(({ line }) => line);
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

/** The findings of the small funnel after one change. */
function broken(change: (funnel: Record<string, unknown>) => void) {
  const funnel: Record<string, unknown> = JSON.parse(source(aFunnel()));
  change(funnel);
  return checkFunnel(source(funnel)).map(({ code, path, line, message }) => ({
    code,
    path,
    line,
    message,
  }));
}
