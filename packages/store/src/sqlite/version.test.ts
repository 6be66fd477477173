import { describe, expect, test } from "vitest";
import { isSafeSqlite } from "./version.ts";

describe("the SQLite version gate", () => {
  test.each(["3.51.3", "3.51.10", "3.52.0", "3.54.1", "4.0.0", "3.44.6", "3.44.12", "3.50.7"])(
    "lets %s in",
    (version) => expect(isSafeSqlite(version)).toBe(true),
  );
  test.each([
    "2.99.99",
    "3.7.0",
    "3.44.5",
    "3.45.6",
    "3.49.9",
    "3.50.6",
    "3.51.0",
    "3.51.2",
    "",
    "3",
    "3.51",
    "3.51.3.1",
    "v3.54.1",
    "3.54.1-beta",
    "latest",
  ])("refuses %s", (version) => expect(isSafeSqlite(version)).toBe(false));
});
