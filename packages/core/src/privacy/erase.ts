import { entriesOfLead, planForgetting } from "../calendars/forget-entries.ts";
import { planCalendarSync } from "../calendars/plan-calendar-sync.ts";
import { isStillSending } from "./is-still-sending.ts";
import { stopEnrolments } from "../followup/stop-enrolments.ts";
import type { Erasure, Lead } from "../ports/index.ts";
import { endpointsTold, tellErasedTo } from "../outbound/tell-erased-to.ts";
import type { Services } from "../services.ts";
import { personBehind, receiversOf } from "./open-privacy.ts";

/** So long does an erasure wait for an email that is being handed over at this moment (ms). */
const AGAIN_MS = 2_000;

/** Asks for the erasure of the person behind a link: from now on nothing is sent, and within a minute nothing is left. */
export async function askErasure(services: Services, token: string): Promise<void> {
  await planErasure(services, await personBehind(services, token), "asked");
}

/** Stops everything about a person and plans their erasure. */
export async function planErasure(
  services: Services,
  lead: Pick<Lead, "id" | "email">,
  reason: Erasure["reason"],
): Promise<void> {
  const addressHash = services.tokens.hashAddress(lead.email);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    await tx.suppressions.add({ hash: addressHash, reason: "erased", at: now });
    await stopEnrolments(tx, await tx.enrolments.activeOfLead(lead.id), "erased", now);
    await tx.deliveries.skip({ leadId: lead.id }, "erased");
    for (const { id } of await tx.appointments.upcomingOfLead(lead.id, now)) {
      await tx.appointments.cancel(id, now);
      await planCalendarSync(tx, services, id, now);
    }
    await tx.jobs.enqueue({
      id: services.ids.next(),
      kind: "erase",
      key: `erase:${lead.id}`,
      payload: { leadId: lead.id, reason },
      runAt: now,
      createdAt: now,
    });
  });
  services.wake();
}

/** The job: removes a person from every table, tells who was told, and writes down that they are gone. */
export async function erase(
  services: Services,
  { leadId, reason }: { leadId: string; reason: Erasure["reason"] },
): Promise<void> {
  const lead = await services.store.leads.byId(leadId);
  if (lead !== undefined) {
    const addressHash = services.tokens.hashAddress(lead.email);
    const erasure = await services.store.transaction(async (tx): Promise<Erasure | undefined> => {
      const now = services.clock.now();
      if (await isStillSending(tx, leadId, now)) {
        const payload = { leadId, reason };
        const runAt = now.add({ milliseconds: AGAIN_MS });
        const id = services.ids.next();
        await tx.jobs.enqueue({ id, kind: "erase", key: `erase:${leadId}`, payload, runAt, createdAt: now });
        return undefined;
      }
      const receivers = await receiversOf(tx, leadId);
      const entries = await entriesOfLead(tx, leadId);
      const told = await endpointsTold(tx, leadId);
      if (!(await tx.erasures.erase(leadId, now))) return undefined;
      const noted = { id: services.ids.next(), addressHash, reason, at: now };
      await tx.erasures.note(noted);
      // Planned only now: erasing takes every job along that names the person's calls.
      await planForgetting(tx, services, entries, now);
      await tellErasedTo(tx, services, { endpoints: told, leadId, now });
      for (const url of receivers) {
        const id = services.ids.next();
        const job = { id, kind: "tell-erased", key: `tell-erased:${id}`, payload: { url, leadId } };
        await tx.jobs.enqueue({ ...job, runAt: now, createdAt: now });
      }
      return noted;
    });
    if (erasure === undefined) return;
    await services.ledger.append(erasure);
    services.wake();
  }
  // Also where an earlier try was cut off between the two.
  await services.store.scrub();
  services.log.info("privacy.erased", { reason });
}

/** Article 19: whoever received the data is told that it is gone; the id is the one that they were given. */
export async function tellErased(
  services: Services,
  { url, leadId }: { url: string; leadId: string },
): Promise<void> {
  await services.webhooks.send({
    id: `erased.${leadId}`,
    url,
    event: "lead.erased",
    at: services.clock.now(),
    body: { lead: { id: leadId } },
  });
}
