import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { FollowUpSchema, type FollowUp } from "../schema/follow-up.ts";
import { planStep } from "./plan-step.ts";

const followUp = (...delays: string[]): FollowUp =>
  v.parse(FollowUpSchema, {
    id: "after",
    trigger: "submitted",
    steps: delays.map((delay, at) => ({
      id: `s${at}`,
      delay,
      consent: "results",
      action: { type: "email", template: "synthesis" },
    })),
  });

function due(delay: string, from: string, timeZone = "Europe/Paris"): string | undefined {
  return planStep(followUp(delay), null, Temporal.Instant.from(from), timeZone)?.at.toString();
}

describe("the next step", () => {
  const now = Temporal.Instant.from("2026-06-01T08:00:00Z");

  test("is the first one, then the one after, then none", () => {
    const steps = followUp("P2D", "PT4H");
    expect(planStep(steps, null, now, "Europe/Paris")?.step.id).toBe("s0");
    expect(planStep(steps, "s0", now, "Europe/Paris")).toMatchObject({
      step: { id: "s1" },
      at: Temporal.Instant.from("2026-06-01T12:00:00Z"),
    });
    expect(planStep(steps, "s1", now, "Europe/Paris")).toBeNull();
  });

  test("after a step that is no longer there is none", () => {
    expect(planStep(followUp("P2D"), "gone", now, "Europe/Paris")).toBeNull();
  });
});

describe("a delay", () => {
  test("of days keeps the hour on the clock when summer time begins", () => {
    // 28 March 2026, 10:00 in Paris is 09:00 UTC; two days later 10:00 is 08:00 UTC.
    expect(due("P2D", "2026-03-28T09:00:00Z")).toBe("2026-03-30T08:00:00Z");
  });

  test("of days keeps the hour on the clock when summer time ends", () => {
    expect(due("P2D", "2026-10-24T08:00:00Z")).toBe("2026-10-26T09:00:00Z");
    expect(due("P1W", "2026-10-24T08:00:00Z")).toBe("2026-10-31T09:00:00Z");
  });

  test("that lands in the hour that is skipped goes on to the hour after it", () => {
    // 02:30 does not exist in Paris on 29 March 2026: 03:30 summer time is 01:30 UTC.
    expect(due("P1D", "2026-03-28T01:30:00Z")).toBe("2026-03-29T01:30:00Z");
  });

  test("that lands in the hour that comes twice takes the first", () => {
    expect(due("P1D", "2026-10-24T00:30:00Z")).toBe("2026-10-25T00:30:00Z");
  });

  test("of hours is exact over a clock change", () => {
    expect(due("PT48H", "2026-03-28T09:00:00Z")).toBe("2026-03-30T09:00:00Z");
  });

  test("of days and hours adds the hours after the days", () => {
    expect(due("P1DT3H30M", "2026-03-28T00:00:00Z")).toBe("2026-03-29T03:30:00Z");
  });

  test("follows the funnel's own time zone", () => {
    expect(due("P2D", "2026-03-28T09:00:00Z", "America/Montreal")).toBe("2026-03-30T09:00:00Z");
    expect(due("PT0M", "2026-03-28T09:00:00Z", "Asia/Kolkata")).toBe("2026-03-28T09:00:00Z");
  });
});
