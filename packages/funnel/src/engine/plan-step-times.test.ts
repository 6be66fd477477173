import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { frenchHolidays } from "../fixtures/french-holidays.ts";
import { plannedTimes } from "../fixtures/planned-times.ts";
import { FollowUpSchema, type FollowUp, type SendWindow, type Step } from "../schema/follow-up.ts";
import { weekdays } from "../schema/team.ts";
import { nextAction, planStep } from "./plan-step.ts";

const paris = "Europe/Paris";
const week: SendWindow["days"] = [...weekdays];
const windows: Record<string, SendWindow> = {
  office: { days: week.slice(0, 5), from: "09:00", to: "18:00" },
  "two-mornings": { days: ["tuesday", "thursday"], from: "09:30", to: "11:00" },
  "every-day": { days: week, from: "08:00", to: "20:00" },
  night: { days: week, from: "02:00", to: "02:45" },
  "small-hours": { days: week, from: "02:30", to: "04:00" },
  "sunday-night": { days: ["sunday"], from: "00:00", to: "06:00" },
  "monday-evening": { days: ["monday"], from: "23:00", to: "23:30" },
};

function oneStep(parts: { delay: string } & Partial<Pick<Step, "days" | "holidays" | "window">>): FollowUp {
  const step = { id: "only", ...parts, action: { type: "notify-owner" } };
  return v.parse(FollowUpSchema, { id: "after", trigger: "submitted", steps: [step] });
}

const instant = (text: string) => Temporal.Instant.from(text);

for (const [group, rows] of Object.entries(plannedTimes)) {
  describe(group, () => {
    test.each(rows)("%s", (row) => {
      const [, from = "", delay = "", at, ...others] = row.split(" | ");
      const other = new Map(others.map((text) => [text.split(" ")[0], text.split(" ")[1] ?? ""]));
      const window = windows[other.get("window") ?? ""];
      expect(other.has("window")).toBe(window !== undefined);
      const step = oneStep({
        delay,
        ...(other.has("business") && { days: "business" as const }),
        ...(other.has("holidays") && { holidays: other.get("holidays")?.split(",") ?? [] }),
        ...(window && { window }),
      });
      const planned = planStep(step, null, instant(from), other.get("zone") ?? paris, frenchHolidays);
      expect(planned?.at.toString()).toBe(at);
    });
  });
}

describe("a step without holidays to look up", () => {
  test("knows weekends only", () => {
    const overBastilleDay = oneStep({ delay: "P1D", days: "business" });
    expect(planStep(overBastilleDay, null, instant("2026-07-13T08:00:00Z"), paris)?.at.toString()).toBe(
      "2026-07-14T08:00:00Z",
    );
  });

  test("does not wait for ever on a calendar without a working day", () => {
    const always = () => true;
    const planned = planStep(
      oneStep({
        delay: "P2D",
        days: "business",
        window: { days: ["monday"], from: "09:00", to: "18:00" },
      }),
      null,
      instant("2026-07-13T08:00:00Z"),
      paris,
      always,
    );
    expect(planned?.at).toBeInstanceOf(Temporal.Instant);
  });
});

describe("the next action", () => {
  const from = instant("2026-06-01T08:00:00Z");
  const next = (followUp: FollowUp, now: string) =>
    nextAction(followUp, { after: null, from }, instant(now), paris, frenchHolidays)?.at.toString();
  const window = { days: ["monday" as const], from: "09:00", to: "18:00" };

  test("is as planned while that lies ahead", () => {
    expect(next(oneStep({ delay: "P2D" }), "2026-06-02T00:00:00Z")).toBe("2026-06-03T08:00:00Z");
    expect(next(oneStep({ delay: "P2D" }), "2026-06-03T08:00:00Z")).toBe("2026-06-03T08:00:00Z");
  });

  test("is due now where its time has gone by", () => {
    expect(next(oneStep({ delay: "P2D" }), "2026-06-06T03:00:00Z")).toBe("2026-06-06T03:00:00Z");
  });

  test("is due at the next opening where its time has gone by at night", () => {
    expect(next(oneStep({ delay: "P2D", window }), "2026-06-08T20:00:00Z")).toBe("2026-06-15T07:00:00Z");
    expect(next(oneStep({ delay: "P2D", window }), "2026-06-08T10:00:00Z")).toBe("2026-06-08T10:00:00Z");
  });

  test("is none after the last step, and none after a step that is gone", () => {
    const followUp = oneStep({ delay: "P2D" });
    const after = (step: string) => nextAction(followUp, { after: step, from }, from, paris);
    expect(after("only")).toBeNull();
    expect(after("gone")).toBeNull();
  });

  test("is never in the past and never before its plan, wherever and whenever", () => {
    const zones = ["Europe/Paris", "America/New_York", "Asia/Beirut", "Australia/Lord_Howe", "UTC"];
    const moment = fc
      .integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) })
      .map((at) => Temporal.Instant.fromEpochMilliseconds(at));
    const step = fc.record({
      delay: fc.constantFrom("PT0M", "PT5H", "P1D", "P2DT3H", "P1W"),
      days: fc.constantFrom("calendar" as const, "business" as const),
      window: fc.constantFrom(undefined, window, {
        days: ["saturday" as const, "sunday" as const],
        from: "00:00",
        to: "02:30",
      }),
    });
    fc.assert(
      fc.property(
        step,
        moment,
        moment,
        fc.constantFrom(...zones),
        ({ window: open, ...rest }, start, now, zone) => {
          const followUp = oneStep({ ...rest, ...(open && { window: open }) });
          const planned = planStep(followUp, null, start, zone, frenchHolidays);
          const action = nextAction(followUp, { after: null, from: start }, now, zone, frenchHolidays);
          if (!planned || !action) throw new Error("there is one step");
          expect(Temporal.Instant.compare(action.at, now)).toBeGreaterThanOrEqual(0);
          expect(Temporal.Instant.compare(action.at, planned.at)).toBeGreaterThanOrEqual(0);
          expect(Temporal.Instant.compare(planned.at, start)).toBeGreaterThanOrEqual(0);
          if (!open) return;
          const clock = action.at.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
          expect(clock >= open.from && clock < open.to).toBe(true);
        },
      ),
    );
  });
});
