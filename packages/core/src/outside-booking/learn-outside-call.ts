import { announce } from "../outbound/announce.ts";
import { startedByCall } from "../booking/cancel-booking.ts";
import { loadBooking } from "../booking/open-booking.ts";
import { countryOf } from "../collect/check-submission.ts";
import { loadVersion } from "../collect/load-version.ts";
import { normaliseEmail } from "../collect/upsert-lead.ts";
import { Conflict } from "../errors.ts";
import { fireTrigger } from "../followup/enrol.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import { silencedByBooking, stopEnrolments } from "../followup/stop-enrolments.ts";
import { planAskOutcome } from "../no-shows/ask-outcome.ts";
import { endNoShows } from "../no-shows/end-no-shows.ts";
import type { Appointment, StoreReads, StoreTransaction } from "../ports/index.ts";
import { assignOwner } from "../qualify/assign-owner.ts";
import { qualify } from "../qualify/qualify.ts";
import type { Services } from "../services.ts";
import type { OutsideCall } from "./outside-call.ts";
import { passOf } from "./outside-page.ts";

/**
 * Learns of a call from somebody else's booking page. It counts like one of ours: stage, brief, follow-ups, the question
 * afterwards. The other side writes to the people, so that we send no confirmation, invitation or reminder. Told twice,
 * or in the wrong order, it is the same; told of somebody unknown, nothing is kept.
 */
export async function learnOutsideCall(services: Services, call: OutsideCall): Promise<void> {
  const submissionId = await passFor(services, call);
  if (submissionId === undefined) {
    services.log.warn("calls.outside-unknown", { provider: call.provider });
    return;
  }
  try {
    await services.store.transaction((tx) => keep(tx, services, call, submissionId));
  } catch (error) {
    // Two deliveries of one notice at once: the other one has kept it.
    const known = await services.store.appointments.byId(idOf(services, call.provider, call.uid));
    if (!(error instanceof Conflict) || known === undefined) throw error;
  }
  services.wake();
}

async function keep(
  tx: StoreTransaction,
  services: Services,
  call: OutsideCall,
  submissionId: string,
): Promise<void> {
  const known = await tx.appointments.byId(idOf(services, call.provider, call.uid));
  if (call.what === "booked") {
    if (known !== undefined) return;
    if (call.replaces !== undefined) {
      const before = await tx.appointments.byId(idOf(services, call.provider, call.replaces));
      if (before !== undefined) await setOff(tx, services, call, before, "replaced");
    }
    return keepBooked(tx, services, call, submissionId);
  }
  if (known !== undefined) return setOff(tx, services, call, known, call.replaced ? "replaced" : "cancelled");
  // Heard before the booking itself: kept, so that the booking does not come to life afterwards.
  await record(tx, services, call, submissionId, "cancelled");
}

async function keepBooked(
  tx: StoreTransaction,
  services: Services,
  call: OutsideCall,
  submissionId: string,
): Promise<void> {
  const now = services.clock.now();
  const { version, submission, lead, appointment } = await record(tx, services, call, submissionId, "booked");
  await tx.leads.update(lead.id, {
    ...(appointment.phone === "" ? {} : { phone: appointment.phone }),
    updatedAt: now,
    lastContactAt: now,
  });
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: lead.id,
    kind: "booked",
    actor: call.provider,
    data: { appointment: appointment.id, owner: appointment.ownerId, start: call.start.toString() },
    at: now,
  });
  await announce(tx, services, {
    event: "appointment.booked",
    leadId: lead.id,
    appointmentId: appointment.id,
    now,
  });
  await stopEnrolments(tx, await silencedByBooking(tx, lead.id), "booked", now);
  await qualify(tx, services, { version, submission, appointment });
  await fireTrigger(tx, services, { version, submission, appointment, trigger: "booked", now });
  await planAskOutcome(tx, services, appointment, now);
  await endNoShows(tx, services, appointment, "email");
}

async function record(
  tx: StoreTransaction,
  services: Services,
  call: OutsideCall,
  submissionId: string,
  state: "booked" | "cancelled",
) {
  const now = services.clock.now();
  const view = await loadBooking(tx, submissionId, now);
  const { lead, version, booking } = view;
  const host = (await tx.owners.list()).find(
    ({ email }) => normaliseEmail(email) === normaliseEmail(call.host ?? ""),
  );
  const owner =
    (await assignOwner(tx, lead, host === undefined ? booking.owners : [host.id], now, services)) ??
    view.owner;
  const appointment: Appointment = {
    id: idOf(services, call.provider, call.uid),
    leadId: lead.id,
    submissionId,
    ownerId: owner.id,
    slug: version.slug,
    version: version.version,
    startAt: call.start,
    endAt: call.end,
    timeZone: call.timeZone ?? version.funnel.timeZone,
    phone: services.phones.normalise(call.phone ?? "", countryOf(view.submission.locale)) ?? lead.phone ?? "",
    state,
    uid: `${call.provider}:${call.uid}`,
    sequence: 0,
    createdAt: now,
    updatedAt: now,
  };
  await tx.appointments.record(appointment);
  const hash = services.tokens.hash(services.tokens.derive("appointment", appointment.id));
  await tx.tokens.insert({
    hash,
    scope: "appointment",
    subjectId: appointment.id,
    expiresAt: null,
    createdAt: now,
  });
  return { ...view, appointment };
}

async function setOff(
  tx: StoreTransaction,
  services: Services,
  { provider }: OutsideCall,
  call: Appointment,
  why: "cancelled" | "replaced",
): Promise<void> {
  const now = services.clock.now();
  if (!(await tx.appointments.cancel(call.id, now))) return;
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: call.leadId,
    kind: "cancelled",
    actor: provider,
    data: { appointment: call.id, start: call.startAt.toString(), why },
    at: now,
  });
  await announce(tx, services, {
    event: "appointment.cancelled",
    leadId: call.leadId,
    appointmentId: call.id,
    now,
  });
  await stopEnrolments(tx, await startedByCall(tx, call), "cancelled", now);
  const owner = await tx.owners.byId(call.ownerId);
  // The brief of the call that takes its place says all that the owner needs.
  if (why === "replaced" || owner === undefined) return;
  await planDelivery(tx, services, {
    leadId: call.leadId,
    submissionId: call.submissionId,
    appointmentId: call.id,
    template: "call-changed",
    class: "internal",
    key: `cancelled:${call.id}:${call.sequence + 1}:owner`,
    recipient: owner.email,
    plannedFor: now,
    now,
  });
}

/**
 * Whose call it is: the pass that our reference names, else the newest pass of this address that offered calls on a page
 * of this provider.
 */
async function passFor(services: Services, call: OutsideCall): Promise<string | undefined> {
  const { store } = services;
  const named = passOf(services, call.reference ?? "");
  if (named !== undefined && (await offers(store, named, call))) return named;
  const lead = await store.leads.byEmail(normaliseEmail(call.email));
  const passes = lead === undefined ? [] : await store.submissions.ofLead(lead.id);
  const newestFirst = passes.toSorted((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt));
  for (const { id } of newestFirst) if (await offers(store, id, call)) return id;
  return undefined;
}

async function offers(store: StoreReads, submissionId: string, { provider }: OutsideCall): Promise<boolean> {
  const submission = await store.submissions.byId(submissionId);
  if (submission === undefined) return false;
  const { funnel } = await loadVersion(store, submission.slug, submission.version);
  return funnel.booking?.outside?.provider === provider;
}

/** One id for one call of a provider: a second one cannot be written down. As long as every other id. */
function idOf({ tokens }: Pick<Services, "tokens">, provider: string, uid: string): string {
  return tokens.hash(`outside:${provider}:${uid}`).slice(0, 26);
}
