import DateHolidays from "date-holidays";
import type { Holidays } from "@aimant/funnel/engine";

const calendars = new Map<string, DateHolidays>();
const years = new Map<string, Set<string>>();

/** Public holidays by country and region (`FR`, `DE-BY`), from the date-holidays tables; an unknown region has none. */
export const holidays: Holidays = (date, regions) =>
  regions.some((region) => daysOf(region, date.year).has(date.toString()));

/** A year's holidays as ISO dates, worked out once. */
function daysOf(region: string, year: number): Set<string> {
  const key = `${region}:${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const days = new Set(
    calendarOf(region)
      .getHolidays(year)
      .filter(({ type }) => type === "public")
      .map(({ date }) => date.slice(0, "2026-01-01".length)),
  );
  years.set(key, days);
  return days;
}

function calendarOf(region: string): DateHolidays {
  const known = calendars.get(region);
  if (known !== undefined) return known;
  const [country = "", state] = region.split("-");
  const calendar = state === undefined ? new DateHolidays(country) : new DateHolidays(country, state);
  calendars.set(region, calendar);
  return calendar;
}
