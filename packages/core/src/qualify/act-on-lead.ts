import { Conflict, Invalid, NotFound } from "../errors.ts";
import { announce } from "../outbound/announce.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import type { StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { chooseRouted, giveTo } from "./assign-owner.ts";
import { moveByHand } from "./change-stage.ts";
import { openHandOff } from "./open-hand-off.ts";
import { openHandOffLink, type HandOff } from "./open-lead.ts";
import { passCall } from "./pass-call.ts";

export type LeadAct = {
  act: "accept" | "answered" | "reassign" | "hand-over" | "take" | "not-a-fit" | "reopen";
  /** Whom it goes to; by the rules where left out. */
  to?: string | undefined;
  reason?: string | undefined;
};

/**
 * What an owner (or the manager) does with a lead, in one transaction, with who and why on the timeline. Throws
 * `NotFound` (link, owner), `Invalid` (a reason is missing), `Conflict("stale")` where the lead is no longer theirs.
 */
export async function actOnLead(services: Services, token: string, input: LeadAct): Promise<HandOff> {
  const needsReason = input.act === "not-a-fit" || input.act === "reopen";
  const reason = (input.reason ?? "").trim().slice(0, 500);
  if (needsReason && reason === "") throw new Invalid([{ path: "reason", code: "required" }]);
  await services.store.transaction(async (tx) => {
    const handOff = await openHandOffLink(services, token, tx);
    if (input.act === "take" ? !handOff.mayTake : !handOff.mayAct) throw new Conflict("stale");
    const { lead } = handOff.subject;
    const now = services.clock.now();
    switch (input.act) {
      case "accept":
      case "answered":
        if (handOff.state === "closed") throw new Conflict("stale");
        if (handOff.state === "answered" || (handOff.state === "accepted" && input.act === "accept")) return;
        await tx.timeline.append({
          id: services.ids.next(),
          leadId: lead.id,
          kind: input.act === "accept" ? "accepted" : "answered",
          actor: handOff.actor,
          data: { owner: handOff.owner.id },
          at: now,
        });
        return;
      case "not-a-fit":
      case "reopen":
        await moveByHand(tx, services, {
          lead,
          to: input.act === "reopen" ? "qualified" : "lost",
          actor: handOff.actor,
          reason,
          now,
        });
        return;
      default:
        if (handOff.state === "closed") throw new Conflict("stale");
        await passOn(tx, services, handOff, { ...input, reason }, now);
    }
  });
  services.wake();
  return openHandOffLink(services, token);
}

async function passOn(
  tx: StoreTransaction,
  services: Services,
  handOff: HandOff,
  input: LeadAct,
  now: Temporal.Instant,
): Promise<void> {
  const { subject, owner: former, viewer } = handOff;
  const { lead, submission, version, appointment } = subject;
  const wanted = input.act === "take" ? viewer?.id : input.to;
  const named = wanted === undefined ? undefined : await tx.owners.byId(wanted);
  if (wanted !== undefined && named === undefined) throw new NotFound("owner");
  const routed =
    named === undefined
      ? await chooseRouted(tx, version.funnel.booking?.owners ?? [], {
          lead,
          now,
          not: [former.id],
          step: input.act === "hand-over" ? "field" : "first",
        })
      : { owner: named, why: { by: "pool" as const } };
  if (routed === undefined || routed.owner.id === former.id) throw new Conflict("stale");
  const next = routed.owner;
  // The id is the guard: of two at once only one can be the nth change of hands.
  await tx.timeline.append({
    id: `reassigned:${lead.id}:${handOff.changes + 1}`,
    leadId: lead.id,
    kind: "reassigned",
    actor: handOff.actor,
    data: { from: former.id, to: next.id, act: input.act, why: input.reason ?? "", ...routed.why },
    at: now,
  });
  if (named === undefined) await giveTo(tx, lead, routed, now, services);
  else await tx.leads.update(lead.id, { ownerId: next.id, updatedAt: now });
  await announce(tx, services, {
    event: "lead.reassigned",
    leadId: lead.id,
    submissionId: submission.id,
    data: { from: former.id, to: next.id },
    now,
  });
  if (appointment !== undefined) {
    await passCall(tx, services, {
      appointment,
      version,
      submission,
      to: next.id,
      nth: handOff.changes + 1,
      now,
    });
  }
  await openHandOff(tx, services, { submission, owner: next, called: appointment !== undefined, now });
  const mail = {
    leadId: lead.id,
    submissionId: submission.id,
    appointmentId: appointment?.id ?? null,
    class: "internal" as const,
    plannedFor: now,
    now,
  };
  const key = `reassigned:${lead.id}:${handOff.changes + 1}`;
  await planDelivery(tx, services, { ...mail, template: "qualified-lead", key, recipient: next.email });
  await planDelivery(tx, services, {
    ...mail,
    template: "lead-reassigned",
    key: `${key}:former`,
    recipient: former.email,
  });
}
