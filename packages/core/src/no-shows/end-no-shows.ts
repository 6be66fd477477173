import type { Appointment, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { releaseHolds } from "./expire-holds.ts";

/** Somebody booked: whatever was under way to bring them back is over, and what was held for them is free. */
export async function endNoShows(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock">,
  appointment: Pick<Appointment, "id" | "leadId">,
  rebookedBy: "email" | "phone",
): Promise<void> {
  const now = services.clock.now();
  const { id, leadId } = appointment;
  for (const row of await tx.noShows.ofLead(leadId)) {
    if (row.state === "rebooked" || row.state === "closed") continue;
    const to = { state: "rebooked", rebookedBy, rebookedAppointmentId: id, updatedAt: now } as const;
    if (!(await tx.noShows.move(row.id, row.state, to))) continue;
    await tx.timeline.append({
      id: services.ids.next(),
      leadId,
      kind: "rebooked",
      actor: "system",
      data: { missed: row.appointmentId, appointment: id, by: rebookedBy },
      at: now,
    });
  }
  for (const entry of await tx.waiting.ofLead(leadId)) {
    if (entry.state === "waiting" || entry.state === "offered")
      await tx.waiting.move(entry.id, entry.state, "booked", now);
  }
  await releaseHolds(tx, services, await tx.holds.ofLead(leadId));
}
