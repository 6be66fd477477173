import { createHash } from "node:crypto";
import {
  CalendarUnreadable,
  type CalendarAccess,
  type Clock,
  type OutsideCalendars,
  type OutsideQuery,
  type Span,
} from "@aimant/core/ports";
import type { BusyQuery } from "../ical/busy.ts";
import { caldavBusy, caldavCalendars, caldavPut, caldavRemove, loginOf } from "./caldav.ts";
import { readFeed } from "./feed.ts";
import { asUnreadable } from "./read-errors.ts";

/** Long enough that a page that is opened often asks once, short enough that a new meeting is soon seen. */
const GOOD_SECONDS = 180;
/** A server that is down is not asked by every visitor. */
const BAD_SECONDS = 60;
/** Read ahead of what is asked, so that "unchanged" is an answer for a week. */
const AHEAD_HOURS = 7 * 24;
const MOST_KEPT = 500;

type Kept = { at: Temporal.Instant; span: Span } & (
  | { busy: Span[]; etag?: string | undefined }
  | { error: CalendarUnreadable }
);

/**
 * Owners' calendars by their feeds and by CalDAV. Keeps what was read for a few minutes: spans and nothing else, in
 * memory. `fetch` decides which addresses may be asked.
 */
export function createOutsideCalendars({
  fetch,
  clock,
}: {
  fetch: typeof globalThis.fetch;
  clock: Clock;
}): OutsideCalendars {
  const kept = new Map<string, Kept>();
  const reading = new Map<string, Promise<Kept>>();

  async function read(
    access: CalendarAccess,
    calendars: string[],
    query: OutsideQuery,
    last?: Kept,
  ): Promise<Kept> {
    const span = { start: query.span.start, end: query.span.end.add({ hours: AHEAD_HOURS }) };
    const at = clock.now();
    const asked: BusyQuery = {
      span,
      timeZone: query.timeZone,
      email: query.email,
      isOurs: (uid) => /^[0-9A-Z]{26}@/.test(uid) && uid.endsWith(`@${query.ownHost}`),
    };
    try {
      if (access.kind === "caldav") {
        return { at, span, busy: await caldavBusy(fetch, access, calendars, asked) };
      }
      const before = last !== undefined && "busy" in last && covers(last.span, query.span) ? last : undefined;
      const found = await readFeed(fetch, access.url, asked, before?.etag);
      if (found !== "unchanged") return { at, span, ...found };
      if (before === undefined) throw new Error("unchanged, though nothing was known");
      return { ...before, at };
    } catch (error) {
      return { at, span, error: asUnreadable(error) };
    }
  }

  return {
    async list(access) {
      if (access.kind === "feed") return [{ url: access.url, name: new URL(access.url).hostname }];
      return caldavCalendars(fetch, access).catch((error: unknown) => {
        throw asUnreadable(error);
      });
    },
    async busy(access, calendars, query) {
      const key = keyOf(access, calendars, query);
      let found = kept.get(key);
      let remembered = true;
      if (query.fresh === true || found === undefined || !isRecent(found, query.span, clock.now())) {
        const running = reading.get(key) ?? read(access, calendars, query, found);
        reading.set(key, running);
        remembered = false;
        found = await running.finally(() => reading.delete(key));
        kept.delete(key);
        kept.set(key, found);
        const [oldest] = kept.keys();
        if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      }
      if ("error" in found) {
        throw new CalendarUnreadable(found.error.reason, found.error.message, remembered);
      }
      return found.busy;
    },
    put: (access, calendar, event) =>
      caldavPut(fetch, loginOf(access), calendar, event).catch((error: unknown) => {
        throw asUnreadable(error);
      }),
    remove: (access, href) =>
      caldavRemove(fetch, loginOf(access), href).catch((error: unknown) => {
        throw asUnreadable(error);
      }),
  };
}

/** Everything that changes the answer but the span; hashed, so that no login lies about as a key. */
function keyOf(access: CalendarAccess, calendars: string[], query: OutsideQuery): string {
  const { timeZone, email, ownHost } = query;
  return createHash("sha256")
    .update(JSON.stringify([access, calendars, timeZone, email, ownHost]))
    .digest("base64");
}

function covers(span: Span, wanted: Span): boolean {
  return (
    Temporal.Instant.compare(span.start, wanted.start) <= 0 &&
    Temporal.Instant.compare(span.end, wanted.end) >= 0
  );
}

function isRecent(found: Kept, wanted: Span, now: Temporal.Instant): boolean {
  const age = found.at.until(now).total("seconds");
  // A clock that was set back makes nothing new.
  if (age < 0) return false;
  return "error" in found ? age < BAD_SECONDS : age < GOOD_SECONDS && covers(found.span, wanted);
}
