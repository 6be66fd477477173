import type { Owner, Team } from "@aimant/funnel";
import { loadVersion } from "../collect/load-version.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import { announce } from "../outbound/announce.ts";
import type { Appointment, Lead, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { chooseRouted } from "./assign-owner.ts";
import { leadLinkSubject } from "./brief-of.ts";
import { keepLeadLink, openHandOff } from "./open-hand-off.ts";
import { MANAGER } from "./open-lead.ts";
import { passCall } from "./pass-call.ts";
import { teamSettings } from "./team-settings.ts";

const LOT = 500;

/** Owners whom a team no longer names leave it; their leads and coming calls go on to others. Returns who left. */
export async function releaseAbsentOwners(services: Services, team: Pick<Team, "owners">): Promise<Owner[]> {
  const gone = await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const absent = (await tx.owners.list()).filter(({ id }) => !team.owners.some((owner) => owner.id === id));
    for (const { id: ownerId } of absent) {
      const job = {
        id: services.ids.next(),
        kind: "owner-left",
        key: `owner-left:${ownerId}`,
        payload: { ownerId },
      };
      await tx.jobs.enqueue({ ...job, runAt: now, createdAt: now });
    }
    await tx.owners.remove(absent.map(({ id }) => id));
    return absent;
  });
  services.wake();
  return gone;
}

/** The job: whatever an owner who left still has goes to whom the rules name, a lead a transaction. Doing it again changes nothing. */
export async function ownerLeft(services: Services, ownerId: string): Promise<void> {
  // Named again meanwhile.
  if ((await services.store.owners.byId(ownerId)) !== undefined) return;
  let passed = 0;
  let after: string | null = null;
  for (;;) {
    const leads: Lead[] = await services.store.leads.page(after, LOT);
    for (const { id } of leads) {
      if (await services.store.transaction((tx) => passOn(tx, services, { leadId: id, ownerId })))
        passed += 1;
    }
    after = leads.at(-1)?.id ?? null;
    if (after === null) break;
  }
  if (passed > 0) services.log.error("qualify.owner-left", { owner: ownerId, leads: passed });
  services.wake();
}

async function passOn(
  tx: StoreTransaction,
  services: Services,
  { leadId, ownerId }: { leadId: string; ownerId: string },
): Promise<boolean> {
  const now = services.clock.now();
  const lead = await tx.leads.byId(leadId);
  const calls = (await tx.appointments.upcomingOfLead(leadId, now)).filter(
    (call) => call.ownerId === ownerId,
  );
  if (lead === undefined || (lead.ownerId !== ownerId && calls.length === 0)) return false;
  const [newest] = await tx.submissions.ofLead(leadId);
  const next = await nextOwner(tx, lead, newest, ownerId, now);
  if (next === undefined) {
    services.log.error("qualify.no-owner", { lead: leadId, owner: ownerId });
    return false;
  }
  const changes = (await tx.timeline.ofLead(leadId)).filter(({ kind }) => kind === "reassigned").length;
  await tx.leads.update(leadId, { ownerId: next.id, updatedAt: now });
  await tx.timeline.append({
    id: `reassigned:${leadId}:${changes + 1}`,
    leadId,
    kind: "reassigned",
    actor: "system",
    data: { from: ownerId, to: next.id, act: "owner-left", why: "" },
    at: now,
  });
  if (newest === undefined) return true;
  await announce(tx, services, {
    event: "lead.reassigned",
    leadId,
    submissionId: newest.id,
    data: { from: ownerId, to: next.id },
    now,
  });
  for (const appointment of calls) {
    const submission = (await tx.submissions.byId(appointment.submissionId)) ?? newest;
    const version = await loadVersion(tx, submission.slug, submission.version);
    await passCall(tx, services, { appointment, version, submission, to: next.id, nth: changes + 1, now });
  }
  const isOpen = lead.stage === "qualified" || lead.stage === "handed-over";
  if (isOpen || calls.length > 0)
    await tell(tx, services, { submission: newest, next, calls, nth: changes + 1, now });
  return true;
}

/** Whoever the rules name, else the fallback, else anybody: a lead is never left lying. */
async function nextOwner(
  tx: StoreTransaction,
  lead: Lead,
  newest: Submission | undefined,
  ownerId: string,
  now: Temporal.Instant,
): Promise<Owner | undefined> {
  // The call was theirs, the lead is not: it goes to whose lead it is.
  if (lead.ownerId !== null && lead.ownerId !== ownerId) return tx.owners.byId(lead.ownerId);
  const pool =
    newest === undefined
      ? []
      : ((await loadVersion(tx, newest.slug, newest.version)).funnel.booking?.owners ?? []);
  const routed = await chooseRouted(tx, pool, { lead, now, not: [ownerId] });
  if (routed !== undefined) return routed.owner;
  const anybody = (await tx.owners.list()).map(({ id }) => id);
  return (await chooseRouted(tx, anybody, { lead, now, not: [ownerId] }))?.owner;
}

/** The new owner has the brief, and the manager learns who has the lead now. */
async function tell(
  tx: StoreTransaction,
  services: Services,
  change: { submission: Submission; next: Owner; calls: Appointment[]; nth: number; now: Temporal.Instant },
): Promise<void> {
  const { submission, next, now } = change;
  const [call] = change.calls;
  await openHandOff(tx, services, { submission, owner: next, called: call !== undefined, now });
  const mail = {
    leadId: submission.leadId,
    submissionId: submission.id,
    appointmentId: call?.id ?? null,
    class: "internal" as const,
    plannedFor: now,
    now,
  };
  const key = `reassigned:${submission.leadId}:${change.nth}`;
  await planDelivery(tx, services, { ...mail, template: "qualified-lead", key, recipient: next.email });
  const { manager } = await teamSettings(tx);
  if (manager === undefined) return;
  await keepLeadLink(tx, services, leadLinkSubject(submission.id, MANAGER), now);
  await planDelivery(tx, services, {
    ...mail,
    template: "owner-left",
    key: `${key}:manager`,
    recipient: manager.email,
  });
}
