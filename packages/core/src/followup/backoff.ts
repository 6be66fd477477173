/** First wait of a retry. */
const BASE_SECONDS = 10;
/** R5: an outage must not turn into hours of silence after it ends. */
const CAP_SECONDS = 3_600;

/**
 * Seconds before the next attempt: exponential with full jitter (10 s, 20 s, 40 s … an hour), so that a provider that
 * comes back is not hit by everything at once. What the other side asked for is respected.
 */
export function backoffSeconds(attempts: number, jitter: number, retryAfter?: number): number {
  const ceiling = Math.min(CAP_SECONDS, BASE_SECONDS * 2 ** Math.min(attempts - 1, 12));
  const wait = ceiling / 2 + (ceiling / 2) * jitter;
  // What a header says may be a fraction, or no number at all.
  const asked = retryAfter !== undefined && retryAfter > 0 ? Math.min(retryAfter, CAP_SECONDS) : 0;
  return Math.ceil(Math.max(wait, asked));
}
