export { createCalendar } from "./calendar.ts";
export { createOutsideCalendars } from "./outside/outside-calendars.ts";
