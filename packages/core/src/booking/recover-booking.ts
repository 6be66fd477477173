import { loadBooking } from "./open-booking.ts";
import { planDelivery } from "../followup/plan-delivery.ts";
import { openLink } from "../links.ts";
import { standingOf } from "../no-shows/may-write.ts";
import type { FunnelVersion, StoreTransaction, Submission } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { minutesOf } from "./minutes-of.ts";

/** How we know that somebody wanted a call. */
type Interest = "asked" | "opened";

/**
 * The page's own script says that a person has touched the booking page: never the bare opening of it, which a mail
 * scanner does too.
 */
export async function noteBookingOpened(services: Services, token: string): Promise<void> {
  const submissionId = await openLink(services, "booking", token);
  await services.store.transaction(async (tx) => {
    const { version, submission, appointment } = await loadBooking(tx, submissionId, services.clock.now());
    if (appointment === undefined)
      await planRecovery(tx, services, { version, submission, interest: "opened" });
  });
}

/** Plans to look again, where the funnel wants that, whether this person has booked. */
export async function planRecovery(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "clock">,
  wanted: { version: FunnelVersion; submission: Submission; interest: Interest },
): Promise<void> {
  const { version, submission, interest } = wanted;
  const after = version.funnel.booking?.recovery?.after;
  if (after === undefined) return;
  const now = services.clock.now();
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "booking-recovery",
    key: `booking-recovery:${submission.id}`,
    payload: { submissionId: submission.id, interest },
    runAt: now.add({ minutes: minutesOf(after) }),
    createdAt: now,
  });
}

/**
 * One gentle email to somebody who wanted a call and has booked none, once for each pass. Who asked for the call asked
 * to be written to about it; who only looked must have agreed to offers.
 */
export async function recoverBooking(
  services: Services,
  { submissionId, interest }: { submissionId: string; interest: string },
): Promise<void> {
  await services.store.transaction(async (tx) => {
    const now = services.clock.now();
    const { lead, submission } = await loadBooking(tx, submissionId, now);
    const calls = await tx.timeline.ofLead(lead.id);
    const since = calls.some(
      ({ kind, at }) => kind === "booked" && Temporal.Instant.compare(at, submission.createdAt) >= 0,
    );
    if (since) return;
    const { written, offers } = await standingOf(tx, { leadId: lead.id, slug: submission.slug });
    if (!(interest === "asked" ? written : offers)) return;
    await planDelivery(tx, services, {
      leadId: lead.id,
      submissionId,
      template: "booking-recovery",
      class: "marketing",
      key: `booking-recovery:${submissionId}`,
      recipient: submission.contact.email,
      plannedFor: now,
      now,
    });
  });
  services.wake();
}
