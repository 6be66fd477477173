import { planDelivery } from "../followup/plan-delivery.ts";
import type { Appointment, FunnelVersion, NoShow, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { rulesOf, workingTimeAfter } from "./rules-of.ts";

/**
 * A call was missed: three new times are offered at once. Who has missed a call before goes straight to the call list,
 * and who has another call to come needs nothing.
 */
export async function startNoShow(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "holidays">,
  missed: { version: FunnelVersion; submission: Submission; appointment: Appointment; now: Temporal.Instant },
): Promise<void> {
  const { version, submission, appointment, now } = missed;
  const rules = rulesOf(version.funnel);
  if (rules === undefined) return;
  if ((await tx.appointments.upcomingOfLead(appointment.leadId, now)).length > 0) return;
  const before = await tx.noShows.ofLead(appointment.leadId);
  const again = before.length > 0;
  const row: NoShow = {
    id: services.ids.next(),
    leadId: appointment.leadId,
    submissionId: submission.id,
    appointmentId: appointment.id,
    ownerId: appointment.ownerId,
    slug: version.slug,
    state: again ? "call-list" : "offered",
    why: again ? "missed-twice" : null,
    rebookedBy: null,
    rebookedAppointmentId: null,
    calls: 0,
    lastCallAt: null,
    createdAt: now,
    updatedAt: now,
  };
  if (!(await tx.noShows.insertIfNew(row))) return;
  if (again) return noteOnCallList(tx, services, row, now);
  await planDelivery(tx, services, {
    leadId: row.leadId,
    submissionId: submission.id,
    appointmentId: appointment.id,
    template: "missed-call",
    class: "service",
    key: `missed-call:${row.id}`,
    recipient: submission.contact.email,
    plannedFor: now,
    now,
  });
  await planNext(tx, services, { row, version, delay: rules.reminderAfter, holidays: rules.holidays, now });
}

/** Wakes the workflow up again after so many working days, if it is still where it is now. */
export async function planNext(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "holidays">,
  next: {
    row: Pick<NoShow, "id" | "state">;
    version: FunnelVersion;
    delay: string;
    holidays: string[];
    now: Temporal.Instant;
  },
): Promise<void> {
  const { row, delay, holidays, now } = next;
  const { timeZone } = next.version.funnel;
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "no-show",
    key: `no-show:${row.id}:${row.state}`,
    payload: { noShowId: row.id, from: row.state },
    runAt: workingTimeAfter(services, { from: now, delay, holidays, timeZone }),
    createdAt: now,
  });
}

/** On the person's timeline, with the reason. */
export async function noteOnCallList(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  { leadId, appointmentId, why }: Pick<NoShow, "leadId" | "appointmentId" | "why">,
  at: Temporal.Instant,
): Promise<void> {
  await tx.timeline.append({
    id: services.ids.next(),
    leadId,
    kind: "call-listed",
    actor: "system",
    data: { appointment: appointmentId, why },
    at,
  });
}
