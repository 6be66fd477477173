import { loadBooking } from "../booking/open-booking.ts";
import { Conflict } from "../errors.ts";
import { openLink } from "../links.ts";
import type { Services } from "../services.ts";

/**
 * Somebody for whom no time suits asks to be told of a freed one. Asking twice keeps the place. Throws `NotFound` (link)
 * and `Conflict("already-booked")`.
 */
export async function joinWaitingList(services: Services, token: string): Promise<void> {
  const submissionId = await openLink(services, "booking", token);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const { lead, owner, appointment } = await loadBooking(tx, submissionId, now);
    if (appointment !== undefined) throw new Conflict("already-booked");
    const known = await tx.waiting.ofSubmission(submissionId);
    if (known?.state === "waiting" || known?.state === "offered") return;
    await tx.waiting.join({
      id: services.ids.next(),
      leadId: lead.id,
      submissionId,
      ownerId: owner.id,
      state: "waiting",
      createdAt: now,
      updatedAt: now,
    });
    await tx.leads.update(lead.id, { updatedAt: now, lastContactAt: now });
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: lead.id,
      kind: "waiting-joined",
      actor: "prospect",
      data: { owner: owner.id },
      at: now,
    });
  });
}
