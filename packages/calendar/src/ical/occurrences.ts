import type { Rule } from "./rule.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** Periods that one rule may look at: every 5 minutes for two months. */
const MOST_PERIODS = 20_000;

/** What is left of the work that one calendar may cause; shared by all its rules. */
export type Budget = { periods: number };

/** The calendar asks for more work than any real one. */
export class TooMuchWork extends Error {}

const dayOf = (time: number) => Math.floor(time / DAY);
/** 0 is Monday; day 0 was a Thursday. */
const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7;
const firstOf = (year: number, month: number) => Math.floor(Date.UTC(year, month, 1) / DAY);

type Days = { first: number; last: number };

/**
 * The wall-clock times of a rule between `from` and `to` (RFC 5545, 3.3.10), in order. All times are milliseconds of a
 * clock without a zone, so that a meeting at nine stays at nine. Rules without COUNT start near `from`, whatever
 * their age; no rule can go on for ever, since every one is walked by whole periods up to `to`.
 */
export function occurrences(
  start: number,
  rule: Rule,
  window: { from: number; to: number },
  budget: Budget,
): number[] {
  const times = timesOf(rule, start);
  const byDay = dayFilter(rule, start);
  const found: number[] = [];
  const last = Math.min(window.to, rule.until ?? Infinity);
  let count = 0;
  const first = rule.count === undefined ? periodBefore(rule, start, window.from) : 0;
  for (let index = first; index < first + MOST_PERIODS; index += 1) {
    if ((budget.periods -= 1) < 0) throw new TooMuchWork("the calendar repeats too often");
    const period = periodAt(rule, start, index);
    if (!(period.begin <= last)) return found;
    for (const time of inPeriod(rule, period, byDay, times)) {
      if (time < start) continue;
      if (time > last) return found;
      if (rule.count !== undefined && (count += 1) > rule.count) return found;
      if (time >= window.from) found.push(time);
    }
  }
  return found;
}

/** One period of the rule's frequency: the days it covers and, below a day, its time of day. */
type Period = Days & { begin: number; clock: number };

const stepOf = { DAILY: DAY, WEEKLY: 7 * DAY, HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: SECOND };

function periodAt(rule: Rule, start: number, index: number): Period {
  const ahead = index * rule.interval;
  if (rule.freq === "YEARLY" || rule.freq === "MONTHLY") {
    const date = new Date(start);
    const yearly = rule.freq === "YEARLY";
    const year = date.getUTCFullYear() + (yearly ? ahead : 0);
    const month = yearly ? 0 : date.getUTCMonth() + ahead;
    const first = firstOf(year, month);
    return { first, last: firstOf(year, month + (yearly ? 12 : 1)) - 1, begin: first * DAY, clock: 0 };
  }
  if (rule.freq === "WEEKLY") {
    const day = dayOf(start);
    const first = day - ((weekdayOf(day) - rule.weekStart + 7) % 7) + ahead * 7;
    return { first, last: first + 6, begin: first * DAY, clock: 0 };
  }
  const begin = start + ahead * stepOf[rule.freq];
  const day = dayOf(begin);
  return {
    first: day,
    last: day,
    begin: rule.freq === "DAILY" ? day * DAY : begin,
    clock: begin - day * DAY,
  };
}

/** A period that ends before `from`, or the first. */
function periodBefore(rule: Rule, start: number, from: number): number {
  const passed = from - start;
  const length = rule.freq === "YEARLY" ? 366 * DAY : rule.freq === "MONTHLY" ? 31 * DAY : stepOf[rule.freq];
  return Math.max(0, Math.floor(passed / (length * rule.interval)) - 2);
}

/** The times of day of an occurrence, for frequencies of a day and more. */
function timesOf(rule: Rule, start: number): number[] {
  const clock = start - dayOf(start) * DAY;
  const or = (values: number[], own: number) => (values.length === 0 ? [own] : values);
  const times: number[] = [];
  for (const hour of or(rule.hours, Math.floor(clock / HOUR)))
    for (const minute of or(rule.minutes, Math.floor((clock % HOUR) / MINUTE)))
      for (const second of or(rule.seconds, Math.floor((clock % MINUTE) / SECOND)))
        times.push(hour * HOUR + minute * MINUTE + second * SECOND);
  return times.toSorted((a, b) => a - b);
}

function inPeriod(
  rule: Rule,
  period: Period,
  byDay: (day: number, days: Days) => boolean,
  times: number[],
): number[] {
  const below = belowADay(rule, period, times);
  if (below.length === 0) return [];
  const found: number[] = [];
  for (let day = period.first; day <= period.last; day += 1) {
    if (byDay(day, period)) for (const time of below) found.push(day * DAY + time);
  }
  if (rule.positions.length === 0) return found;
  const chosen = rule.positions.map((position) => found.at(position > 0 ? position - 1 : position));
  return [...new Set(chosen)].filter((time) => time !== undefined).toSorted((a, b) => a - b);
}

/** Hours, minutes and seconds: a part of the frequency's own size or larger limits, a smaller one expands. */
function belowADay(rule: Rule, { clock }: Period, times: number[]): number[] {
  if (!["HOURLY", "MINUTELY", "SECONDLY"].includes(rule.freq)) return times;
  const allowed = (values: number[], own: number) => values.length === 0 || values.includes(own);
  const hour = Math.floor(clock / HOUR);
  const minute = Math.floor((clock % HOUR) / MINUTE);
  const second = Math.floor((clock % MINUTE) / SECOND);
  if (!allowed(rule.hours, hour)) return [];
  if (rule.freq !== "HOURLY" && !allowed(rule.minutes, minute)) return [];
  if (rule.freq === "SECONDLY") return allowed(rule.seconds, second) ? [clock] : [];
  const minutes = rule.freq === "HOURLY" && rule.minutes.length > 0 ? rule.minutes : [minute];
  const seconds = rule.seconds.length > 0 ? rule.seconds : [second];
  return minutes
    .flatMap((m) => seconds.map((s) => hour * HOUR + m * MINUTE + s * SECOND))
    .toSorted((a, b) => a - b);
}

/** Which days of a period count. What the rule leaves open comes from the start. */
function dayFilter(given: Rule, start: number): (day: number, days: Days) => boolean {
  const rule = withDefaults(given, start);
  const { months, weeks, yearDays, monthDays, days: weekdays } = rule;
  const counted = weekdays.some(({ nth }) => nth !== 0) && ["YEARLY", "MONTHLY"].includes(rule.freq);
  return (day, period) => {
    const date = new Date(day * DAY);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    if (months.length > 0 && !months.includes(month + 1)) return false;
    if (monthDays.length > 0) {
      const length = firstOf(year, month + 1) - firstOf(year, month);
      const own = date.getUTCDate();
      if (!monthDays.includes(own) && !monthDays.includes(own - length - 1)) return false;
    }
    if (yearDays.length > 0) {
      const own = day - firstOf(year, 0) + 1;
      const length = firstOf(year + 1, 0) - firstOf(year, 0);
      if (!yearDays.includes(own) && !yearDays.includes(own - length - 1)) return false;
    }
    if (weeks.length > 0 && !inWeeks(day, year, rule)) return false;
    if (weekdays.length === 0) return true;
    const own = weekdayOf(day);
    if (!counted) return weekdays.some((wanted) => wanted.day === own);
    const range =
      rule.freq === "MONTHLY" || months.length > 0
        ? { first: firstOf(year, month), last: firstOf(year, month + 1) - 1 }
        : period;
    const nth = Math.floor((day - range.first) / 7) + 1;
    const fromEnd = -(Math.floor((range.last - day) / 7) + 1);
    return weekdays.some(
      (wanted) => wanted.day === own && (wanted.nth === 0 || wanted.nth === nth || wanted.nth === fromEnd),
    );
  };
}

function withDefaults(rule: Rule, start: number): Rule {
  const { weeks, yearDays, monthDays, days } = rule;
  if ([weeks, yearDays, monthDays, days].some((part) => part.length > 0)) return rule;
  const date = new Date(start);
  switch (rule.freq) {
    case "YEARLY":
      return {
        ...rule,
        months: rule.months.length > 0 ? rule.months : [date.getUTCMonth() + 1],
        monthDays: [date.getUTCDate()],
      };
    case "MONTHLY":
      return { ...rule, monthDays: [date.getUTCDate()] };
    case "WEEKLY":
      return { ...rule, days: [{ day: weekdayOf(dayOf(start)), nth: 0 }] };
    default:
      return rule;
  }
}

/** Week 1 is the first with four days in the year. */
function inWeeks(day: number, year: number, rule: Rule): boolean {
  const weekOne = (of: number) => {
    const january4 = firstOf(of, 0) + 3;
    return january4 - ((weekdayOf(january4) - rule.weekStart + 7) % 7);
  };
  const own = Math.floor((day - weekOne(year)) / 7) + 1;
  const weeks = Math.round((weekOne(year + 1) - weekOne(year)) / 7);
  return own >= 1 && own <= weeks && (rule.weeks.includes(own) || rule.weeks.includes(own - weeks - 1));
}
