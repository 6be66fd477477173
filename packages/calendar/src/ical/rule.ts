/** A recurrence rule as ical.js reads it, in numbers; what it does not say is empty. */
export type Rule = {
  freq: "YEARLY" | "MONTHLY" | "WEEKLY" | "DAILY" | "HOURLY" | "MINUTELY" | "SECONDLY";
  interval: number;
  count: number | undefined;
  /** Wall-clock time in milliseconds, the last that may still occur. */
  until: number | undefined;
  /** 0 is Monday. */
  weekStart: number;
  months: number[];
  weeks: number[];
  yearDays: number[];
  monthDays: number[];
  /** `nth` is 0 for every such day. */
  days: { day: number; nth: number }[];
  hours: number[];
  minutes: number[];
  seconds: number[];
  positions: number[];
};

const frequencies = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY"] as const;
const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const numbers = (value: unknown) => list(value).map(Number).filter(Number.isInteger);

/** Reads the `recur` value of jCal (RFC 7265, 3.6.10); throws where there is no such rule. */
export function readRule(recur: Record<string, unknown>, until: number | undefined): Rule {
  const freq = frequencies.find((name) => name === recur.freq);
  if (freq === undefined) throw new RangeError("no such frequency");
  const count = recur.count === undefined ? undefined : Number(recur.count);
  return {
    freq,
    // Exchange writes INTERVAL=0 where it means nothing by it.
    interval: Math.max(1, Math.trunc(Number(recur.interval ?? 1)) || 1),
    count: count === undefined || Number.isInteger(count) ? count : undefined,
    until,
    weekStart: Math.max(0, weekStartOf(recur.wkst)),
    months: numbers(recur.bymonth),
    weeks: numbers(recur.byweekno),
    yearDays: numbers(recur.byyearday),
    monthDays: numbers(recur.bymonthday),
    days: list(recur.byday).flatMap(readDay),
    hours: numbers(recur.byhour),
    minutes: numbers(recur.byminute),
    seconds: numbers(recur.bysecond),
    positions: numbers(recur.bysetpos),
  };
}

/** ical.js gives the number of a day (1 is Sunday), other readers its letters. */
function weekStartOf(value: unknown): number {
  if (typeof value === "number") return (value + 5) % 7;
  return weekdays.indexOf(typeof value === "string" ? value : "MO");
}

function readDay(value: unknown): { day: number; nth: number }[] {
  const [, nth = "", letters = ""] = /^([+-]?\d{0,3})(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(value)) ?? [];
  const day = weekdays.indexOf(letters);
  return day < 0 ? [] : [{ day, nth: Number(nth) || 0 }];
}
