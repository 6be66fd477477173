import { describe, expect, test } from "vitest";
import { aFunnel } from "../fixtures/a-funnel.ts";
import { findings } from "../fixtures/findings.ts";
import { readFunnel } from "../fixtures/read-funnel.ts";
import type { FunnelInput } from "../schema/funnel.ts";
import { describeResults } from "./describe-results.ts";
import { score } from "./score.ts";
import { scoredOf } from "./scored-of.ts";

type Block = NonNullable<NonNullable<FunnelInput["results"]>["blocks"]>[number];
const answers = { ask: "yearly", speed: 5 };

/** Ids of the passages shown to the sample pass: 73 in total, 50 for listening, 80 for acting. */
function shown(blocks: Block[], choices: Record<string, string> = {}, locale = "fr"): string[] {
  const funnel = readFunnel(aFunnel({ results: { blocks } }));
  const results = describeResults(funnel, score(scoredOf(funnel.magnet), answers), answers, locale, choices);
  return (results.blocks ?? []).map(({ id }) => id);
}
const block = (id: string, when?: Block["when"]): Block => ({ id, title: id, ...(when && { when }) });

describe("passages of the results", () => {
  test("are shown to those whom they fit, in the order of the definition", () => {
    expect(
      shown([
        block("everybody"),
        block("low", { fact: "score.total", atMost: 39 }),
        block("high", { fact: "level", is: "high" }),
        block("axis", {
          all: [
            { fact: "score.listen", atMost: 50 },
            { fact: "level.act", is: "high" },
          ],
        }),
        block("answer", { question: "ask", is: "yearly" }),
        block("other-answer", { question: "ask", is: "always" }),
      ]),
    ).toEqual(["everybody", "high", "axis", "answer"]);
  });

  test("know the choices and the language of the pass", () => {
    const both = [
      block("call", { fact: "choice.debrief", is: "call" }),
      block("english", { fact: "locale", is: "en" }),
    ];
    expect([shown(both), shown(both, { debrief: "call" }), shown(both, {}, "en")]).toEqual([
      [],
      ["call"],
      ["english"],
    ]);
  });

  test("speak the language of the pass", () => {
    const funnel = readFunnel(
      aFunnel({
        results: {
          blocks: [
            {
              id: "next",
              title: { fr: "Ensuite", en: "Next" },
              text: "1",
              button: { label: { fr: "Lire", en: "Read" }, url: "https://www.example.com/a" },
            },
          ],
        },
      }),
    );
    const results = describeResults(funnel, score(scoredOf(funnel.magnet), answers), answers, "en");
    expect(results.blocks).toEqual([
      { id: "next", title: "Next", text: "1", button: { label: "Read", url: "https://www.example.com/a" } },
    ]);
  });

  test("are not there at all where none fits", () => {
    const funnel = readFunnel(aFunnel());
    expect(
      describeResults(funnel, score(scoredOf(funnel.magnet), answers), answers, "fr"),
    ).not.toHaveProperty("blocks");
  });

  test.each(["stage", "appointment", "consent.results", "submitted.sample"])(
    "may not depend on %s, which can change later",
    (fact) => {
      const value = fact === "stage" ? "lead" : true;
      expect(findings({ results: { blocks: [block("late", { fact, is: value })] } })).toEqual([
        expect.stringContaining("error changing-fact results.blocks[0].when.fact"),
      ]);
    },
  );

  test("with an unknown axis, an id twice or an address that runs a script are refused", () => {
    expect(findings({ results: { blocks: [block("a", { fact: "score.nothing", atLeast: 1 })] } })).toEqual([
      expect.stringContaining("error unknown-axis"),
    ]);
    expect(findings({ results: { blocks: [block("a"), block("a")] } })).toEqual([
      expect.stringContaining("error duplicate-id results.blocks[1].id"),
    ]);
    expect(
      findings({
        results: { blocks: [{ ...block("a"), button: { label: "a", url: "javascript:alert(1)" } }] },
      }),
    ).not.toEqual([]);
  });
});
