import { Conflict, NotFound } from "../errors.ts";
import type { Lead, Stage } from "../ports/index.ts";
import { changeStage } from "../qualify/change-stage.ts";
import type { Actor, Services } from "../services.ts";

/** Moves a lead to a later stage, with who and why on the timeline; going back is `Conflict("stale")`. */
export async function moveLead(
  services: Pick<Services, "store" | "ids" | "clock">,
  change: { leadId: string; to: Stage; why: string; actor: Actor },
): Promise<Lead> {
  return services.store.transaction(async (tx) => {
    const lead = await tx.leads.byId(change.leadId);
    if (lead === undefined) throw new NotFound("lead");
    if (lead.stage === change.to) return lead;
    const now = services.clock.now();
    const { to, actor, why } = change;
    if (!(await changeStage(tx, services, { lead, to, actor, why, now }))) throw new Conflict("stale");
    return { ...lead, stage: to, updatedAt: now };
  });
}
