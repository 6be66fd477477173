import { describe, expect, it } from "vitest";
import { weekdays } from "@aimant/funnel";
import type { SlotQuery, Span } from "@aimant/core/ports";
import { createCalendar } from "./index.ts";

const { freeSlots } = createCalendar();
const instant = (text: string) => Temporal.Instant.from(text);
const span = (start: string, end: string): Span => ({ start: instant(start), end: instant(end) });

type Changes = Partial<SlotQuery["booking"]> &
  Partial<SlotQuery["availability"]> & { now?: string; busy?: Span[] };

/** Monday 23 November 2026, 08:00 in Paris; calls on weekdays from 9 to 12. */
function query({ now = "2026-11-23T07:00:00Z", busy = [], ...changes }: Changes = {}): SlotQuery {
  const { timeZone = "Europe/Paris", week, daysOff = [], ...booking } = changes;
  const hours = [{ from: "09:00", to: "12:00" }];
  return {
    availability: {
      timeZone,
      daysOff,
      week: week ?? { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    },
    booking: { duration: "PT30M", buffer: "PT15M", notice: "PT0M", horizon: "P0D", ...booking },
    busy,
    now: instant(now),
  };
}

/** Starts on the owner's wall clock. */
const starts = (asked: SlotQuery) =>
  freeSlots(asked).map(({ start }) =>
    start.toZonedDateTimeISO(asked.availability.timeZone).toPlainDateTime().toString().slice(5, 16),
  );

const everyDay = (from: string, to: string) =>
  Object.fromEntries(weekdays.map((day) => [day, [{ from, to }]]));

describe("free slots", () => {
  it("start every half hour from the start of the owner's hours, and end within them", () => {
    expect(starts(query())).toEqual([
      "11-23T09:00",
      "11-23T09:30",
      "11-23T10:00",
      "11-23T10:30",
      "11-23T11:00",
      "11-23T11:30",
    ]);
    expect(starts(query({ week: { monday: [{ from: "09:10", to: "10:00" }] } }))).toEqual(["11-23T09:10"]);
  });

  it("start every call's length, in quarters of an hour, when calls are longer", () => {
    expect(starts(query({ duration: "PT50M" }))).toEqual(["11-23T09:00", "11-23T10:00", "11-23T11:00"]);
    expect(starts(query({ duration: "PT20M", horizon: "P0D" }))).toHaveLength(6);
  });

  it("keep the buffer free after a busy time and before the next", () => {
    const busy = [span("2026-11-23T09:00:00Z", "2026-11-23T09:30:00Z")]; // 10:00 to 10:30 in Paris
    expect(starts(query({ busy }))).toEqual(["11-23T09:00", "11-23T11:00", "11-23T11:30"]);
    expect(starts(query({ busy, buffer: "PT0M" }))).toEqual([
      "11-23T09:00",
      "11-23T09:30",
      "11-23T10:30",
      "11-23T11:00",
      "11-23T11:30",
    ]);
  });

  it("leave out the past and the notice", () => {
    expect(starts(query({ now: "2026-11-23T08:00:00Z" }))[0]).toBe("11-23T09:00");
    expect(starts(query({ now: "2026-11-23T08:00:01Z" }))[0]).toBe("11-23T09:30");
    expect(starts(query({ notice: "PT4H" }))).toEqual([]);
    expect(starts(query({ notice: "P1D", now: "2026-11-23T09:00:00Z", horizon: "P1D" }))[0]).toBe(
      "11-24T10:00",
    );
  });

  it("reach as far as the horizon's day, weekends and days off left out", () => {
    const days = new Set(
      starts(
        query({
          horizon: "P7D",
          daysOff: [{ from: "2026-11-25", to: "2026-11-26" }, { from: "2026-11-30" }],
        }),
      ).map((start) => start.slice(0, 5)),
    );
    expect([...days]).toEqual(["11-23", "11-24", "11-27"]);
  });

  it("offer nothing where there is nothing to offer", () => {
    expect(starts(query({ week: {} }))).toEqual([]);
    expect(starts(query({ duration: "PT0M" }))).toEqual([]);
    expect(starts(query({ duration: "PT4H" }))).toEqual([]);
    expect(starts(query({ horizon: "P0D", now: "2026-11-22T12:00:00Z" }))).toEqual([]);
    expect(starts(query({ busy: [span("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z")] }))).toEqual([]);
  });

  it("count hours that overlap once, and ignore busy times without length", () => {
    const week = {
      monday: [
        { from: "10:10", to: "11:00" },
        { from: "09:00", to: "10:30" },
        { from: "09:30", to: "10:00" },
      ],
    };
    const busy = [
      span("2026-11-23T08:30:00Z", "2026-11-23T08:30:00Z"),
      span("2026-11-23T10:00:00Z", "2026-11-23T08:00:00Z"),
    ];
    expect(starts(query({ week, busy }))).toEqual([
      "11-23T09:00",
      "11-23T09:30",
      "11-23T10:00",
      "11-23T10:30",
    ]);
  });

  it("stop at 400, and at a year", () => {
    const always = { week: everyDay("00:00", "23:59"), horizon: "P9999D" };
    expect(freeSlots(query(always))).toHaveLength(400);
    const last = freeSlots(
      query({ week: { monday: [{ from: "09:00", to: "09:30" }] }, horizon: "P9999D" }),
    ).at(-1);
    expect(last?.start.toString()).toBe("2027-11-22T08:00:00Z");
  });

  it("find the one gap among 5,000 busy times in any order", () => {
    const first = instant("2026-11-23T00:00:00Z");
    const all = Array.from({ length: 5_000 }, (_, index) => ({
      start: first.add({ minutes: index * 30 }),
      end: first.add({ minutes: index * 30 + 30 }),
    }));
    const gap = instant("2026-12-01T09:00:00Z");
    const busy = all.filter(({ start }) => !start.equals(gap)).toReversed();
    expect(starts(query({ busy, buffer: "PT0M", horizon: "P30D" }))).toEqual(["12-01T10:00"]);
  });
});

const night = (timeZone: string, now: string, hours: [string, string], duration = "PT30M") =>
  freeSlots(query({ timeZone, now, duration, week: everyDay(...hours) })).map(({ start, end }) => [
    start.toString().slice(11, 16),
    end.toString().slice(11, 16),
  ]);

describe("free slots when the clock changes", () => {
  it("lose the hour that is skipped in Paris", () => {
    expect(night("Europe/Paris", "2026-03-28T23:30:00Z", ["01:30", "03:30"])).toEqual([
      ["00:30", "01:00"],
      ["01:00", "01:30"],
    ]);
    expect(night("Europe/Paris", "2026-03-28T23:30:00Z", ["02:00", "03:00"])).toEqual([]);
  });

  it("offer the repeated hour once in New York, every slot as long as any other", () => {
    // 01:00 and 01:30 come twice: 05:00Z and 05:30Z, then 06:00Z and 06:30Z.
    expect(night("America/New_York", "2026-11-01T04:00:00Z", ["01:00", "02:30"])).toEqual([
      ["05:00", "05:30"],
      ["05:30", "06:00"],
      ["07:00", "07:30"],
    ]);
  });

  it("stay inside hours that end before the clock falls back", () => {
    // 01:00 to 01:30, both times; an hour-long call would run through 01:30 to 02:00, which is not open.
    expect(night("America/New_York", "2026-11-01T04:00:00Z", ["01:00", "01:30"])).toEqual([
      ["05:00", "05:30"],
    ]);
    expect(night("America/New_York", "2026-11-01T04:00:00Z", ["01:00", "01:30"], "PT1H")).toEqual([]);
  });

  it("know that Lord Howe moves by half an hour", () => {
    // 2026-10-04: 02:00 (+10:30) becomes 02:30 (+11).
    expect(night("Australia/Lord_Howe", "2026-10-03T14:00:00Z", ["01:30", "03:00"])).toEqual([
      ["15:00", "15:30"],
      ["15:30", "16:00"],
    ]);
  });

  it("count Kathmandu's quarter of an hour", () => {
    expect(night("Asia/Kathmandu", "2026-11-23T00:00:00Z", ["09:00", "10:00"])).toEqual([
      ["03:15", "03:45"],
      ["03:45", "04:15"],
    ]);
  });
});
