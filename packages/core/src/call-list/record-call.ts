import { bookSlot } from "../booking/book-slot.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { NoShow } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { callListLinkOf } from "./links.ts";

/** What came of a provider's call to one person. */
export type CallReport = {
  token: string;
  /** The person's id in the list. */
  person: string;
} & ({ outcome: "booked"; start: Temporal.Instant } | { outcome: "not-interested" | "no-answer" });

/**
 * Writes down what came of a provider's call. `NotFound` for a link that is over and for anybody who is not on this
 * link's list; `Conflict("stale")` where the person has left the list meanwhile, and what `bookSlot` throws.
 */
export async function recordCall(services: Services, report: CallReport): Promise<void> {
  const link = await callListLinkOf(services, report.token);
  const row = await services.store.noShows.byId(report.person);
  if (row === undefined || (link.slug !== null && row.slug !== link.slug)) throw new NotFound("person");
  if (row.state !== "call-list") throw new Conflict("stale");
  if (report.outcome === "booked") return book(services, row, report.start);
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const to =
      report.outcome === "no-answer"
        ? ({ state: "call-list", calls: row.calls + 1, lastCallAt: now, updatedAt: row.updatedAt } as const)
        : ({ state: "closed", lastCallAt: now, updatedAt: now } as const);
    if (!(await tx.noShows.move(row.id, "call-list", to))) throw new Conflict("stale");
    await tx.timeline.append({
      id: services.ids.next(),
      leadId: row.leadId,
      kind: report.outcome === "no-answer" ? "called-in-vain" : "not-interested",
      actor: "provider",
      data: { appointment: row.appointmentId, link: link.id },
      at: now,
    });
  });
}

async function book(services: Services, row: NoShow, start: Temporal.Instant): Promise<void> {
  const lead = await services.store.leads.byId(row.leadId);
  const missed = await services.store.appointments.byId(row.appointmentId);
  if (lead === undefined || missed === undefined) throw new NotFound("person");
  await bookSlot(services, {
    token: services.tokens.derive("booking", row.submissionId),
    start,
    phone: lead.phone ?? missed.phone,
    timeZone: missed.timeZone,
    by: "provider",
  });
}
