import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { busyFromCalendar } from "./busy.ts";

const folder = fileURLToPath(new URL("corpus/", import.meta.url));
const files = readdirSync(folder);
const spans = [
  { start: "2026-03-01T00:00:00", end: "2026-05-01T00:00:00" },
  { start: "2026-10-01T00:00:00", end: "2026-12-01T00:00:00" },
];
const zones = ["Europe/Paris", "America/New_York", "Pacific/Auckland", "Asia/Kolkata"];
const cases = files.flatMap((name) =>
  zones.flatMap((zone) => spans.map((span) => ({ name, zone, ...span, file: `${folder}${name}` }))),
);

/** Debian's own Python, whatever else the machine has. */
const answers = spawnSync("/usr/bin/python3", [fileURLToPath(new URL("oracle.py", import.meta.url))], {
  input: cases.map((query) => JSON.stringify(query)).join("\n"),
  encoding: "utf8",
});
const expected = answers.stdout
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as [string, string][]);

describe("busy times are those that Debian's python3-recurring-ical-events finds", () => {
  test("in every file", () => {
    expect(answers.stderr).toBe("");
    expect(expected).toHaveLength(cases.length);
    expect(expected.flat().length).toBeGreaterThan(1_000);
  });

  test.each(cases.map((query, index) => ({ ...query, index })))(
    "$name from $start for an owner in $zone",
    async ({ file, zone, start, end, index }) => {
      const span = { start: Temporal.Instant.from(`${start}Z`), end: Temporal.Instant.from(`${end}Z`) };
      const busy = await busyFromCalendar(readFileSync(file, "utf8"), { span, timeZone: zone });
      expect(busy.map((found) => [found.start.toString(), found.end.toString()])).toEqual(expected[index]);
    },
  );
});
