import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { someAnswers } from "@aimant/testing";
import { aBody, appUnderTest, type AppUnderTest } from "../testing/app-under-test.ts";
import { pathsOf, problemOf } from "../testing/problem-of.ts";

let under: AppUnderTest;
beforeAll(async () => {
  under = await appUnderTest();
});
afterAll(() => under.dispose());

const contact = { name: "Inès Moreau", email: "ines.moreau@example.com" };
const answering = (answers: Record<string, unknown>) => aBody({ answers: { ...someAnswers, ...answers } });
const from = (details: Record<string, unknown>) => aBody({ contact: { ...contact, ...details } });
const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, "a"]));
/** JSON that `JSON.stringify` would not write, put where a value stands. */
const raw = (body: unknown, json: string) => JSON.stringify(body).replace('"RAW"', json);
const NUL = "\u0000";

/** Nobody was kept, nothing was planned. */
async function expectNothingKept(): Promise<void> {
  const { store } = under.services;
  expect(await store.leads.page(null, 10)).toEqual([]);
  expect(await store.jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 0 });
}

describe("a submission that is not in the expected form", () => {
  it.each<[string, unknown, string[]]>([
    ["nothing", "", []],
    ["half of a document", "{", []],
    ["a trailing comma", '{"answers":{},}', []],
    ["null", "null", [""]],
    ["a list", "[]", ["answers", "contact", "consents"]],
    ["a number", "42", [""]],
    ["a word", '"hello"', [""]],
    ["a key that nobody knows", aBody({ admin: true }), ["admin"]],
    ["a detail that nobody asked for", from({ vip: true }), ["contact.vip"]],
    ["a source that nobody knows", aBody({ source: { ip: "x" } }), ["source.ip"]],
    ["no contact", aBody({ contact: undefined }), ["contact"]],
    ["a number for an email", from({ email: 7 }), ["contact.email"]],
    ["a list for a name", from({ name: ["Inès"] }), ["contact.name"]],
    ["null for a company", from({ company: null }), ["contact.company"]],
    ["no answers", aBody({ answers: undefined }), ["answers"]],
    ["null for an answer", answering({ feedback: null }), ["answers.feedback"]],
    ["true for an answer", answering({ feedback: true }), ["answers.feedback"]],
    ["an object for an answer", answering({ feedback: { id: "always" } }), ["answers.feedback"]],
    ["a list in a list", answering({ channels: [["phone"]] }), ["answers.channels"]],
    ["not a number", raw(answering({ recovery: "RAW" }), "NaN"), []],
    ["more than a number can hold", raw(answering({ recovery: "RAW" }), "1e400"), ["answers.recovery"]],
    ["less than a number can hold", raw(answering({ recovery: "RAW" }), "-1e400"), ["answers.recovery"]],
    ["no consents", aBody({ consents: undefined }), ["consents"]],
    ["a word for a consent", aBody({ consents: { results: "yes" } }), ["consents.results"]],
    ["one for a consent", aBody({ consents: { results: 1 } }), ["consents.results"]],
    ["version zero", aBody({ version: 0 }), ["version"]],
    ["half a version", aBody({ version: 1.5 }), ["version"]],
    ["a version in words", aBody({ version: "1" }), ["version"]],
    ["a version beyond the database", aBody({ version: 2 ** 31 }), ["version"]],
    ["a number for a language", aBody({ locale: 5 }), ["locale"]],
    ["a number for a choice", aBody({ choices: { debrief: 1 } }), ["choices.debrief"]],
    ["a thousand answers", aBody({ answers: many(1_000) }), ["answers"]],
    [
      "a hundred and one ticks",
      answering({ channels: Array.from({ length: 101 }, () => "phone") }),
      ["answers.channels"],
    ],
    ["a novel", answering({ obstacle: "x".repeat(10_001) }), ["answers.obstacle"]],
    [
      "an inherited key",
      raw(answering({ feedback: "RAW" }), '"never","__proto__":{"feedback":"always"}'),
      [],
    ],
    ["a constructor", raw(from({ name: "RAW" }), '"x","constructor":"y"'), []],
    ["a prototype", raw(aBody({ source: { utm: { a: "RAW" } } }), '"x","prototype":"y"'), []],
    ["brackets without end", "[".repeat(30_000) + "]".repeat(30_000), []],
    ["objects without end", '{"a":'.repeat(8_000) + "1" + "}".repeat(8_000), []],
  ])("%s is refused as malformed", async (_, body, paths) => {
    const response = await under.submit(body);
    expect(response.status).toBe(400);
    const problem = await problemOf(response);
    expect(problem.type).toBe("malformed");
    expect(pathsOf(problem)).toEqual(paths);
    await expectNothingKept();
  });
});

describe("a submission that needs correcting", () => {
  it.each<[string, unknown, string[]]>([
    ["a question that nobody asked", answering({ nobody: "x" }), ["answers.nobody"]],
    ["an inherited name for a question", answering({ toString: "x" }), ["answers.toString"]],
    [
      "a list of answers",
      aBody({ answers: ["a"] }),
      ["answers.feedback", "answers.channels", "answers.recovery", "answers.0"],
    ],
    ["an option that nobody offered", answering({ feedback: "weekly" }), ["answers.feedback"]],
    ["a number where options are", answering({ feedback: 1 }), ["answers.feedback"]],
    ["one word where several are ticked", answering({ channels: "phone" }), ["answers.channels"]],
    ["a numeral on a scale", answering({ recovery: "4" }), ["answers.recovery"]],
    ["below the scale", answering({ recovery: 0 }), ["answers.recovery"]],
    ["above the scale", answering({ recovery: 6 }), ["answers.recovery"]],
    ["between two values", answering({ recovery: 2.5 }), ["answers.recovery"]],
    ["more ticks than allowed", answering({ channels: ["phone", "email", "social"] }), ["answers.channels"]],
    ["the same tick twice", answering({ channels: ["phone", "phone"] }), ["answers.channels"]],
    ["a mandatory answer missing", answering({ feedback: undefined }), ["answers.feedback"]],
    ["a mandatory answer left blank", answering({ feedback: " " }), ["answers.feedback"]],
    ["no tick at all", answering({ channels: [] }), ["answers.channels"]],
    ["a NUL in a text", answering({ feedback: "never", obstacle: `a${NUL}b` }), ["answers.obstacle"]],
    [
      "half a character in a text",
      answering({ feedback: "never", obstacle: "a\ud83d" }),
      ["answers.obstacle"],
    ],
    ["an escape sequence", answering({ feedback: "never", obstacle: "\u001b[31m" }), ["answers.obstacle"]],
    [
      "everything at once",
      aBody({ answers: {}, contact: { name: "", email: "" }, consents: {} }),
      [
        "answers.feedback",
        "answers.channels",
        "answers.recovery",
        "contact.name",
        "contact.email",
        "consents.results",
      ],
    ],
    ["no name", from({ name: "  " }), ["contact.name"]],
    ["an invisible name", from({ name: "\u200b\u2060" }), ["contact.name"]],
    ["a name too long", from({ name: "é".repeat(201) }), ["contact.name"]],
    ["a name of two lines", from({ name: "Inès\r\nBcc: x@evil.test" }), ["contact.name"]],
    ["a NUL in a name", from({ name: `In${NUL}ès` }), ["contact.name"]],
    ["half a character in a company", from({ company: "Maison \udc00" }), ["contact.company"]],
    ["a job title of two lines", from({ jobTitle: "DG\u2028DGA" }), ["contact.jobTitle"]],
    ["words for a phone", from({ phone: "call me" }), ["contact.phone"]],
    ["a phone too short", from({ phone: "12345" }), ["contact.phone"]],
    ["a number that no plan has", from({ phone: "+33 0 00 00 00 00" }), ["contact.phone"]],
    ["a consent that is required", aBody({ consents: { results: false, news: true } }), ["consents.results"]],
    ["no consent", aBody({ consents: {} }), ["consents.results"]],
    ["a consent that nobody asked", aBody({ consents: { results: true, spam: true } }), ["consents.spam"]],
    [
      "an inherited name for a consent",
      aBody({ consents: { results: true, toString: true } }),
      ["consents.toString"],
    ],
    ["a choice that nobody offered", aBody({ choices: { debrief: "fax" } }), ["choices.debrief"]],
    ["a choice about nothing", aBody({ choices: { toString: "email" } }), ["choices.toString"]],
    ["a call without a number", aBody({ choices: { debrief: "call" } }), ["contact.phone"]],
  ])("%s is refused with its place", async (_, body, paths) => {
    const response = await under.submit(body);
    expect(response.status).toBe(422);
    const problem = await problemOf(response);
    expect(problem.type).toBe("invalid-input");
    expect(pathsOf(problem)).toEqual(paths);
    await expectNothingKept();
  });

  it.each([
    "ines",
    "@example.com",
    "ines@",
    "ines@localhost",
    "a@b.co\nBcc: x@evil.test",
    "a@b.co\r\n\r\nhello",
    "a@b.co,c@d.co",
    "Inès <a@b.co>",
    '"a@evil.test"@b.co',
    "a b@example.com",
    "a@b@example.com",
    `a@b.co${NUL}`,
    "a@[127.0.0.1]",
    "a@b..co",
    `${"a".repeat(65)}@example.com`,
    `a@${"b.".repeat(130)}co`,
    "<script>@example.com",
    "{{name}}@example.com ok",
    "=1+1",
  ])("%j is no email address", async (email) => {
    const problem = await problemOf(await under.submit(from({ email })));
    expect([problem.status, pathsOf(problem)]).toEqual([422, ["contact.email"]]);
    await expectNothingKept();
  });
});
