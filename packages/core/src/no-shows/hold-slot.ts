import { minutesOf } from "../booking/minutes-of.ts";
import type { BookingView } from "../booking/open-booking.ts";
import type { SlotHold, Span, StoreTransaction } from "../ports/index.ts";
import type { Services } from "../services.ts";

/** Keeps one free time for one person, with the link that takes it and the job that frees it; `undefined` where it is taken. */
export async function holdSlot(
  tx: StoreTransaction,
  services: Pick<Services, "ids" | "tokens">,
  wanted: {
    view: Pick<BookingView, "lead" | "submission" | "owner" | "booking">;
    slot: Span;
    expiresAt: Temporal.Instant;
    now: Temporal.Instant;
  } & Pick<SlotHold, "purpose" | "purposeId">,
): Promise<SlotHold | undefined> {
  const { view, slot, now } = wanted;
  // A time that has begun can be taken by nobody.
  const expiresAt =
    Temporal.Instant.compare(slot.start, wanted.expiresAt) < 0 ? slot.start : wanted.expiresAt;
  const hold: SlotHold = {
    id: services.ids.next(),
    leadId: view.lead.id,
    submissionId: view.submission.id,
    ownerId: view.owner.id,
    purpose: wanted.purpose,
    purposeId: wanted.purposeId,
    startAt: slot.start,
    endAt: slot.end,
    expiresAt,
    state: "held",
    createdAt: now,
  };
  if (!(await tx.holds.claim(hold, minutesOf(view.booking.buffer)))) return undefined;
  const hash = services.tokens.hash(services.tokens.derive("held", hold.id));
  await tx.tokens.insert({ hash, scope: "held", subjectId: hold.id, expiresAt: null, createdAt: now });
  await tx.jobs.enqueue({
    id: services.ids.next(),
    kind: "expire-holds",
    key: `expire-holds:${hold.id}`,
    payload: { ownerId: hold.ownerId },
    runAt: expiresAt,
    createdAt: now,
  });
  return hold;
}
