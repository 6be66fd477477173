import { loadVersion } from "../collect/load-version.ts";
import { Conflict, NotFound } from "../errors.ts";
import { planCalendarSync } from "../calendars/plan-calendar-sync.ts";
import { announce } from "../outbound/announce.ts";
import { stopEnrolments } from "../followup/stop-enrolments.ts";
import { openLink } from "../links.ts";
import type { Appointment, Enrolment, StoreTransaction } from "../ports/index.ts";
import type { Actor, Services } from "../services.ts";
import { isOutsideCall } from "../outside-booking/outside-call.ts";
import { slotFreed } from "../waiting/slot-freed.ts";
import { lastCall } from "./last-call.ts";
import { planChangeNotices } from "./plan-change-notices.ts";

/**
 * Cancels the call of a booking link: the time is free again, both sides are told, the stage stays, and the person may
 * book another call. Cancelling twice gives the same answer. Throws `NotFound` where there never was a call,
 * `Conflict("too-late")` once it has begun.
 */
export async function cancelBooking(services: Services, input: { token: string }): Promise<Appointment> {
  const submissionId = await openLink(services, "booking", input.token);
  const cancelled = await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const call = await lastCall(tx, submissionId);
    if (call === undefined || isOutsideCall(call)) throw new NotFound("appointment");
    if (call.state === "cancelled") return call;
    if (call.state !== "booked" || Temporal.Instant.compare(call.startAt, now) <= 0)
      throw new Conflict("too-late");
    return keepCancelled(tx, services, { call, actor: "prospect", now });
  });
  services.wake();
  return cancelled;
}

/** Everything that a cancellation means, inside a transaction. */
async function keepCancelled(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock">,
  { call, actor, now }: { call: Appointment; actor: Actor; now: Temporal.Instant },
): Promise<Appointment> {
  if (!(await tx.appointments.cancel(call.id, now))) throw new Conflict("stale");
  const appointment = await tx.appointments.byId(call.id);
  const submission = await tx.submissions.byId(call.submissionId);
  if (appointment === undefined || submission === undefined) throw new NotFound("appointment");
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: call.leadId,
    kind: "cancelled",
    actor,
    data: { appointment: call.id, start: call.startAt.toString() },
    at: now,
  });
  await announce(tx, services, {
    event: "appointment.cancelled",
    leadId: call.leadId,
    submissionId: call.submissionId,
    appointmentId: call.id,
    now,
  });
  await stopEnrolments(tx, await startedByCall(tx, call), "cancelled", now);
  const recipient = submission.contact.email;
  await planChangeNotices(tx, services, { appointment, change: "cancelled", recipient, now });
  await planCalendarSync(tx, services, call.id, now);
  await slotFreed(tx, services, { ownerId: call.ownerId, start: call.startAt, end: call.endAt });
  return appointment;
}

/** Follow-ups that the booking started: they speak of a call that will not be. */
export async function startedByCall(tx: StoreTransaction, call: Appointment): Promise<Enrolment[]> {
  const started: Enrolment[] = [];
  for (const enrolment of await tx.enrolments.activeOfLead(call.leadId)) {
    if (enrolment.submissionId !== call.submissionId) continue;
    const { funnel } = await loadVersion(tx, enrolment.slug, enrolment.version);
    const followUp = funnel.followUps.find(({ id }) => id === enrolment.followUpId);
    if (followUp?.trigger === "booked") started.push(enrolment);
  }
  return started;
}
