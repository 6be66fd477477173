import { findIana } from "windows-iana";
import { occurrences, type Budget } from "./occurrences.ts";
import { readRule } from "./rule.ts";
import type { Component } from "./components.ts";
import { wallTime } from "./values.ts";

/** The instant (epoch milliseconds) at which a clock of one zone shows a wall-clock time (milliseconds as if UTC). */
export type Zone = (wall: number) => number;
/** And back, for UNTIL, which is in UTC. */
const offsets = new Map<string, Zone>();

export const utc: Zone = (wall) => wall;

const DAY = 86_400_000;
/** Days of all zones together whose clock is known. */
const MOST_DAYS = 50_000;
let knownDays = 0;

/**
 * A zone of the IANA database; a time that is skipped counts from before the jump, one shown twice is the first. Most
 * days the clock runs on without a jump: then one look at the database is enough for all times of the day.
 */
export function ianaZone(name: string): Zone {
  const known = offsets.get(name);
  if (known !== undefined) return known;
  const days = new Map<number, number | undefined>();
  const exactly: Zone = (wall) => zoned(wall, name).epochMilliseconds;
  const zone: Zone = (wall) => {
    const day = Math.floor(wall / DAY);
    if (!days.has(day)) {
      if ((knownDays += 1) > MOST_DAYS) forgetDays();
      days.set(day, steadyOffset(day, name));
    }
    const offset = days.get(day);
    return offset === undefined ? exactly(wall) : wall - offset;
  };
  offsets.set(name, zone);
  forgetting.push(() => days.clear());
  return zone;
}

const forgetting: (() => void)[] = [];
function forgetDays(): void {
  knownDays = 0;
  for (const forget of forgetting) forget();
}

const zoned = (wall: number, name: string) =>
  Temporal.Instant.fromEpochMilliseconds(wall)
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime()
    .toZonedDateTime(name);

/** How far ahead of UTC a zone's clock is all of one day, from a day before to a day after; `undefined` where it jumps. */
function steadyOffset(day: number, name: string): number | undefined {
  const before = zoned((day - 1) * DAY, name);
  const jump = before.getTimeZoneTransition("next");
  if (jump !== null && jump.epochMilliseconds < before.epochMilliseconds + 3 * DAY) return undefined;
  return before.offsetNanoseconds / 1_000_000;
}

/** The wall-clock time that a zone shows at an instant. */
export function wallOf(zone: Zone, instant: number): number {
  // Two rounds: the first may have looked at the wrong side of a jump.
  let wall = instant - (zone(instant) - instant);
  wall += instant - zone(wall);
  return wall;
}

/**
 * Finds what a TZID means: a name of the IANA database, alone or at the end of a path (`/mozilla.org/…/Europe/Paris`),
 * a Windows name, the rules that the file brings, an offset in the name. `undefined` where nobody knows. Known names
 * come before the file's own rules, which are often those of one year.
 */
export function createZones(
  timezones: Map<string, Component>,
  budget: Budget,
): (tzid: string) => Zone | undefined {
  const found = new Map<string, Zone | undefined>();
  const find = (tzid: string): Zone | undefined => {
    const name = tzid.trim().replace(/^"|"$/g, "");
    const iana = ianaName(name);
    if (iana !== undefined) return ianaZone(iana);
    const own = timezones.get(tzid);
    const location = own?.properties.find((property) => property.name === "x-lic-location")?.value;
    const located = typeof location === "string" ? ianaName(location) : undefined;
    if (located !== undefined) return ianaZone(located);
    return (own === undefined ? undefined : writtenZone(own, budget)) ?? offsetZone(name);
  };
  return (tzid) => {
    if (!found.has(tzid)) found.set(tzid, find(tzid));
    return found.get(tzid);
  };
}

function ianaName(name: string): string | undefined {
  const parts = name.split("/").filter((part) => part !== "");
  const candidates = [3, 2, 1]
    .filter((length) => length <= parts.length)
    .map((length) => parts.slice(-length).join("/"));
  // Only with an area before it: `Eastern` or `EST` alone are names of Windows and of habit.
  const iana = [name, ...candidates].find(
    (candidate) => /^(?:[A-Za-z_]+\/[\w/+-]+|UTC|GMT|Z)$/.test(candidate) && exists(candidate),
  );
  if (iana !== undefined) return iana === "Z" ? "UTC" : iana;
  return findIana(name as Parameters<typeof findIana>[0])[0];
}

function exists(name: string): boolean {
  if (name === "Z") return true;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** `GMT+0100`, `UTC-05:30`, `(UTC+01:00) Paris`. */
function offsetZone(name: string): Zone | undefined {
  const [, sign, hours, minutes = "0"] = /(?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?/.exec(name) ?? [];
  if (hours === undefined) return undefined;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return (wall) => wall - offset;
}

/** A VTIMEZONE: at any time the observance that began last rules. */
function writtenZone(timezone: Component, budget: Budget): Zone | undefined {
  const observances = timezone.components.flatMap(({ properties }) => {
    const get = (name: string) => properties.find((property) => property.name === name)?.value;
    const start = wallTime(get("dtstart"));
    const to = offsetOf(get("tzoffsetto"));
    const recur = get("rrule");
    if (start === undefined || to === undefined) return [];
    const rule =
      typeof recur === "object" ? readRule(recur as Record<string, unknown>, undefined) : undefined;
    // A zone changes once a year; whatever says otherwise is not one.
    if (rule !== undefined && rule.freq !== "YEARLY") return [];
    const from = offsetOf(get("tzoffsetfrom")) ?? to;
    return [{ start, to, from, rule }];
  });
  const [earliest] = observances.toSorted((a, b) => a.start - b.start);
  if (earliest === undefined) return undefined;
  const began = ({ start, rule }: (typeof observances)[number], wall: number) => {
    if (rule === undefined || wall < start) return start <= wall ? start : -Infinity;
    const window = { from: Math.max(start, wall - 400 * 86_400_000), to: wall };
    return occurrences(start, rule, window, budget).at(-1) ?? start;
  };
  return (wall) => {
    let ruling = { at: -Infinity, offset: earliest.from };
    for (const observance of observances) {
      const at = began(observance, wall);
      if (at > ruling.at) ruling = { at, offset: observance.to };
    }
    return wall - ruling.offset;
  };
}

function offsetOf(value: unknown): number | undefined {
  const [, sign, hours, minutes, seconds = "0"] =
    /^([+-])(\d{2}):?(\d{2}):?(\d{2})?$/.exec(String(value)) ?? [];
  if (hours === undefined) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000 * (sign === "-" ? -1 : 1);
}
