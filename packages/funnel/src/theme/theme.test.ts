import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, looks, theme } from "./theme.ts";
import type { LookName, Palette } from "./theme.ts";

const appearance = {
  accent: "#1f4f8b",
  font: "inherit",
  radius: 10,
  mode: "light",
  density: "comfortable",
} as const;
const paletteOf = (accent: string, mode: "light" | "dark") => theme({ ...appearance, accent })[mode];

const text: [keyof Palette, (keyof Palette)[]][] = [
  ["ink", ["background", "surface", "accentSoft", "errorSoft", "successSoft"]],
  ["muted", ["background", "surface"]],
  ["onAccent", ["accent", "accentHover"]],
  ["accentInk", ["background", "surface", "accentSoft"]],
  ["error", ["background", "surface", "errorSoft"]],
  ["success", ["background", "surface", "successSoft"]],
  ["warning", ["background", "surface"]],
];
const shapes: [keyof Palette, (keyof Palette)[]][] = [
  ["control", ["background", "surface"]],
  ["focus", ["background", "surface"]],
];

const broken = (colours: Palette) =>
  [
    ...text.map(([name, on]) => ({ name, on, ratio: 4.5 })),
    ...shapes.map(([name, on]) => ({ name, on, ratio: 3 })),
  ].flatMap(({ name, on, ratio }) =>
    on
      .filter((other) => !(contrast(colours[name], colours[other]) >= ratio))
      .map((other) => `${name} on ${other}`),
  );

const anyAccent = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  it("is that of WCAG 2", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
  });
});

describe("theme", () => {
  it("keeps every promised contrast for any accent, light and dark", () => {
    fc.assert(
      fc.property(anyAccent, fc.constantFrom("light" as const, "dark" as const), (accent, mode) => {
        const colours = paletteOf(accent, mode);
        expect(broken(colours)).toEqual([]);
        expect(Object.values(colours).filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([]);
      }),
      {
        seed: 7,
        numRuns: 400,
        examples: ["#000000", "#ffffff", "#808080", "#ffff00", "#0000ff", "#FF00ff"].flatMap(
          (accent) =>
            [
              [accent, "light"],
              [accent, "dark"],
            ] as [string, "light" | "dark"][],
        ),
      },
    );
  });

  it.each(Object.keys(looks) as LookName[])(
    "keeps them in %s, for its own accent and for any other",
    (name) => {
      const own = theme({ ...looks[name], theme: name });
      expect([...broken(own.light), ...broken(own.dark)]).toEqual([]);
      fc.assert(
        fc.property(anyAccent, (accent) => {
          const { light, dark } = theme({ ...looks[name], accent, theme: name });
          expect([...broken(light), ...broken(dark)]).toEqual([]);
        }),
        { seed: 7, numRuns: 60 },
      );
    },
  );

  it("shows a black brand in white on a dark page", () => {
    expect(contrast(paletteOf("#111111", "dark").accent, "#000000")).toBeGreaterThan(15);
  });

  it("shows a fill on its page for any accent", () => {
    fc.assert(
      fc.property(anyAccent, (accent) => {
        const { light, dark } = theme({ ...appearance, accent });
        expect(contrast(light.accent, light.background)).toBeGreaterThanOrEqual(1.3);
        expect(contrast(dark.accent, dark.background)).toBeGreaterThanOrEqual(3);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it.each(["#1f4f8b", "#0b6e4f", "#7c2d5e", "#ffd400", "#ff7a00"])(
    "leaves %s as it is where it reads already",
    (accent) => {
      expect(paletteOf(accent, "light").accent).toBe(accent);
    },
  );

  it("letters a blue in white after darkening it a little, and a yellow in dark without touching it", () => {
    expect(paletteOf("#3b82f6", "light").onAccent).toBe("#ffffff");
    expect(contrast(paletteOf("#ffd400", "light").onAccent, "#000000")).toBeLessThan(1.5);
  });

  it("carries the other tokens through", () => {
    const { mode, radius, density, font } = theme({
      ...appearance,
      font: "serif",
      mode: "auto",
      radius: 0,
      density: "compact",
    });
    expect({ mode, radius, density }).toEqual({ mode: "auto", radius: 0, density: "compact" });
    expect(font).toMatch(/serif$/);
    expect(theme(appearance).font).toBe("inherit");
  });
});
