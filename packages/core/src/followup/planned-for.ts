import { normaliseEmail } from "../collect/upsert-lead.ts";
import { NotFound } from "../errors.ts";
import type { Lead } from "../ports/index.ts";
import type { Actor, Services } from "../services.ts";
import { stopEnrolments } from "./stop-enrolments.ts";

/** One step that waits for a person, with the moment that it is due. */
export type PlannedStepView = { slug: string; followUp: string; step: string; dueAt: Temporal.Instant };

/** What waits for the person behind an address, soonest first; throws `NotFound` for an address that nobody left. */
export async function plannedFor(
  services: Pick<Services, "store">,
  email: string,
): Promise<PlannedStepView[]> {
  const lead = await leadOf(services, email);
  const active = await services.store.enrolments.activeOfLead(lead.id);
  return active
    .map(({ slug, followUpId, stepId, dueAt }) => ({ slug, followUp: followUpId, step: stepId, dueAt }))
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

/** Ends every follow-up of a person by hand; how many. What is being sent at this moment is checked again before it goes. */
export async function stopFollowUps(
  services: Pick<Services, "store" | "clock" | "ids">,
  email: string,
  actor: Actor = "cli",
): Promise<number> {
  const lead = await leadOf(services, email);
  return services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const stopped = await stopEnrolments(
      tx,
      await tx.enrolments.activeOfLead(lead.id),
      "stopped-by-hand",
      now,
    );
    if (stopped > 0) {
      await tx.timeline.append({
        id: services.ids.next(),
        leadId: lead.id,
        kind: "follow-ups-stopped",
        actor,
        data: { stopped },
        at: now,
      });
    }
    return stopped;
  });
}

async function leadOf({ store }: Pick<Services, "store">, email: string): Promise<Lead> {
  const lead = await store.leads.byEmail(normaliseEmail(email));
  if (lead === undefined) throw new NotFound("lead");
  return lead;
}
