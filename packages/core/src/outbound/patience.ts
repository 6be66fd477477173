/** Waits between attempts, in seconds: soon at first, then over days. */
const WAITS = [5, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
/** How long a notice is tried. */
export const NOTICE_DAYS = 5;
/** How long an endpoint may fail before it is switched off: while its notices are still tried. */
export const ENDPOINT_DAYS = 4;
/** What the other side may ask us to wait at most, in seconds. */
const LONGEST = 86_400;

/** Seconds before the next attempt; a little apart, so that what waits together does not come back together. */
export function waitSeconds(attempts: number, jitter: number, asked?: number): number {
  const own = WAITS[Math.min(attempts, WAITS.length) - 1] ?? 5;
  const wanted = asked !== undefined && asked > 0 ? Math.min(asked, LONGEST) : 0;
  return Math.ceil(Math.max(own, wanted) * (1 + jitter / 10));
}

/** Whether it has gone on for so many days. */
export function isOver(since: Temporal.Instant, days: number, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(since.add({ hours: 24 * days }), now) <= 0;
}
