import { expect, test } from "vitest";
import { isAllowed, licenceOf } from "./licences.ts";

const component = (name: string, ...ids: string[]) => ({
  name,
  version: "1.0.0",
  licenses: ids.map((id) => ({ license: { id } })),
});

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-only)", true],
  ["(ISC AND CC-BY-3.0)", true],
  ["GPL-3.0-only", false],
  ["MIT AND AGPL-3.0-only", false],
  ["BUSL-1.1", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["", false],
])("%s", (expression, fine) => {
  expect(isAllowed(expression)).toBe(fine);
});

test("every licence that a package names counts, and one that names none was read by hand or is refused", () => {
  expect(licenceOf(component("a", "MIT", "GPL-2.0-only"))).toBe("MIT AND GPL-2.0-only");
  expect(licenceOf(component("busboy"))).toBe("MIT");
  expect(licenceOf({ name: "unknown", version: "1.0.0" })).toBe("");
});
