import { Conflict } from "../errors.ts";
import { announce } from "../outbound/announce.ts";
import type { Lead, Stage, StoreTransaction } from "../ports/index.ts";
import { stages } from "../ports/index.ts";
import type { Actor, Services } from "../services.ts";

/** Moves a lead forward, with who and why on the timeline; a move backwards or to the same stage changes nothing. */
export async function changeStage(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  change: { lead: Pick<Lead, "id" | "stage">; to: Stage; actor: Actor; why: string; now: Temporal.Instant },
): Promise<boolean> {
  const { lead, to, now } = change;
  if (stages.indexOf(to) <= stages.indexOf(lead.stage)) return false;
  if (!(await tx.leads.moveStage(lead.id, lead.stage, to, now))) return false;
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: lead.id,
    kind: "stage",
    actor: change.actor,
    data: { from: lead.stage, to, why: change.why },
    at: now,
  });
  await tellStage(tx, services, lead, to, now);
  return true;
}

/**
 * Moves a lead by the word of a person, backwards too, with their reason on the timeline; throws `Conflict("stale")`
 * where somebody else moved it meanwhile.
 */
export async function moveByHand(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  move: {
    lead: Pick<Lead, "id" | "stage">;
    to: Stage;
    actor: Exclude<Actor, "system" | "prospect">;
    reason: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const { lead, to, now } = move;
  if (lead.stage === to) return;
  if (!(await tx.leads.moveStage(lead.id, lead.stage, to, now))) throw new Conflict("stale");
  await tx.timeline.append({
    id: services.ids.next(),
    leadId: lead.id,
    kind: "stage",
    actor: move.actor,
    data: { from: lead.stage, to, why: move.reason },
    at: now,
  });
  await tellStage(tx, services, lead, to, now);
}

async function tellStage(
  tx: StoreTransaction,
  services: Pick<Services, "ids">,
  { id: leadId, stage }: Pick<Lead, "id" | "stage">,
  to: Stage,
  now: Temporal.Instant,
): Promise<void> {
  const [call] = await tx.appointments.upcomingOfLead(leadId, now);
  const appointment = call === undefined ? {} : { appointmentId: call.id };
  const data = { from: stage, to };
  if (to === "qualified")
    await announce(tx, services, { event: "lead.qualified", leadId, ...appointment, data, now });
  await announce(tx, services, { event: "lead.stage-changed", leadId, ...appointment, data, now });
}
