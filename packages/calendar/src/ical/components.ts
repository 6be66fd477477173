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
  for (const { name, line } of linesOf(text)) {
    if ((lines += 1) % 5_000 === 0) await new Promise((resolve) => setImmediate(resolve));
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
      if (name === "ATTENDEE") {
        if (declined !== undefined && hasDeclined(line, declined)) component.left = true;
        continue;
      }
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

const NAMES = new Set(["BEGIN", "END", "ATTENDEE", ...Object.values(wanted).flat()]);
const pairOf = (first: number, second: number) => ((first & ~32) << 8) | (second & ~32);
/** The first two letters of all of them: enough to pass over most lines at a glance. */
const PAIRS = new Set([...NAMES].map((name) => pairOf(name.charCodeAt(0), name.charCodeAt(1))));

/**
 * The unfolded lines (RFC 5545, 3.1) that mean something here. Most of a calendar is titles, people and descriptions:
 * those are passed over where they stand, and never become a text of their own.
 */
function* linesOf(given: string): Generator<{ name: string; line: string }> {
  // Some write CR alone.
  const text = /\r(?!\n)/.test(given) ? given.replace(/\r\n?/g, "\n") : given;
  const size = text.length;
  let at = text.charCodeAt(0) === BOM ? 1 : 0;
  while (at < size) {
    const end = endOfLine(text, at);
    const next = nextLine(text, end);
    // Nobody folds so early, but one may: then the name is known only once the line is whole.
    const early = end - at < LONGEST_NAME && isBlank(text.charCodeAt(next));
    let name = early ? "" : nameAt(text, at, end);
    const keep = early || name !== "";
    let line = keep ? text.slice(at, end) : "";
    at = next;
    // Whatever begins with a blank goes on with the line before.
    while (at < size && isBlank(text.charCodeAt(at))) {
      const more = endOfLine(text, at);
      if (keep && line.length < LONGEST_LINE) line += text.slice(at + 1, more);
      at = nextLine(text, more);
    }
    if (early) name = nameAt(line, 0, line.length);
    if (name !== "") yield { name, line };
  }
}

const LONGEST_NAME = Math.max(...[...NAMES].map((name) => name.length)) + 1;
const [BOM, TAB, LF, CR, SPACE, DASH] = [0xfeff, 9, 10, 13, 32, 45];
const isBlank = (code: number) => code === SPACE || code === TAB;

function endOfLine(text: string, from: number): number {
  const lf = text.indexOf("\n", from);
  if (lf < 0) return text.length;
  return lf > from && text.charCodeAt(lf - 1) === CR ? lf - 1 : lf;
}

/** The start of the next line that is not empty. */
function nextLine(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) === LF || text.charCodeAt(at) === CR) at += 1;
  return at;
}

/** The name that a line begins with, in capitals; empty where nobody asks for it. */
function nameAt(text: string, from: number, end: number): string {
  if (!PAIRS.has(pairOf(text.charCodeAt(from), text.charCodeAt(from + 1)))) return "";
  let at = from;
  while (at < end && isOfName(text.charCodeAt(at))) at += 1;
  const name = text.slice(from, at).toUpperCase();
  return NAMES.has(name) ? name : "";
}

function isOfName(code: number): boolean {
  const letter = code | 32;
  return (letter >= 97 && letter <= 122) || (code >= 48 && code <= 57) || code === DASH;
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
  return /partstat=declined/i.test(line) && line.toLowerCase().trimEnd().endsWith(`mailto:${address}`);
}

/** A time as nearly every line has it; whatever else is left to the library. */
const TIME =
  /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE)(?:;TZID=([A-Za-z0-9_/+-]+)|;VALUE=(?:DATE|DATE-TIME))?:(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;
const WORD = /^(UID|SEQUENCE|STATUS|TRANSP|X-MICROSOFT-CDO-BUSYSTATUS):([^\\]*)$/;

function readProperty(line: string): Property | undefined {
  const plain = readTime(line) ?? readWord(line);
  if (plain !== undefined) return plain;
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

function readTime(line: string): Property | undefined {
  const [whole, name = "", tzid, year, month, day, hour, minute, second, zulu] = TIME.exec(line) ?? [];
  if (whole === undefined) return undefined;
  const isDate = hour === undefined;
  // What it says of its kind must be what it is.
  if (whole.includes(";VALUE=DATE:") !== isDate) return undefined;
  const date = `${year}-${month}-${day}`;
  const value = isDate ? date : `${date}T${hour}:${minute}:${second}${zulu}`;
  const parameters: Record<string, string> = tzid === undefined ? {} : { tzid };
  return property(name, isDate ? "date" : "date-time", value, parameters);
}

function readWord(line: string): Property | undefined {
  const [whole, name = "", value = ""] = WORD.exec(line) ?? [];
  return whole === undefined ? undefined : property(name, "text", value, {});
}

function property(name: string, type: string, value: string, parameters: Record<string, string>): Property {
  return { name: name.toLowerCase(), parameters, type, values: [value], value };
}
