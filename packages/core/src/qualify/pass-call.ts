import { minutesOf } from "../booking/minutes-of.ts";
import { planCalendarSync } from "../calendars/plan-calendar-sync.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import type { Appointment, FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";

/**
 * Gives a coming call to another owner: in both calendars, and told to the person. One that the new owner has no time
 * for is theirs all the same, loudly. `nth` counts the changes of hands.
 */
export async function passCall(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "log">,
  pass: {
    appointment: Appointment;
    version: FunnelVersion;
    submission: Submission;
    to: string;
    nth: number;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { appointment, version, submission, to, now } = pass;
  const buffer = minutesOf(version.funnel.booking?.buffer ?? "PT0M");
  const free = await tx.appointments.reassign(appointment.id, to, buffer, now);
  if (!free) services.log.error("qualify.two-calls-at-once", { appointment: appointment.id, owner: to });
  await planCalendarSync(tx, services, appointment.id, now);
  await planDelivery(tx, services, {
    leadId: appointment.leadId,
    submissionId: submission.id,
    appointmentId: appointment.id,
    template: "booking-confirmed",
    class: "service",
    key: `confirmed:${appointment.id}:${pass.nth}`,
    recipient: submission.contact.email,
    plannedFor: now,
    now,
  });
}
