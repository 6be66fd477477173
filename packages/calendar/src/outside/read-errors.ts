import { CalendarUnreadable } from "@aimant/core/ports";
import { NotACalendar } from "../ical/components.ts";
import { TooMuchWork } from "../ical/occurrences.ts";

/** What an answer that is no success means for an owner. */
export function refusal(status: number): CalendarUnreadable {
  if (status === 401 || status === 403) return new CalendarUnreadable("refused", `answered ${status}`);
  if (status === 404 || status === 410) return new CalendarUnreadable("missing", `answered ${status}`);
  return new CalendarUnreadable("unreachable", `answered ${status}`);
}

/**
 * Any failure as one that can be told. The words of a failure are ours or the network's, never the answer's: a
 * calendar's content must not reach a log.
 */
export function asUnreadable(error: unknown): CalendarUnreadable {
  if (error instanceof CalendarUnreadable) return error;
  if (error instanceof NotACalendar || error instanceof TooMuchWork) {
    return new CalendarUnreadable("not-a-calendar", error.message);
  }
  const name = error instanceof Error ? error.name : "";
  if (name === "AnswerTooLarge") return new CalendarUnreadable("not-a-calendar", "the answer is too large");
  if (name === "TimeoutError") return new CalendarUnreadable("unreachable", "no answer in time");
  const code = (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  if (typeof code === "string") return new CalendarUnreadable("unreachable", code);
  const own = /public internet|https only|redirects|has no address/.exec(String(error));
  return new CalendarUnreadable("unreachable", own === null ? "cannot be reached" : String(error));
}
