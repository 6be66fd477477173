import { anOwner } from "@aimant/testing";
import { expect, test } from "vitest";
import { answerBy } from "./answer-by.ts";

const { availability } = anOwner();
const due = (from: string, within: string, more = {}) =>
  answerBy(Temporal.Instant.from(from), within, { ...availability, ...more })?.toString();

test("an answer is due in the owner's own hours, over nights, weekends, days off and a clock change", () => {
  // Claire works from 9 to 12, Paris time.
  expect(due("2026-11-24T09:00:00Z", "PT1H")).toBe("2026-11-24T10:00:00Z");
  expect(due("2026-11-24T10:30:00Z", "PT1H")).toBe("2026-11-25T08:30:00Z");
  expect(due("2026-11-27T10:30:00Z", "PT1H")).toBe("2026-11-30T08:30:00Z");
  expect(due("2026-11-24T12:00:00Z", "PT1H", { daysOff: [{ from: "2026-11-25" }] })).toBe(
    "2026-11-26T09:00:00Z",
  );
  expect(due("2026-03-27T10:30:00Z", "PT1H")).toBe("2026-03-30T07:30:00Z");
  expect(due("2026-11-24T09:00:00Z", "PT1H", { week: {} })).toBeUndefined();
});
