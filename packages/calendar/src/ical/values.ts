import { DAY } from "./occurrences.ts";

/** A date or date-time of jCal: its wall-clock time in milliseconds as if it were UTC. */
export type DateValue = { wall: number; isDate: boolean; isUtc: boolean };

/** Reads `2026-03-29` or `2026-03-29T09:00:00Z`; `undefined` where it is none. */
export function readDateValue(value: unknown): DateValue | undefined {
  const [, date, time, zulu] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?(Z)?$/.exec(String(value)) ?? [];
  if (date === undefined) return undefined;
  // 24:00 and a leap second are allowed by some writers and by no parser.
  const wall = Date.parse(`${date}T${(time ?? "00:00").replace(/:60$/, ":59")}Z`);
  // 30 February becomes another day for Date: refuse it.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== date) return undefined;
  return { wall, isDate: time === undefined, isUtc: zulu !== undefined };
}

/** The wall-clock time alone. */
export const wallTime = (value: unknown): number | undefined => readDateValue(value)?.wall;

/** A duration: whole days on the wall clock, and exact time (RFC 5545, 3.3.6). */
export type Length = { days: number; exact: number };

/** Reads `PT1H30M`, `P1D`, `P2W`; `undefined` where it is none or goes backwards. */
export function readLength(value: unknown): Length | undefined {
  const [whole, weeks, days, hours, minutes, seconds] =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/.exec(
      String(value),
    ) ?? [];
  if (whole === undefined) return undefined;
  const count = (part: string | undefined) => Number(part ?? 0);
  return {
    days: count(weeks) * 7 + count(days),
    exact: ((count(hours) * 60 + count(minutes)) * 60 + count(seconds)) * 1_000,
  };
}

export const oneDay: Length = { days: 1, exact: 0 };
export const noTime: Length = { days: 0, exact: 0 };
export const wholeDays = (milliseconds: number): Length => ({
  days: Math.round(milliseconds / DAY),
  exact: 0,
});
