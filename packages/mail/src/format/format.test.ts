import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lines, oneLine, webAddress } from "./clean.ts";
import { minutesBetween, sameClock } from "./dates.ts";
import { french, frenchSpaces } from "./french.ts";
import { mailto, phone } from "./phone.ts";
import { section, textBar, textBars } from "./plain-text.ts";
import { insideSentence } from "./scores.ts";
import { firstShorterThan, shorten } from "./shorten.ts";

describe("French spacing", () => {
  test("puts narrow no-break spaces before ; : ! ? and inside guillemets", () => {
    expect(frenchSpaces("« Quoi ? » dit-elle : non ; rien !")).toBe(
      "«\u202fQuoi\u202f?\u202f» dit-elle\u202f: non\u202f; rien\u202f!",
    );
  });
  test("leaves addresses, times and English alone", () => {
    for (const text of ["https://a.test/?b=c", "14:30", "Really? Yes!"])
      expect(frenchSpaces(text)).toBe(text);
  });
  test("never touches a value", () => {
    expect(french`« ${"a ? b"} » : ${3}`).toBe("«\u202fa ? b\u202f»\u202f: 3");
  });
});

describe("somebody else's words", () => {
  test("become one line without control or direction characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const line = oneLine(value);
        // oxlint-disable-next-line no-control-regex
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/);
        expect(line.isWellFormed()).toBe(true);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
  test("keep emoji sequences and typographic blanks", () => {
    expect(oneLine("👩🏽‍💻 a\u202f!\u00a0b")).toBe("👩🏽‍💻 a\u202f!\u00a0b");
  });
  test("keep their lines where there may be several", () => {
    expect(lines("un\r\n\r\n deux\u2028trois\rquatre")).toEqual(["un", "deux", "trois", "quatre"]);
  });
  test("become a link only for the web", () => {
    expect(webAddress("https://a.test/b")).toBe("https://a.test/b");
    for (const bad of ["javascript:alert(1)", "data:text/html,x", "//a.test", "https://", "", undefined]) {
      expect(webAddress(bad)).toBeUndefined();
    }
  });
});

describe("shortening", () => {
  test("keeps within the limit and never cuts a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (value, limit) => {
        const short = shorten(value, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        expect(short.isWellFormed()).toBe(value.isWellFormed());
        if (value.length <= limit) expect(short).toBe(value);
      }),
    );
  });
  test("cuts between words, and not inside an emoji", () => {
    expect(shorten("Compagnie des arts verriers", 20)).toBe("Compagnie des arts…");
    expect(shorten("abc 👩🏽‍💻👩🏽‍💻", 12)).toBe("abc 👩🏽‍💻…");
  });
  test("takes the first wording that fits, else cuts the last", () => {
    expect(firstShorterThan(6, ["abcdefgh", "abcde", "a"])).toBe("abcde");
    expect(firstShorterThan(5, ["abcdefgh", "abcdef"])).toBe("abc…");
  });
});

describe("numbers to call and addresses to write to", () => {
  test.each([
    ["+33612345678", "+33\u00a06\u00a012\u00a034\u00a056\u00a078", "tel:+33612345678"],
    ["+442079460018", "+44\u00a020\u00a07946\u00a00018", "tel:+442079460018"],
    ["06 12 34", "06 12 34", "tel:061234"],
    ["+33;ext=1\r\n2", "+33;ext=1 2", "tel:+3312"],
  ])("%j", (number, shown, href) => expect(phone(number)).toEqual({ shown, href }));
  test.each([undefined, "", "  ", "call me"])("%j is no number", (number) =>
    expect(phone(number)).toBeUndefined(),
  );
  test("a mailto link holds the address alone", () => {
    expect(mailto("o'brien+cx@example.com")).toBe("mailto:o'brien%2Bcx@example.com");
    expect(mailto("a@b.test?cc=c@d.test")).toBe("mailto:a@b.test%3Fcc%3Dc@d.test");
  });
});

describe("plain text", () => {
  test.each([
    [0, "░░░░░░░░░░"],
    [4, "░░░░░░░░░░"],
    [72, "███████░░░"],
    [100, "██████████"],
  ])("a score of %i", (score, bar) => expect(textBar(score)).toBe(bar));
  test("bars stand under one another, a long label on its own line", () => {
    const axes = [
      { label: "Écoute", score: 50 },
      { label: "Une façon remarquablement longue de dire", score: 10 },
      { label: "Mesure", score: null },
    ];
    expect(textBars(axes, "non évalué").split("\n")).toEqual([
      "Écoute  █████░░░░░  50/100",
      "Une façon remarquablement longue de dire",
      "        █░░░░░░░░░  10/100",
      "Mesure  non évalué",
    ]);
  });
  test("a section with nothing in it leaves no title behind", () => {
    expect(section("Réponses", "", false, undefined)).toBe("");
    expect(section("Réponses", "une")).toBe("RÉPONSES\nune");
  });
});

test("a label is lowered inside a sentence, initials are not", () => {
  expect(["En progression", "Élevé", "CX avancée", "déjà", ""].map(insideSentence)).toEqual([
    "en progression",
    "élevé",
    "CX avancée",
    "déjà",
    "",
  ]);
});

test("durations are whole minutes over a clock change too, and never negative", () => {
  const start = Temporal.Instant.from("2026-10-25T00:30:00Z");
  const end = Temporal.Instant.from("2026-10-25T01:30:00Z");
  expect(minutesBetween(start, end)).toBe(60);
  expect(minutesBetween(end, start)).toBe(0);
  expect(sameClock(start, "Europe/Paris", "Europe/Berlin")).toBe(true);
  expect(sameClock(start, "Europe/Paris", "Europe/London")).toBe(false);
});
