import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { theme } from "@aimant/funnel/theme";
import { barsSvg, chartWords, radarGeometry, radarSvg } from "./index.ts";
import type { ChartAxis } from "./index.ts";
import { textWidth, wrap } from "./text-layout.ts";

const colours = theme({
  accent: "#1f4f8b",
  font: "inherit",
  radius: 10,
  mode: "light",
  density: "comfortable",
}).light;
const words = chartWords("fr", "Votre score par axe");
const long = [
  "Connaissance et écoute du client",
  "Cohérence des parcours omnicanaux",
  "Engagement des collaborateurs",
  "Exploitation des données et des verbatims",
  "Gouvernance et pilotage de la satisfaction",
  "Personnalisation de la relation",
  "Traitement des réclamations",
  "Innovation et différenciation",
];
const short = ["Écoute", "Parcours", "Équipes", "Données", "Pilotage", "Culture", "Promesse", "Réactivité"];
const axis = (label: string, score: number | null = 50): ChartAxis => ({
  label,
  score,
  level: score === null ? null : { label: "En chemin" },
});
const chart = (axes: ChartAxis[], width?: number) => ({
  axes,
  colours,
  words,
  id: "r1",
  ...(width === undefined ? {} : { width }),
});
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, content]) => content?.replace(/<[^>]*>/g, ""));

const text = fc.oneof(
  fc.constantFrom(...long, ...short),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "&amp;",
    "]]>",
    "\u0000",
    "\ud800",
    "mot".repeat(300),
    "-",
    "--",
    " ",
  ),
);
const anyAxis = fc
  .record({
    label: text,
    score: fc.oneof(
      fc.integer({ min: 0, max: 100 }),
      fc.constant(null),
      fc.constantFrom(-5, 250, Number.NaN),
    ),
  })
  .map(({ label, score }) => axis(label, score));

describe("a chart", () => {
  it("says in words what it shows", () => {
    const svg = radarSvg(
      chart([axis("Écoute", 72), axis("Parcours", null), axis("Équipes", 0), axis("Données", 30)]),
    );
    expect(svg).toContain('role="img" aria-labelledby="r1-title r1-desc"');
    expect(svg).toContain('<title id="r1-title">Votre score par axe</title>');
    expect(svg).toContain(
      "Écoute\u202f: 72 sur 100, En chemin. Parcours\u202f: sans réponse. Équipes\u202f: 0 sur 100, En chemin. Données\u202f: 30 sur 100, En chemin.</desc>",
    );
    expect(chartWords("en", "Scores").fact(axis("Care", null))).toBe("Care: not answered");
  });

  it("lets no label become markup, and stays within its frame, whatever the labels", () => {
    fc.assert(
      fc.property(fc.array(anyAxis, { maxLength: 14 }), fc.integer({ min: 280, max: 700 }), (axes, width) => {
        for (const svg of [radarSvg(chart(axes, width)), barsSvg(chart(axes, width))]) {
          const tags = [...svg.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name);
          expect(
            tags.filter(
              (tag) =>
                !["svg", "title", "desc", "text", "tspan", "rect", "polygon", "line", "circle"].includes(
                  tag ?? "",
                ),
            ),
          ).toEqual([]);
          expect(svg).not.toMatch(/NaN|Infinity|undefined|style=/);
          // Quotes are balanced and no angle bracket is left outside the tags.
          expect(svg.replace(/<\/?[a-z]+( [a-zA-Z:0-9-]+="[^"<>]*")*\/?>/g, "")).not.toMatch(/[<>]/);
          expect(svg).not.toMatch(/\p{Cc}/u);
          expect(svg.isWellFormed()).toBe(true);
        }
      }),
      { seed: 3, numRuns: 150 },
    );
  });

  it("draws bars instead of a radar when fewer than three axes have an answer", () => {
    for (const axes of [
      [],
      [axis("Écoute")],
      [axis("Écoute"), axis("Parcours")],
      [axis("A"), axis("B"), axis("C", null)],
    ])
      expect(radarSvg(chart(axes))).toBe(barsSvg(chart(axes)));
    expect(radarSvg(chart([axis("A"), axis("B"), axis("C")]))).toContain("<polygon");
  });
});

describe("bars", () => {
  it("tell an axis without answer from a score of nothing", () => {
    const svg = barsSvg(chart([axis("Écoute", null), axis("Parcours", 0)]));
    expect(textsOf(svg)).toEqual(["Écoute", "–", "Sans réponse", "Parcours", "0/100", "En chemin"]);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(svg).not.toContain("chart-bar");
  });

  it("cut a label that would never end", () => {
    const lines = textsOf(barsSvg(chart([axis("Satisfaction ".repeat(200), 10)]))).filter((line) =>
      line?.includes("Satis"),
    );
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});

const labelsAround = (names: string[], width: number) =>
  radarGeometry(
    names.map((name) => axis(name)),
    width,
    words.notAnswered,
  ).labels.length;

describe("a radar", () => {
  const sets = [3, 4, 5, 6, 7, 8].flatMap((count) =>
    [short, long].flatMap((names) => [300, 360, 480, 600].map((width) => ({ count, names, width }))),
  );

  it.each(sets)(
    "shows $count labels whole, none touching another, on $width px ($names.0)",
    ({ count, names, width }) => {
      const axes = names
        .slice(0, count)
        .map((label, index) => axis(label, index === 1 ? null : 40 + index * 7));
      const { labels, legend, ...geometry } = radarGeometry(axes, width, words.notAnswered);
      expect([
        ...labels.map(({ lines }) => lines.join(" ")),
        ...legend.map(({ row }) => row.lines.join(" ")),
      ]).toEqual(axes.map(({ label }) => label));
      const boxes = labels.map(({ lines, value, x, y, anchor }) => {
        const all = [...lines, ...value];
        const wide = Math.max(...all.map((line) => textWidth(line, 13)));
        const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
        return { left, right: left + wide, top: y - 11, bottom: y - 11 + all.length * 16 };
      });
      const outside = boxes.filter(
        (box) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > geometry.height,
      );
      const touching = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );
      const covered = boxes.filter((box) =>
        geometry.rings
          .at(-1)
          ?.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom),
      );
      expect([outside, touching, covered]).toEqual([[], [], []]);
    },
  );

  it("puts short labels around the web, and numbers long ones where they would not fit", () => {
    expect([labelsAround(short, 360), labelsAround(long, 360), labelsAround(long.slice(0, 5), 640)]).toEqual([
      8, 0, 5,
    ]);
  });

  it("draws 0 in the centre, 100 on the rim, and nothing where there is no answer", () => {
    const { centre, radius, shape, spokes } = radarGeometry(
      [axis("A", 100), axis("B", 0), axis("C", 0), axis("D", null)],
      360,
      "–",
    );
    expect(shape).toEqual([{ x: centre.x, y: centre.y - radius }, centre, centre]);
    expect(spokes.map(({ answered }) => answered)).toEqual([true, true, true, false]);
  });
});

const bare = (value: string) => value.replace(/\s/g, "");

describe("wrapped text", () => {
  it("keeps French punctuation with its word", () => {
    expect(wrap("Où en êtes-vous\u202f?", 13, 90, 4).lines).toEqual(["Où en êtes-", "vous\u202f?"]);
  });

  it("loses nothing but blanks as long as lines suffice", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.integer({ min: 20, max: 300 }),
        (content, width) => {
          expect(bare(wrap(content, 13, width, 1_000).lines.join(""))).toBe(bare(content));
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});
