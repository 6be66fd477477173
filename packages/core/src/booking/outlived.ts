import type { Delivery, StoreReads } from "../ports/index.ts";
import { unfinishedPoint } from "../unfinished/unfinished-data.ts";
import { reminders } from "./plan-reminders.ts";

/**
 * Why an email about a call no longer has a point, looked at when it is about to go: the call was cancelled or moved
 * meanwhile, or the clock is past the moment that a reminder was for. `undefined` where it may go.
 */
export async function outlived(
  store: StoreReads,
  delivery: Delivery,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const { template, appointmentId, key } = delivery;
  if (template === "unfinished") return unfinishedPoint(store, delivery, now);
  if (appointmentId === null) return undefined;
  if (!["booking-confirmed", "booking-moved", "booking-reminder", "call-changed"].includes(template))
    return undefined;
  const call = await store.appointments.byId(appointmentId);
  if (call === undefined) return "no-call";
  const [kind, , sequence, ahead] = key.split(":");
  // Two changes before the first email left: only the last one is worth saying.
  if (template !== "booking-confirmed" && kind !== "cancelled" && Number(sequence) !== call.sequence)
    return "moved";
  if (template === "call-changed") return undefined;
  if (call.state !== "booked") return call.state;
  if (template !== "booking-reminder") return undefined;
  const { until } = reminders[ahead === "hour" ? "hour" : "day"];
  return Temporal.Instant.compare(now, call.startAt.subtract(until)) > 0 ? "late" : undefined;
}
