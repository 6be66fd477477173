import { DAY } from "./occurrences.ts";

/** A date or date-time of jCal: its wall-clock time in milliseconds as if it were UTC. */
export type DateValue = { wall: number; isDate: boolean; isUtc: boolean };

/** Reads `2026-03-29` or `2026-03-29T09:00:00Z`; `undefined` where it is none. */
export function readDateValue(value: unknown): DateValue | undefined {
  const text = typeof value === "string" ? value : String(value);
  const isUtc = text.endsWith("Z");
  const length = isUtc ? text.length - 1 : text.length;
  const isDate = length === 10;
  if (!isDate && length !== 16 && length !== 19) return undefined;
  const day = dayAt(text);
  const time = isDate ? 0 : timeAt(text, length);
  return day === undefined || time === undefined ? undefined : { wall: day + time, isDate, isUtc };
}

/** The number that stands there in so many digits; NaN where there is something else. */
function digits(text: string, from: number, count: number): number {
  let number = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function dayAt(text: string): number | undefined {
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)];
  if (text[4] !== "-" || text[7] !== "-") return undefined;
  const date = new Date(0);
  const midnight = date.setUTCFullYear(year, month - 1, day);
  // 30 February becomes another day for Date: refuse it.
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? midnight : undefined;
}

function timeAt(text: string, length: number): number | undefined {
  const second = length === 19 ? digits(text, 17, 2) : 0;
  const [hour, minute] = [digits(text, 11, 2), digits(text, 14, 2)];
  if (text[10] !== "T" || text[13] !== ":" || (length === 19 && text[16] !== ":")) return undefined;
  // A leap second is allowed by some writers and by no parser.
  if (!(hour < 24 && minute < 60 && second <= 60)) return undefined;
  return ((hour * 60 + minute) * 60 + Math.min(59, second)) * 1_000;
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
