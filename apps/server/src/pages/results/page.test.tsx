import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { renderResultsPage, renderThanksPage } from "../index.ts";
import { aResultsPage, someResults } from "../samples.ts";

const parse = (html: string) => new new Window().DOMParser().parseFromString(html, "text/html");
const text = (html: string) => parse(html).body.textContent ?? "";
const tags = (html: string) => [...parse(html).querySelectorAll(".tag")].map((tag) => tag.textContent);
const main = (html: string) => parse(html).querySelector(".button:not(.quiet)")?.getAttribute("href");
const none = { total: null, level: null, axes: [], outcome: null, explanation: [] };

describe("the results page", () => {
  it("says the total, its level and one next step in words", () => {
    const page = parse(renderResultsPage(aResultsPage()));
    expect(page.querySelector(".gauge")?.textContent).toBe("58 sur 100");
    expect(page.querySelector("h1")?.textContent).toBe("Organisée");
    expect(page.querySelectorAll(".call a")).toHaveLength(1);
  });

  it("names the strength and the priority, and neither where axes are equal", () => {
    expect(tags(renderResultsPage(aResultsPage()))).toEqual(["Votre point fort", "Votre priorité"]);
    const results = someResults();
    const level = { ...results, axes: results.axes.map((axis) => ({ ...axis, score: 50 })) };
    expect(tags(renderResultsPage({ ...aResultsPage(), results: level }))).toEqual([]);
  });

  it("explains each answer's share, negative points included, the first three in sight", () => {
    const page = parse(renderResultsPage(aResultsPage()));
    expect(page.querySelectorAll(".why > .entries > li")).toHaveLength(3);
    expect(page.querySelector("summary")?.textContent).toBe("Voir l’autre réponse");
    expect(page.querySelector("details")?.textContent).toContain(
      "3\u00a0points, entre −2 et 4 possibles pour «\u202fÉcoute\u202f»",
    );
  });

  it("speaks plainly of what was not answered", () => {
    expect(text(renderResultsPage(aResultsPage()))).toContain(
      "Aucune de vos réponses ne portait sur ce thème.",
    );
    const empty = parse(
      renderResultsPage({ ...aResultsPage(), results: none, chartSvg: null, bookingUrl: null }),
    );
    expect(empty.querySelector("h1")?.textContent).toBe("Pas de score global");
    expect(empty.querySelector(".gauge, .call, .chart")).toBeNull();
  });

  it("puts the profile of a typology on top, once", () => {
    const { outcome } = someResults();
    const page = parse(renderResultsPage({ ...aResultsPage(), results: { ...none, outcome } }));
    expect(page.querySelector("h1")?.textContent).toBe("Le pragmatique");
    expect(page.querySelectorAll("h1, h2")).toHaveLength(2);
  });

  it("speaks English to everybody whose language it does not write", () => {
    expect(text(renderResultsPage(aResultsPage("fi")))).toContain("Theme by theme");
    expect(text(renderResultsPage(aResultsPage("de")))).not.toContain("Theme by theme");
  });
});

describe("the thanks page", () => {
  const { locale, nonce, theme, brand, title } = aResultsPage();
  const base = { locale, nonce, theme, brand, title };

  it("has one main button: the results where they are shown, else the call", () => {
    expect(
      main(
        renderThanksPage({
          ...base,
          text: "À jeudi.",
          results: someResults(),
          resultsUrl: "/r/t",
          bookingUrl: "/b/t",
        }),
      ),
    ).toBe("/r/t");
    expect(main(renderThanksPage({ ...base, text: "À jeudi.", bookingUrl: "/b/t" }))).toBe("/b/t");
    expect(main(renderThanksPage({ ...base, text: "À jeudi." }))).toBeUndefined();
  });
});
