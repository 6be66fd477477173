import { expect, it } from "vitest";
import { parseNumber } from "./parse-number.ts";

it.each([
  ["12", "fr", 12],
  ["1 234,5", "fr", 1234.5],
  ["1\u202f234,5", "fr", 1234.5],
  ["1.5", "fr", 1.5],
  ["-3", "fr", -3],
  ["−3", "fr", -3],
  [",5", "fr", 0.5],
  ["1,234.5", "en", 1234.5],
  ["1,234,567", "en", 1234567],
  ["2,5", "en", 2.5],
  ["1’234", "de-CH", 1234],
  ["", "fr", undefined],
  ["  ", "fr", undefined],
])("reads %j in %s as %j", (text, locale, number) => {
  expect(parseNumber(text, locale)).toBe(number);
});

it.each(["douze", "1e3", "0x10", "12 €", "--1", "1.2.3", "Infinity", "１２"])(
  "leaves %j as it is",
  (text) => {
    expect(parseNumber(text, "fr")).toBe(text);
  },
);
