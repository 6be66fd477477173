import ICAL from "ical.js";

export type Property = {
  name: string;
  parameters: Record<string, string>;
  type: string;
  values: unknown[];
  /** The first value. */
  value: unknown;
};
export type Component = { name: string; properties: Property[]; components: Component[] };

/** What one file says about time: nothing else of it is kept. */
export type CalendarFile = {
  timezones: Map<string, Component>;
  events: Component[];
  freeBusy: Component[];
  /** Lines that could not be read. */
  skipped: number;
};

/** The file is not what it says, or larger than any real one. */
export class NotACalendar extends Error {}

/** All that busy times need. Titles, places, people and descriptions are dropped before anything is parsed. */
const wanted: Record<string, string[]> = {
  VEVENT: [
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "UID",
    "SEQUENCE",
    "STATUS",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
  ],
  VFREEBUSY: ["FREEBUSY"],
  VTIMEZONE: ["TZID", "X-LIC-LOCATION"],
  STANDARD: ["DTSTART", "RRULE", "TZOFFSETTO", "TZOFFSETFROM"],
  DAYLIGHT: ["DTSTART", "RRULE", "TZOFFSETTO", "TZOFFSETFROM"],
};
const MOST_EVENTS = 50_000;
const MOST_PROPERTIES = 2_000;
/** A longer list of exceptions is cut: nobody keeps 200,000 characters of one. */
const LONGEST_LINE = 200_000;

/**
 * Reads a file line by line. A line that means nothing is left out and counted, its event stays. `declinedBy` is the
 * address of the owner: an event that they declined is left out. Gives way to other work now and then.
 */
export async function readComponents(
  text: string,
  options: { declinedBy?: string | undefined } = {},
): Promise<CalendarFile> {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) throw new NotACalendar("not an iCalendar file");
  const file: CalendarFile = { timezones: new Map(), events: [], freeBusy: [], skipped: 0 };
  const declined = options.declinedBy?.toLowerCase();
  const open: (Component & { left?: true })[] = [];
  let lines = 0;
  for (const line of unfolded(text)) {
    if ((lines += 1) % 5_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    const name = /^[A-Za-z0-9-]+/.exec(line)?.[0].toUpperCase() ?? "";
    if (name === "BEGIN") {
      const component: Component = { name: nameAfter(line), properties: [], components: [] };
      open.at(-1)?.components.push(component);
      if (open.length < 8) open.push(component);
      else throw new NotACalendar("nested too deeply");
    } else if (name === "END") {
      const component = open.pop();
      if (component !== undefined && component.left === undefined) close(file, component);
    } else {
      const component = open.at(-1);
      if (component === undefined) continue;
      if (name === "ATTENDEE" && declined !== undefined && hasDeclined(line, declined)) component.left = true;
      if (wanted[component.name]?.includes(name) !== true) continue;
      const property = component.properties.length < MOST_PROPERTIES ? readProperty(line) : undefined;
      if (property === undefined) file.skipped += 1;
      else component.properties.push(property);
    }
  }
  return file;
}

const nameAfter = (line: string) =>
  line
    .slice(line.indexOf(":") + 1)
    .trim()
    .toUpperCase();

function* unfolded(text: string): Generator<string> {
  let line = "";
  for (const [part] of text.matchAll(/[^\r\n]+/g)) {
    if (part.startsWith(" ") || part.startsWith("\t")) {
      if (line.length < LONGEST_LINE) line += part.slice(1);
      continue;
    }
    yield line;
    line = part;
  }
  yield line;
}

function close(file: CalendarFile, component: Component): void {
  if (component.name === "VEVENT") {
    if (file.events.push(component) > MOST_EVENTS) throw new NotACalendar("too many events");
  } else if (component.name === "VFREEBUSY") file.freeBusy.push(component);
  else if (component.name === "VTIMEZONE") {
    const tzid = component.properties.find(({ name }) => name === "tzid")?.value;
    if (typeof tzid === "string") file.timezones.set(tzid, component);
  }
}

function hasDeclined(line: string, address: string): boolean {
  const lower = line.toLowerCase();
  return lower.includes("partstat=declined") && lower.trimEnd().endsWith(`mailto:${address}`);
}

function readProperty(line: string): Property | undefined {
  try {
    const [name, parameters, type, ...values] = ICAL.parse.property(line) as [
      string,
      Record<string, string>,
      string,
      ...unknown[],
    ];
    return { name, parameters, type, values, value: values[0] };
  } catch {
    return undefined;
  }
}
