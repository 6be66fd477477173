import type { Span } from "@aimant/core/ports";
import { busyFromCalendar, type BusyQuery } from "../ical/busy.ts";
import { refusal } from "./read-errors.ts";

/** The busy times of a feed, and the mark by which its server knows whether it changed. */
export type FeedReading = { busy: Span[]; etag: string | undefined };

/** Reads a feed; `unchanged` where it is as it was when it was read with `etag`. */
export async function readFeed(
  fetch: typeof globalThis.fetch,
  url: string,
  query: BusyQuery,
  etag?: string,
): Promise<FeedReading | "unchanged"> {
  // webcal is https by another name, for the buttons of calendar programs.
  const answer = await fetch(url.replace(/^webcals?:/i, "https:"), {
    headers: {
      accept: "text/calendar, */*;q=0.1",
      ...(etag === undefined ? {} : { "if-none-match": etag }),
    },
  });
  if (answer.status === 304) return "unchanged";
  if (!answer.ok) throw refusal(answer.status);
  const busy = await busyFromCalendar(await answer.text(), query);
  return { busy, etag: answer.headers.get("etag") ?? undefined };
}
