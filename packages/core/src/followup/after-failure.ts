import type { Delivery, MailFailure, MailTransport } from "../ports/index.ts";
import { backoffSeconds } from "./backoff.ts";

/** R5: what was promised is tried for three days before a person has to look. */
const LIFE_HOURS = 72;
/** The channel itself is refused (wrong key): rarely tried, since only a person can mend it. */
const CHANNEL_WAIT_SECONDS = 300;
/** R4: an hour of margin before a provider forgets a key. */
const KEY_MARGIN_HOURS = 1;

export type FailureOutcome =
  | { state: "retry"; nextAttemptAt: Temporal.Instant }
  | { state: "dead" }
  | { state: "ambiguous" };

/** What becomes of a delivery whose attempt failed. Pure. */
export function afterFailure(
  delivery: Pick<Delivery, "attempts" | "firstAttemptAt" | "class">,
  failure: MailFailure,
  transport: Pick<MailTransport, "idempotentHours">,
  now: Temporal.Instant,
  jitter: number,
): FailureOutcome {
  if (failure.kind === "permanent") return { state: "dead" };
  const first = delivery.firstAttemptAt ?? now;
  if (failure.kind === "ambiguous" && !mayRepeat(delivery, transport, first, now)) {
    return { state: "ambiguous" };
  }
  if (hoursBetween(first, now) >= LIFE_HOURS) return { state: "dead" };
  const wait =
    failure.kind === "auth"
      ? CHANNEL_WAIT_SECONDS
      : backoffSeconds(delivery.attempts, jitter, failure.retryAfter);
  return { state: "retry", nextAttemptAt: now.add({ seconds: wait }) };
}

/**
 * Whether an attempt that ended without an answer (a crash, a dropped connection) forbids another one. `before` is the
 * row as it was before the new lease.
 */
export function unresolvedBefore(
  before: Pick<Delivery, "state" | "message" | "firstAttemptAt" | "class" | "lastError">,
  transport: Pick<MailTransport, "idempotentHours">,
  now: Temporal.Instant,
): "go-on" | "give-up" {
  const unresolved =
    (before.state === "leased" && before.message !== null) ||
    before.lastError?.startsWith("ambiguous:") === true;
  if (!unresolved) return "go-on";
  return mayRepeat(before, transport, before.firstAttemptAt ?? now, now) ? "go-on" : "give-up";
}

/**
 * A provider that knows the key sends once, for as long as it remembers. Where there is no such promise (SMTP), what a
 * person asked for is sent again under the same Message-ID, and prospecting is not.
 */
function mayRepeat(
  delivery: Pick<Delivery, "class">,
  transport: Pick<MailTransport, "idempotentHours">,
  first: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  if (transport.idempotentHours === 0) return delivery.class !== "marketing";
  return hoursBetween(first, now) < transport.idempotentHours - KEY_MARGIN_HOURS;
}

function hoursBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return to.since(from).total("hours");
}
