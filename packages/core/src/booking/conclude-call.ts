import { loadVersion } from "../collect/load-version.ts";
import { Conflict, NotFound } from "../errors.ts";
import { fireTrigger } from "../followup/enrol.ts";
import { announce } from "../outbound/announce.ts";
import { openLink } from "../links.ts";
import { startNoShow } from "../no-shows/start-no-show.ts";
import type { Appointment, Lead } from "../ports/index.ts";
import type { Services } from "../services.ts";

export type CallView = { appointment: Appointment; lead: Lead; slug: string; locale: string };

/** Opens the rep's link to one call; changes nothing. */
export async function openCall(services: Services, token: string): Promise<CallView> {
  const appointment = await services.store.appointments.byId(await openLink(services, "appointment", token));
  const lead = appointment === undefined ? undefined : await services.store.leads.byId(appointment.leadId);
  if (appointment === undefined || lead === undefined) throw new NotFound("appointment");
  const owner = await services.store.owners.byId(appointment.ownerId);
  return { appointment, lead, slug: appointment.slug, locale: owner?.locale ?? "fr" };
}

/**
 * What came of a call, in the rep's word. `missed` starts the follow-ups that wait for it. Saying the same again
 * changes nothing; saying something else later is `Conflict("stale")`.
 */
export async function concludeCall(
  services: Services,
  input: { token: string; outcome: "held" | "missed" },
): Promise<CallView> {
  const view = await openCall(services, input.token);
  const { appointment } = view;
  if (appointment.state === input.outcome) return view;
  if (appointment.state !== "booked") throw new Conflict("stale");
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    if (!(await tx.appointments.conclude(appointment.id, input.outcome, now))) throw new Conflict("stale");
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: appointment.leadId,
      kind: `call-${input.outcome}`,
      actor: `owner:${appointment.ownerId}`,
      data: { appointment: appointment.id },
      at: now,
    });
    await announce(tx, services, {
      event: `appointment.${input.outcome}`,
      leadId: appointment.leadId,
      submissionId: appointment.submissionId,
      appointmentId: appointment.id,
      now,
    });
    if (input.outcome !== "missed") return;
    const submission = await tx.submissions.byId(appointment.submissionId);
    if (submission === undefined) return;
    const version = await loadVersion(tx, submission.slug, submission.version);
    await fireTrigger(tx, services, { version, submission, appointment, trigger: "missed", now });
    await startNoShow(tx, services, { version, submission, appointment, now });
  });
  services.wake();
  return openCall(services, input.token);
}
