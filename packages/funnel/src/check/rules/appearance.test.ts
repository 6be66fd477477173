import * as v from "valibot";
import { describe, expect, it, test } from "vitest";
import { findings } from "../../fixtures/findings.ts";
import { AppearanceSchema } from "../../schema/appearance.ts";
import { looks, type LookName } from "../../theme/theme.ts";

const names = Object.keys(looks) as LookName[];

describe("a brand colour", () => {
  test.each(["#1f4f8b", "#14523d", "#ffd400", "#111111"])("that reads is used as it is: %s", (accent) => {
    expect(findings({ appearance: { accent } })).toEqual([]);
  });

  it("on which nothing reads is corrected, and the check says to what", () => {
    expect(findings({ appearance: { accent: "#3b82f6" } })).toEqual([
      expect.stringMatching(
        /^warning accent-corrected appearance\.accent: #3b82f6 has a contrast of 3\.7 to white .* buttons are #[0-9a-f]{6} with #ffffff on it/,
      ),
    ]);
  });

  it("that sinks into a dark page is corrected there alone", () => {
    expect(findings({ appearance: { accent: "#14523d", mode: "auto" } })).toEqual([]);
    expect(findings({ appearance: { accent: "#14523d", mode: "dark" } })).toEqual([
      expect.stringContaining("to the dark page"),
    ]);
  });
});

describe("a built-in theme", () => {
  test.each(names)("%s needs no correction", (theme) => {
    expect(findings({ appearance: { theme } })).toEqual([]);
  });

  it("gives every token that is left out, and no other", () => {
    expect(v.parse(AppearanceSchema, { theme: "garden", radius: 4 })).toEqual({
      theme: "garden",
      accent: looks.garden.accent,
      font: "rounded",
      radius: 4,
      mode: "light",
      density: "comfortable",
    });
  });

  it("stays what it was when it is read again", () => {
    for (const theme of names) {
      const once = v.parse(AppearanceSchema, { theme, accent: "#aa3355" });
      expect(v.parse(AppearanceSchema, once)).toEqual(once);
    }
  });

  it("is one of those that there are", () => {
    expect(findings({ appearance: { theme: "baroque" as "clear" } })).toEqual([
      expect.stringContaining("error"),
    ]);
  });
});
