/** Whether a day is a public holiday in one of these regions; the server brings the calendars, the engine knows none. */
export type Holidays = (date: Temporal.PlainDate, regions: string[]) => boolean;

/** No calendar has a year without a working day, so a holiday function that says so is not believed. */
export const longestClosure = 366;

/** The day on which the last of `count` working days lies, the start itself not among them. */
export function addWorkingDays(
  start: Temporal.PlainDate,
  count: number,
  isHoliday: (date: Temporal.PlainDate) => boolean,
): Temporal.PlainDate {
  let date = start;
  for (let left = count; left > 0; left -= 1) {
    date = date.add({ days: 1 });
    for (let closed = 0; closed < longestClosure && !isWorkingDay(date, isHoliday); closed += 1) {
      date = date.add({ days: 1 });
    }
  }
  return date;
}

function isWorkingDay(date: Temporal.PlainDate, isHoliday: (date: Temporal.PlainDate) => boolean): boolean {
  return date.dayOfWeek <= 5 && !isHoliday(date);
}
