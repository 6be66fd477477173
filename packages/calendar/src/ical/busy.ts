import type { Span } from "@aimant/core/ports";
import { readComponents, type CalendarFile, type Component, type Property } from "./components.ts";
import { DAY, occurrences, TooMuchWork, type Budget } from "./occurrences.ts";
import { readRule } from "./rule.ts";
import { noTime, oneDay, readDateValue, readLength, wholeDays, type Length } from "./values.ts";
import { createZones, ianaZone, utc, wallOf, type Zone } from "./zones.ts";

export type BusyQuery = {
  span: Span;
  /** The owner's: all-day events and times without a zone are on their clock. */
  timeZone: string;
  /** The owner's address: what they declined does not take their time. */
  email?: string | undefined;
  /** Events that are our own calls: our store knows better. */
  isOurs?: ((uid: string) => boolean) | undefined;
};

/** Work that one calendar may cause; a real one needs a few thousand. */
const MOST_PERIODS = 100_000;
/** Work after which others get their turn: some milliseconds. */
const AT_ONCE = 2_000;

/**
 * The times at which a calendar says that its owner is busy, clipped to the span, joined and in order. Nothing else
 * leaves: no title, no person, no id. What cannot be read is left out; a file that is no calendar, or that would take
 * too long, throws.
 */
export async function busyFromCalendar(text: string, query: BusyQuery): Promise<Span[]> {
  return busyOf([await readComponents(text, { declinedBy: query.email })], query);
}

/** The same for a calendar that comes as many small files, each with its own time zones. */
export async function busyFromObjects(texts: string[], query: BusyQuery): Promise<Span[]> {
  const files: CalendarFile[] = [];
  for (const text of texts) files.push(await readComponents(text, { declinedBy: query.email }));
  return busyOf(files, query);
}

type Stretch = { start: number; end: number };

async function busyOf(files: CalendarFile[], query: BusyQuery): Promise<Span[]> {
  const window = { start: query.span.start.epochMilliseconds, end: query.span.end.epochMilliseconds };
  const budget: Budget = { periods: MOST_PERIODS };
  const busy: Stretch[] = [];
  for (const file of files) {
    const context: Context = {
      zones: createZones(file.timezones, budget),
      owner: ianaZone(query.timeZone),
      window,
      budget,
    };
    for (const component of file.freeBusy) busy.push(...periodsOf(component, context));
    let [done, left] = [0, budget.periods];
    for (const events of byUid(file.events, query.isOurs)) {
      if ((done += events.length) > 100 || left - budget.periods > AT_ONCE) {
        [done, left] = [0, budget.periods];
        await new Promise((resolve) => setImmediate(resolve));
      }
      busy.push(...busyOfEvent(events, context));
    }
  }
  return joined(busy, window);
}

type Context = {
  zones: (tzid: string) => Zone | undefined;
  owner: Zone;
  window: Stretch;
  budget: Budget;
};

const first = (component: Component, name: string) =>
  component.properties.find((property) => property.name === name);
const text = (component: Component, name: string) =>
  String(first(component, name)?.value ?? "").toUpperCase();

function byUid(events: Component[], isOurs: BusyQuery["isOurs"]): Component[][] {
  const groups = new Map<string, Component[]>();
  const alone: Component[][] = [];
  for (const event of events) {
    const uid = first(event, "uid")?.value;
    if (typeof uid !== "string" || uid === "") alone.push([event]);
    else if (isOurs?.(uid) === true) continue;
    else {
      const group = groups.get(uid);
      if (group === undefined) groups.set(uid, [event]);
      else group.push(event);
    }
  }
  return [...groups.values(), ...alone];
}

/** One event with its exceptions, as exact times. */
function busyOfEvent(events: Component[], context: Context): Stretch[] {
  const [only] = events;
  if (events.length === 1 && only !== undefined && !repeats(only)) return busyOnce(only, context);
  const readable = events.flatMap((component) => readEvent(component, context));
  const exceptions = newest(readable.filter(({ recurrenceId }) => recurrenceId !== undefined));
  const masters = newest(readable.filter(({ recurrenceId }) => recurrenceId === undefined));
  const replaced = new Set(exceptions.map(({ recurrenceId }) => recurrenceId));
  const shifts = exceptions.filter(({ andFuture }) => andFuture);
  const busy: Stretch[] = [];
  for (const master of masters) {
    for (const start of startsOf(master, context)) {
      const instant = master.zone(start);
      if (replaced.has(instant)) continue;
      const shift = shifts.findLast(({ recurrenceId }) => (recurrenceId ?? Infinity) <= instant);
      if (shift === undefined) {
        if (master.busy) busy.push(stretchFrom(master, start));
      } else if (shift.busy) {
        const moved = shift.start - wallOf(shift.zone, shift.recurrenceId ?? 0);
        busy.push(stretchFrom(shift, wallOf(shift.zone, instant) + moved));
      }
    }
  }
  for (const exception of exceptions) {
    if (exception.busy) busy.push(stretchFrom(exception, exception.start));
  }
  return busy.filter(({ start, end }) => start < context.window.end && end > context.window.start);
}

const repeats = ({ properties }: Component) =>
  properties.some(({ name }) => name === "rrule" || name === "rdate" || name === "exdate");

/** An event that happens once: nearly all of a calendar, and nearly all of those are long past. */
function busyOnce(component: Component, context: Context): Stretch[] {
  const { window } = context;
  const start = readDateValue(first(component, "dtstart")?.value)?.wall ?? Infinity;
  const end = readDateValue(first(component, "dtend")?.value)?.wall ?? Infinity;
  // So far away that no time zone brings it here.
  if (start > window.end + 2 * DAY || Math.max(start, end) < window.start - 2 * DAY) return [];
  return readEvent(component, context).flatMap((event) => {
    const stretch = stretchFrom(event, event.start);
    return event.busy && stretch.start < window.end && stretch.end > window.start ? [stretch] : [];
  });
}

type Event = {
  component: Component;
  start: number;
  isDate: boolean;
  zone: Zone;
  length: Length;
  busy: boolean;
  sequence: number;
  recurrenceId: number | undefined;
  andFuture: boolean;
};

function readEvent(component: Component, context: Context): Event[] {
  const startProperty = first(component, "dtstart");
  const start = readDateValue(startProperty?.value);
  if (startProperty === undefined || start === undefined) return [];
  const zone = zoneOf(startProperty, context);
  const recurrence = first(component, "recurrence-id");
  const recurrenceId = recurrence === undefined ? undefined : instantsOf(recurrence, context)[0];
  return [
    {
      component,
      start: start.wall,
      isDate: start.isDate,
      zone,
      length: lengthOf(component, start, zone, context),
      busy:
        text(component, "status") !== "CANCELLED" &&
        text(component, "transp") !== "TRANSPARENT" &&
        text(component, "x-microsoft-cdo-busystatus") !== "FREE",
      sequence: Number(first(component, "sequence")?.value ?? 0) || 0,
      recurrenceId,
      andFuture: recurrence?.parameters["range"]?.toUpperCase() === "THISANDFUTURE",
    },
  ];
}

/** Of several versions of one thing the latest; equal ones all count. */
function newest(events: Event[]): Event[] {
  const latest = new Map<number | undefined, number>();
  for (const { recurrenceId, sequence } of events) {
    latest.set(recurrenceId, Math.max(sequence, latest.get(recurrenceId) ?? 0));
  }
  return events.filter(({ recurrenceId, sequence }) => latest.get(recurrenceId) === sequence);
}

function zoneOf(property: Property, context: Context): Zone {
  const value = readDateValue(property.value);
  if (value?.isUtc === true) return utc;
  const { tzid } = property.parameters;
  if (value?.isDate === true || tzid === undefined) return context.owner;
  return context.zones(tzid) ?? context.owner;
}

function instantsOf(property: Property, context: Context): number[] {
  return property.values.flatMap((value) => {
    const read = readDateValue(value);
    if (read === undefined) return [];
    return [(read.isUtc ? utc : zoneOf(property, context))(read.wall)];
  });
}

function lengthOf(
  component: Component,
  start: { wall: number; isDate: boolean },
  zone: Zone,
  context: Context,
): Length {
  const endProperty = first(component, "dtend");
  const end = readDateValue(endProperty?.value);
  if (endProperty !== undefined && end !== undefined) {
    if (start.isDate && end.isDate) return end.wall > start.wall ? wholeDays(end.wall - start.wall) : oneDay;
    // RFC 5545, 3.8.5.3: an end means the same exact length for every occurrence.
    const exact = (end.isUtc ? utc : zoneOf(endProperty, context))(end.wall) - zone(start.wall);
    return { days: 0, exact: Math.max(0, exact) };
  }
  const length = readLength(first(component, "duration")?.value);
  return length ?? (start.isDate ? oneDay : noTime);
}

/** Wall-clock starts in the event's own zone that may touch the window. */
function startsOf(event: Event, context: Context): number[] {
  const { component, start, zone, length, isDate } = event;
  const reach = length.days * DAY + length.exact + DAY;
  const window = { from: context.window.start - reach, to: context.window.end + DAY };
  // RFC 5545, 3.8.5.3: the start is the first occurrence, whether the rule says so or not.
  const starts = new Set([start]);
  const rules = component.properties.filter(({ name }) => name === "rrule");
  for (const { value } of rules) {
    try {
      const recur = value as Record<string, unknown>;
      const rule = readRule(recur, untilOf(recur, zone));
      for (const time of occurrences(start, rule, window, context.budget)) starts.add(time);
    } catch (error) {
      if (error instanceof TooMuchWork) throw error;
      // A rule that means nothing: the event happens once.
    }
  }
  for (const property of component.properties) {
    if (property.name !== "rdate") continue;
    for (const instant of rdatesOf(property, context)) starts.add(wallOf(zone, instant));
  }
  const excluded = new Set<number>();
  const excludedDays = new Set<number>();
  for (const property of component.properties) {
    if (property.name !== "exdate") continue;
    // Some write the day alone where the event has a time: that day is off.
    if (property.type === "date" && !isDate) {
      for (const value of property.values) {
        const read = readDateValue(value);
        if (read !== undefined) excludedDays.add(read.wall);
      }
    } else for (const instant of instantsOf(property, context)) excluded.add(instant);
  }
  return [...starts].filter(
    (time) => !excluded.has(zone(time)) && !excludedDays.has(Math.floor(time / DAY) * DAY),
  );
}

function untilOf(recur: Record<string, unknown>, zone: Zone): number | undefined {
  const until = readDateValue(typeof recur.until === "string" ? recur.until : recur.until?.toString());
  if (until === undefined) return undefined;
  if (until.isUtc) return wallOf(zone, until.wall);
  return until.isDate ? until.wall + DAY - 1 : until.wall;
}

/** Further dates; a period counts with its start, its own length is rare enough to be left to `periodsOf`. */
function rdatesOf(property: Property, context: Context): number[] {
  if (property.type !== "period") return instantsOf(property, context);
  return property.values.flatMap((value) => {
    const [begin] = Array.isArray(value) ? value : [];
    return instantsOf({ ...property, values: [begin], value: begin }, context);
  });
}

/** The busy periods of a VFREEBUSY, which Exchange and Zimbra publish instead of events. */
function periodsOf(component: Component, context: Context): Stretch[] {
  return component.properties.flatMap(({ parameters, values }) => {
    if (parameters["fbtype"]?.toUpperCase() === "FREE") return [];
    return values.flatMap((value) => {
      const [from, to] = (Array.isArray(value) ? value : []) as unknown[];
      const start = readDateValue(from)?.wall;
      const length = readLength(to);
      const end = readDateValue(to)?.wall ?? (length && start && start + length.days * DAY + length.exact);
      if (start === undefined || end === undefined) return [];
      return start < context.window.end && end > context.window.start ? [{ start, end }] : [];
    });
  });
}

function stretchFrom(event: Event, wall: number): Stretch {
  const { zone, length } = event;
  return { start: zone(wall), end: zone(wall + length.days * DAY) + length.exact };
}

function joined(busy: Stretch[], window: Stretch): Span[] {
  const joinedSpans: Stretch[] = [];
  for (const stretch of busy.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(stretch.start, window.start);
    const end = Math.min(stretch.end, window.end);
    if (start >= end) continue;
    const before = joinedSpans.at(-1);
    if (before !== undefined && start <= before.end) before.end = Math.max(before.end, end);
    else joinedSpans.push({ start, end });
  }
  return joinedSpans.map(({ start, end }) => ({
    start: Temporal.Instant.fromEpochMilliseconds(start),
    end: Temporal.Instant.fromEpochMilliseconds(end),
  }));
}
