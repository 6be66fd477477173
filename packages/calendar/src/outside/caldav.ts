import { CalendarUnreadable, type CalendarEvent, type FoundCalendar, type Span } from "@aimant/core/ports";
import {
  calendarQuery,
  createAccount,
  createCalendarObject,
  deleteCalendarObject,
  fetchCalendars,
  updateCalendarObject,
} from "tsdav";
import { busyFromObjects, type BusyQuery } from "../ical/busy.ts";
import { calendarEntry } from "../calendar-entry.ts";
import { refusal } from "./read-errors.ts";

type Fetch = typeof globalThis.fetch;
export type Login = { url: string; username: string; password: string };

/** The login travels with each request, and an answer that refuses it is never taken for an empty calendar. */
function signedIn(fetch: Fetch, { username, password }: Login): Fetch {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set("authorization", authorization);
    const answer = await fetch(input, { ...init, headers: Object.fromEntries(headers) });
    const gone = answer.status === 404 || answer.status === 410;
    if (init.method === "REPORT" && gone) throw refusal(answer.status);
    if (answer.status === 401 || answer.status === 403 || answer.status >= 500) throw refusal(answer.status);
    return answer;
  };
}

/** The calendars of an account that can hold events. */
export async function caldavCalendars(fetch: Fetch, login: Login): Promise<FoundCalendar[]> {
  const fetching = signedIn(fetch, login);
  const account = await createAccount({
    account: { serverUrl: login.url, accountType: "caldav" },
    fetch: fetching,
  });
  const calendars = await fetchCalendars({ account, fetch: fetching });
  return calendars
    .filter(({ components }) => components === undefined || components.includes("VEVENT"))
    .map(({ url, displayName }) => ({
      url,
      name: typeof displayName === "string" && displayName !== "" ? displayName : url,
    }));
}

/** RFC 4791, 7.8: the events that touch the span, whole; the server's own expansion is not relied on. */
export async function caldavBusy(
  fetch: Fetch,
  login: Login,
  calendars: string[],
  query: BusyQuery,
): Promise<Span[]> {
  const fetching = signedIn(fetch, login);
  const stamp = (instant: Temporal.Instant) => instant.round("second").toString().replace(/[-:]/g, "");
  const read = async (url: string) => {
    const responses = await calendarQuery({
      url,
      props: { "c:calendar-data": {} },
      filters: {
        "comp-filter": {
          _attributes: { name: "VCALENDAR" },
          "comp-filter": {
            _attributes: { name: "VEVENT" },
            // All-day events are on the server's own clock: a day more on both sides.
            "time-range": {
              _attributes: {
                start: stamp(query.span.start.subtract({ hours: 36 })),
                end: stamp(query.span.end.add({ hours: 36 })),
              },
            },
          },
        },
      },
      depth: "1",
      fetch: fetching,
    });
    const failed = responses.find(
      ({ ok, href, props }) => !ok && (props === undefined || href === undefined),
    );
    if (failed !== undefined) throw refusal(failed.status);
    return responses.flatMap(({ props }) => {
      const data: unknown = props?.calendarData;
      const text = typeof data === "object" && data !== null && "_cdata" in data ? data._cdata : data;
      return typeof text === "string" ? [text] : [];
    });
  };
  const texts = await Promise.all(calendars.map(read));
  return busyFromObjects(texts.flat(), query);
}

/**
 * Makes the event equal to `event`. A first writing never replaces what is there (If-None-Match); what is there is
 * replaced only as it was when it was looked at (If-Match), and only by a version that is not older.
 */
export async function caldavPut(
  fetch: Fetch,
  login: Login,
  calendar: string,
  event: CalendarEvent,
): Promise<string> {
  const fetching = signedIn(fetch, login);
  const filename = `${event.uid.replace(/[^A-Za-z0-9-]/g, "-")}.ics`;
  const href = new URL(filename, calendar).href;
  const text = calendarEntry(event);
  const created = await createCalendarObject({
    calendar: { url: calendar },
    filename,
    iCalString: text,
    fetch: fetching,
  });
  if (created.ok) return href;
  if (created.status !== 412) throw refusal(created.status);
  const current = await fetching(href, { method: "GET" });
  if (!current.ok) throw refusal(current.status);
  const kept = await current.text();
  if (sequenceIn(kept) > event.sequence) return href;
  const updated = await updateCalendarObject({
    calendarObject: { url: href, data: text, etag: current.headers.get("etag") ?? "" },
    fetch: fetching,
  });
  // Somebody changed it in between: the job tries again.
  if (!updated.ok) throw refusal(updated.status);
  return href;
}

/** Removes an event; one that is gone already is as it should be. */
export async function caldavRemove(fetch: Fetch, login: Login, href: string): Promise<void> {
  const removed = await deleteCalendarObject({
    calendarObject: { url: href, etag: "" },
    fetch: signedIn(fetch, login),
  });
  if (!removed.ok && removed.status !== 404 && removed.status !== 410) throw refusal(removed.status);
}

function sequenceIn(text: string): number {
  return Number(/^SEQUENCE:(\d{1,9})/m.exec(text)?.[1] ?? 0);
}

/** A feed has no login. */
export function loginOf(access: { kind: string } & Partial<Login>): Login {
  const { url, username, password } = access;
  if (url === undefined || username === undefined || password === undefined) {
    throw new CalendarUnreadable("refused", "this calendar can only be read");
  }
  return { url, username, password };
}
